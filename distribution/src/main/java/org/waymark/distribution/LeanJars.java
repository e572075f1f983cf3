package org.waymark.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes jars anew for the archive: not compressed, which the archive itself does better across their entries and which
 * saves the start from unpacking them; and without what nothing reads at run time.
 */
final class LeanJars {

    /** ICU is there to lay out text from right to left; nothing asks it how other countries sort, count or pay. */
    private static final Set<String> UNUSED_OF_ICU =
            Set.of("coll", "curr", "lang", "rbnf", "region", "translit", "unit", "zone");

    private static final String ICU_DATA = "com/ibm/icu/impl/data/";

    private final Platform platform;
    private final LocalDateTime date;

    /** @param date of every entry */
    LeanJars(Platform platform, Instant date) {
        this.platform = platform;
        this.date = LocalDateTime.ofInstant(date, ZoneOffset.UTC);
    }

    /**
     * Writes one jar anew.
     *
     * @throws IOException if it cannot be read or written, or is signed: a signed one must stay as it is
     */
    void write(Path from, Path to) throws IOException {
        try (ZipFile jar = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream lean = new ZipOutputStream(file)) {
            lean.setMethod(ZipOutputStream.STORED);
            for (ZipEntry entry : entries(jar)) {
                if (isSignature(entry.getName())) {
                    throw new IOException(from + " is signed, and must not be written anew: let LeanJars copy it");
                }
                if (isRead(entry.getName())) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        add(lean, entry.getName(), content.readAllBytes());
                    }
                }
            }
        }
    }

    /** {@return whether anything may read this entry} */
    boolean isRead(String entry) {
        return !platform.isForeign(entry) && !isUnusedOfIcu(entry) && !isSource(entry) && !isModuleInfo(entry);
    }

    /** Sources of what browsers get, for those who work on that library. */
    private static boolean isSource(String entry) {
        return entry.startsWith("META-INF/resources/webjars/")
                && (entry.endsWith(".map") || entry.endsWith(".scss") || entry.endsWith(".njk"));
    }

    private static boolean isUnusedOfIcu(String entry) {
        if (!entry.startsWith(ICU_DATA)) {
            return false;
        }
        String[] parts = entry.substring(ICU_DATA.length()).split("/", -1);
        return parts.length > 2 && UNUSED_OF_ICU.contains(parts[1]);
    }

    /** Waymark runs from the class path, where none counts; and jdeps asks for modules that nobody has. */
    private static boolean isModuleInfo(String entry) {
        return entry.equals("module-info.class") || entry.endsWith("/module-info.class");
    }

    private static boolean isSignature(String entry) {
        return entry.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    /** The manifest first, as readers of streams expect; the rest by name. Folders stay: Spring looks for them. */
    private static List<? extends ZipEntry> entries(ZipFile jar) {
        return jar.stream()
                .sorted(Comparator.comparing(
                                (ZipEntry entry) -> !entry.getName().equals("META-INF/"))
                        .thenComparing(entry -> !entry.getName().equals(JarFile.MANIFEST_NAME))
                        .thenComparing(ZipEntry::getName))
                .toList();
    }

    private void add(ZipOutputStream lean, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(date);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        lean.putNextEntry(entry);
        lean.write(content);
        lean.closeEntry();
    }
}
