package org.waymark.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The texts of licences and notices that come with the parts of the program, in a folder for each. */
final class Notices {

    private static final Pattern NOTICE = Pattern.compile(
            "(META-INF/)?(licenses?/)?(about|copying|copyright|dependencies|licen[cs]es?|notice)\\b[^/]*",
            Pattern.CASE_INSENSITIVE);

    private Notices() {}

    /** Takes those of one jar out into a folder of its name, if it has any. */
    static void takeOut(Path jar, Path folder) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        try (ZipFile parts = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> notices = parts.stream()
                    .filter(entry -> !entry.isDirectory() && isNotice(entry.getName()))
                    .toList();
            for (ZipEntry notice : notices) {
                Path text = folder.resolve(name).resolve(notice.getName().replaceFirst("^META-INF/", ""));
                Files.createDirectories(text.getParent());
                try (InputStream content = parts.getInputStream(notice)) {
                    Files.write(text, content.readAllBytes());
                }
            }
        }
    }

    static boolean isNotice(String entry) {
        return !entry.endsWith(".class") && NOTICE.matcher(entry).matches();
    }
}
