package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.RocksDB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the native part of RocksDB from a file of its own that is gone at once, where the system allows it: the library
 * would delete its file at the end of the process, and so leave 15 MB behind for each that is killed.
 */
final class NativeLibrary {

    private static final Logger log = LoggerFactory.getLogger(NativeLibrary.class);

    private static boolean loaded;

    private NativeLibrary() {}

    /** @throws DatabaseFileException if it cannot be loaded on this system */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("waymark-rocksdb-");
            try {
                NativeLibraryLoader.getInstance().loadLibrary(folder.toString());
            } finally {
                discard(folder);
            }
            RocksDB.loadLibrary();
            loaded = true;
        } catch (IOException | RuntimeException | LinkageError e) {
            throw DatabaseFileException.library(e);
        }
    }

    private static void discard(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            log.debug("{} is left: not every system lets go of a library that is loaded", folder, e);
            folder.toFile().deleteOnExit();
        }
    }
}
