package org.waymark.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with the folders of a database as a whole. */
public final class Folders {

    private static final Logger log = LoggerFactory.getLogger(Folders.class);

    private static final long AT_ONCE = 8 * 1024 * 1024;

    private Folders() {}

    /** Bytes in all files of a folder; those that go away meanwhile do not count. */
    public static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Folders::sizeOf).sum();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(folder)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** Copies the files of a folder into a new one, each to disk. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        List<Path> all;
        try (Stream<Path> files = Files.list(from)) {
            all = files.toList();
        }
        for (Path each : all) {
            copyFile(each, to.resolve(each.getFileName()));
        }
    }

    /** In parts, each to disk before the next: who syncs a little meanwhile need not wait for all of it. */
    private static void copyFile(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long copied = 0;
            for (long part = 1; part > 0; copied += part) {
                part = in.transferTo(copied, AT_ONCE, out);
                out.force(true);
            }
        }
    }

    /** A file just created or moved survives a power cut only once it is on disk, and its folder too. */
    public static void sync(Path fileOrFolder) {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            log.debug("{} cannot be synced: not every system lets a folder be opened", fileOrFolder, e);
        }
    }
}
