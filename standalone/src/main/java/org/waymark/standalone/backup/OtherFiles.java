package org.waymark.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waymark.embedded.store.Folders;

/** The files of a data folder besides the database: keys, and whatever else belongs to the data, but not the log. */
public final class OtherFiles {

    /** Beginnings of names: of the database, which is copied in its own way, of the log, and of what is said about copies. */
    private static final List<String> LEFT_OUT = List.of(
            "waymark.db",
            "waymark.mv.db",
            "waymark.log",
            BackupLock.FILE,
            BackupManifest.FILE,
            LastBackup.FILE,
            UnfinishedBackup.MARK,
            UnfinishedRestore.FOLDER);

    private OtherFiles() {}

    /**
     * Copies them to disk, with the rights that they have.
     *
     * @return the SHA-256 of each copy, in hex, by its path with / between its parts
     */
    public static SortedMap<String, String> copy(Path data, Path target) throws IOException {
        SortedMap<String, String> copied = new TreeMap<>();
        for (Path each : in(data)) {
            Path relative = data.relativize(each);
            Path copy = target.resolve(relative);
            try {
                Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException e) {
                if (Files.notExists(each)) {
                    continue; // it was removed meanwhile
                }
                throw e;
            }
            if (Files.isRegularFile(copy)) {
                Folders.sync(copy);
                copied.put(relative.toString().replace('\\', '/'), sha256(copy));
            }
        }
        return copied;
    }

    /** {@return how many bytes there are to copy} */
    public static long size(Path data) throws IOException {
        long size = 0;
        for (Path each : in(data)) {
            size += Files.isRegularFile(each) ? Files.size(each) : 0;
        }
        return size;
    }

    /** Folders before what is in them. */
    private static List<Path> in(Path data) throws IOException {
        try (Stream<Path> top = Files.list(data)) {
            return top.filter(OtherFiles::isOne)
                    .sorted()
                    .flatMap(OtherFiles::within)
                    .toList();
        }
    }

    private static boolean isOne(Path entry) {
        String name = entry.getFileName().toString();
        return LEFT_OUT.stream().noneMatch(name::startsWith);
    }

    private static Stream<Path> within(Path entry) {
        if (!Files.isDirectory(entry)) {
            return Stream.of(entry);
        }
        try (Stream<Path> all = Files.walk(entry)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
