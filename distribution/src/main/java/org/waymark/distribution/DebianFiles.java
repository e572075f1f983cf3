package org.waymark.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What dpkg is told of the files that a package installs: how much room they take, and their hashes. */
final class DebianFiles {

    private static final int KIBIBYTE = 1024;

    private final Path tree;
    private final List<Path> all;

    private DebianFiles(Path tree, List<Path> all) {
        this.tree = tree;
        this.all = all;
    }

    /** {@return those in a folder, whose paths there are those on the machine} */
    static DebianFiles in(Path tree) throws IOException {
        try (Stream<Path> inside = Files.walk(tree)) {
            return new DebianFiles(tree, inside.sorted().toList());
        }
    }

    /** {@return the room that they take, as Debian's policy estimates it: each file and folder in whole kibibytes} */
    long kibibytes() throws IOException {
        long sum = 0;
        for (Path path : all) {
            sum += isFile(path) ? (Files.size(path) + KIBIBYTE - 1) / KIBIBYTE : 1;
        }
        return sum;
    }

    /** {@return a line for each file that is not a setting, as {@code md5sum} prints it (deb-md5sums(5))} */
    String md5sums() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path path : all) {
            String name = tree.relativize(path).toString();
            if (isFile(path) && !name.startsWith("etc/")) {
                lines.append(md5(path)).append("  ").append(name).append('\n');
            }
        }
        return lines.toString();
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Against damage by accident, as dpkg knows it; not a proof of anything. */
    private static String md5(Path path) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            try (InputStream content = new DigestInputStream(Files.newInputStream(path), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
