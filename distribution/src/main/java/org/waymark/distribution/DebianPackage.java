package org.waymark.distribution;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;

/**
 * The packed program as a Debian package (deb(5)): what dpkg is told, and the files that it installs. No tool of Debian is
 * needed to make it, and the same files give the same bytes (ADR 65).
 */
final class DebianPackage {

    private static final String PROGRAM = "usr/lib/waymark";

    /** May hold passwords; its group is the service's, once that exists. */
    private static final Map<String, Integer> NOT_FOR_EVERYBODY = Map.of("etc/waymark/waymark.conf", 0640);

    private static final int PLAIN_FILE = 0100644;

    private final Path parts;
    private final Path program;
    private final Platform platform;
    private final Instant date;

    /**
     * Names what it is made of.
     *
     * @param parts   the folder with {@code control}, for dpkg, and {@code tree}, whose files are installed as they are named
     * @param program the archive laid out
     * @param date    of every file
     */
    DebianPackage(Path parts, Path program, Platform platform, Instant date) {
        this.parts = parts;
        this.program = program;
        this.platform = platform;
        this.date = date;
    }

    /** {@return what Debian calls this version of Waymark: one before its release sorts before it} */
    static String version(String version) {
        return version.toLowerCase(Locale.ROOT).replace('-', '~');
    }

    /**
     * Writes it.
     *
     * @param version     as Debian writes versions
     * @param folder      on the same file system as the program
     * @param compression from 0, which does not compress at all, to 9
     * @return the package
     */
    Path write(String version, Path folder, int compression) throws IOException {
        String name = "waymark_" + version + "_" + platform.debianArchitecture();
        Path staging = Files.createDirectory(folder.resolve(name));
        Path tree = staging.resolve("tree");
        FilledTexts texts = new FilledTexts(words(version));
        texts.copy(parts.resolve("tree"), tree);
        compress(tree.resolve("usr/share/doc/waymark/changelog"));
        compress(tree.resolve("usr/share/man/man1/waymark.1"));
        link(program, tree.resolve(PROGRAM));
        DebianFiles files = DebianFiles.in(tree);
        Path control = staging.resolve("control");
        texts.with("INSTALLED_SIZE", String.valueOf(files.kibibytes())).copy(parts.resolve("control"), control);
        Files.writeString(control.resolve("md5sums"), files.md5sums());
        Path controlTar = staging.resolve("control.tar.gz");
        Path dataTar = staging.resolve("data.tar.gz");
        Packer.ofRoot(control, date, Map.of()).tarGz(controlTar);
        Packer.ofRoot(tree, date, NOT_FOR_EVERYBODY).tarGz(dataTar, compression);
        Path whole = folder.resolve(name + ".deb");
        join(whole, List.of(controlTar, dataTar));
        Folders.delete(staging);
        return whole;
    }

    private Map<String, String> words(String version) {
        return Map.of(
                "VERSION",
                version,
                "ARCHITECTURE",
                platform.debianArchitecture(),
                "DATE",
                LocalDate.ofInstant(date, ZoneOffset.UTC).toString(),
                "RFC_DATE",
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT)
                        .format(date.atOffset(ZoneOffset.UTC)));
    }

    /** As Debian wants documents: with no name and no date of the file in it. */
    private static void compress(Path text) throws IOException {
        Packer.gzip(Files.readAllBytes(text), text.resolveSibling(text.getFileName() + ".gz"));
        Files.delete(text);
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (Files.isSymbolicLink(each)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(each));
                } else {
                    Files.createLink(target, each);
                }
            }
        }
    }

    private void join(Path whole, List<Path> archives) throws IOException {
        try (ArArchiveOutputStream ar =
                new ArArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(whole)))) {
            byte[] format = "2.0\n".getBytes(StandardCharsets.US_ASCII);
            ar.putArchiveEntry(entry("debian-binary", format.length));
            ar.write(format);
            ar.closeArchiveEntry();
            for (Path archive : archives) {
                ar.putArchiveEntry(entry(archive.getFileName().toString(), Files.size(archive)));
                Files.copy(archive, ar);
                ar.closeArchiveEntry();
            }
        }
    }

    private ArArchiveEntry entry(String name, long size) {
        return new ArArchiveEntry(name, size, 0, 0, PLAIN_FILE, date.getEpochSecond());
    }
}
