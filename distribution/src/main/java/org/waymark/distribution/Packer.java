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
import java.util.Map;
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
    private final String root;
    private final Instant date;
    private final Map<String, Integer> modes;

    private Packer(Path folder, String root, Instant date, Map<String, Integer> modes) {
        this.folder = folder;
        this.root = root;
        this.date = date;
        this.modes = modes;
    }

    /**
     * Packs a folder with its name.
     *
     * @param date of every file
     */
    static Packer ofFolder(Path folder, Instant date) {
        return new Packer(folder, folder.getFileName().toString(), date, Map.of());
    }

    /**
     * Packs what is in a folder, as what is at the root of another machine.
     *
     * @param date  of every file
     * @param modes of files that not everybody may read, by their paths in the folder
     */
    static Packer ofRoot(Path folder, Instant date, Map<String, Integer> modes) {
        return new Packer(folder, ".", date, modes);
    }

    /** Compresses a text, without the name and the date of a file. */
    static void gzip(byte[] text, Path compressed) throws IOException {
        try (OutputStream file = gzip(compressed, Deflater.BEST_COMPRESSION)) {
            file.write(text);
        }
    }

    private static OutputStream gzip(Path compressed, int level) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(level);
        return new GzipCompressorOutputStream(new BufferedOutputStream(Files.newOutputStream(compressed)), parameters);
    }

    /** Packs it as {@code .tar.gz}, as small as it can be. */
    void tarGz(Path archive) throws IOException {
        tarGz(archive, Deflater.BEST_COMPRESSION);
    }

    /**
     * Packs it as {@code .tar.gz}.
     *
     * @param level from 0, which does not compress at all, to 9
     */
    void tarGz(Path archive, int level) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip(archive, level), "UTF-8")) {
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
            entry.setMode(mode(path));
        }
        entry.setModTime(date.toEpochMilli());
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        return entry;
    }

    private int mode(Path path) {
        return modes.getOrDefault(
                folder.relativize(path).toString(),
                Files.isDirectory(path) || Files.isExecutable(path) ? PROGRAM : FILE);
    }

    /** Everything with the folder itself. */
    private List<Path> content() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted((one, other) -> name(one).compareTo(name(other))).toList();
        }
    }

    private String name(Path path) {
        String inside = folder.relativize(path).toString().replace('\\', '/');
        String name = root + (inside.isEmpty() ? "" : "/" + inside);
        return Files.isDirectory(path) && !Files.isSymbolicLink(path) ? name + "/" : name;
    }
}
