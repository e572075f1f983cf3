package org.waymark.distribution;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Packs a folder so that the same files give the same bytes: by name, with one date and one owner for all. */
final class Packer {

    private static final int FILE = 0644;
    private static final int PROGRAM = 0755;

    private final Path folder;
    private final Instant date;

    /** @param date of every file */
    Packer(Path folder, Instant date) {
        this.folder = folder;
        this.date = date;
    }

    /** Packs it as {@code .tar.gz}. */
    void tarGz(Path archive) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive));
                TarArchiveOutputStream tar =
                        new TarArchiveOutputStream(new GzipCompressorOutputStream(file, parameters), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path path : content()) {
                TarArchiveEntry entry = tarEntry(path);
                tar.putArchiveEntry(entry);
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(path, tar);
                }
                tar.closeArchiveEntry();
            }
        }
    }

    /** Packs it as {@code .zip}. */
    void zip(Path archive) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Path path : content()) {
                ZipEntry entry = new ZipEntry(name(path));
                entry.setTimeLocal(LocalDateTime.ofInstant(date, ZoneOffset.UTC));
                zip.putNextEntry(entry);
                if (Files.isRegularFile(path)) {
                    Files.copy(path, zip);
                }
                zip.closeEntry();
            }
        }
    }

    private TarArchiveEntry tarEntry(Path path) throws IOException {
        TarArchiveEntry entry;
        if (Files.isSymbolicLink(path)) {
            entry = new TarArchiveEntry(name(path), TarConstants.LF_SYMLINK);
            entry.setLinkName(Files.readSymbolicLink(path).toString());
        } else {
            entry = new TarArchiveEntry(name(path));
            entry.setSize(Files.isDirectory(path) ? 0 : Files.size(path));
            entry.setMode(Files.isDirectory(path) || Files.isExecutable(path) ? PROGRAM : FILE);
        }
        entry.setModTime(date.toEpochMilli());
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        return entry;
    }

    /** Everything with the folder itself. */
    private List<Path> content() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted((one, other) -> name(one).compareTo(name(other))).toList();
        }
    }

    private String name(Path path) {
        String inside = folder.relativize(path).toString().replace('\\', '/');
        String name = folder.getFileName() + (inside.isEmpty() ? "" : "/" + inside);
        return Files.isDirectory(path) && !Files.isSymbolicLink(path) ? name + "/" : name;
    }
}
