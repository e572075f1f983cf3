package org.waymark.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What a release left under {@code releases/VERSION} of the test resources: its data folder, packed; an export; the texts of
 * some pages as it showed them.
 *
 * @param folder where they are
 */
record ReleaseFolder(Path folder) {

    static final Path ALL = Path.of("src", "test", "resources", "releases");
    static final String ACCOUNT = "admin";
    static final String STRATEGY = "OLD";

    /** Shown for one position, so that no day of today is in them. */
    private static final List<String> PAGES =
            List.of("progress-grid", "risks", "action-plan", "reviews", "cases/P1", "cases/R1", "audit-trail");

    private static final Pattern MAIN = Pattern.compile("<main.*?>(.*)</main>", Pattern.DOTALL);
    private static final Pattern NOT_READ =
            Pattern.compile("<(form|script|svg|nav|noscript|template)\\b.*?</\\1>", Pattern.DOTALL);

    static Stream<ReleaseFolder> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(ReleaseFolder::new).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String version() {
        return folder.getFileName().toString();
    }

    Path export() {
        return folder.resolve("ledger.ndjson");
    }

    String password() throws IOException {
        return Files.readString(folder.resolve("password")).strip();
    }

    /** The texts of its pages by their names, as a signed-in caller gets them. */
    static Map<String, String> pages(Caller caller, long position) {
        Map<String, String> texts = new TreeMap<>();
        for (String page : PAGES) {
            String address = "/strategies/" + STRATEGY + "/" + page + "?asOf=position:" + position;
            texts.put(page.replace('/', '-') + ".txt", text(caller.get(address).body()));
        }
        return texts;
    }

    /** What a person reads, without forms and pictures, one piece a line. */
    private static String text(String html) {
        Matcher main = MAIN.matcher(html);
        String content = main.find() ? main.group(1) : html;
        return NOT_READ.matcher(content)
                        .replaceAll("\n")
                        .replaceAll("<[^>]*>", "\n")
                        .replaceAll("[ \t\u00a0]+", " ")
                        .replaceAll("(?m)^ +| +$", "")
                        .replaceAll("\n{2,}", "\n")
                        .strip()
                + "\n";
    }

    Map<String, String> pages() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("pages"))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    void writePages(Map<String, String> texts) throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        for (Map.Entry<String, String> page : texts.entrySet()) {
            Files.writeString(folder.resolve("pages").resolve(page.getKey()), page.getValue());
        }
    }

    /** Packs a data folder, without its log and what a running process leaves. */
    void pack(Path data) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("data.zip"));
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(data)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = data.relativize(each).toString().replace('\\', '/');
                if (!name.endsWith(".log") || name.contains("/")) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(each, zip);
                    zip.closeEntry();
                }
            }
        }
    }

    void unpackTo(Path data) throws IOException {
        try (InputStream file = Files.newInputStream(folder.resolve("data.zip"));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = data.resolve(entry.getName()).normalize();
                if (!target.startsWith(data)) {
                    throw new IOException(entry.getName() + " leads out of the folder");
                }
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }
}
