package org.waymark.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeanJarsTest {

    @TempDir
    private Path folder;

    private final LeanJars lean = new LeanJars(Platform.of("Linux", "amd64"), Instant.parse("2026-11-22T00:00:00Z"));

    @Test
    void leavesOutWhatNothingReadsAndKeepsFoldersAndTheRest() throws IOException {
        Path jar = jar(
                "b/",
                "b/Of.class",
                "META-INF/MANIFEST.MF",
                "module-info.class",
                "META-INF/versions/9/module-info.class",
                "com/ibm/icu/impl/data/icudt59b/coll/zh.res",
                "com/ibm/icu/impl/data/icudt59b/brkitr/line.brk",
                "com/ibm/icu/impl/data/icudt59b/ubidi.icu",
                "librocksdbjni-linux-s390x.so",
                "META-INF/resources/webjars/x/all.js",
                "META-INF/resources/webjars/x/all.js.map");

        lean.write(jar, folder.resolve("lean.jar"));

        try (ZipFile written = new ZipFile(folder.resolve("lean.jar").toFile())) {
            assertThat(written.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "META-INF/MANIFEST.MF",
                            "META-INF/resources/webjars/x/all.js",
                            "b/",
                            "b/Of.class",
                            "com/ibm/icu/impl/data/icudt59b/brkitr/line.brk",
                            "com/ibm/icu/impl/data/icudt59b/ubidi.icu");
            ZipEntry entry = written.getEntry("b/Of.class");
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(written.getInputStream(entry)).hasContent("b/Of.class");
        }
    }

    @Test
    void writesTheSameBytesWhateverTheOrderAndTheDates() throws IOException {
        lean.write(jar("b", "a"), folder.resolve("one.jar"));
        lean.write(jar("a", "b"), folder.resolve("other.jar"));

        assertThat(folder.resolve("one.jar")).hasSameBinaryContentAs(folder.resolve("other.jar"));
    }

    @Test
    void refusesToBreakASignature() throws IOException {
        Path signed = jar("META-INF/SIGNER.SF", "a");

        assertThatThrownBy(() -> lean.write(signed, folder.resolve("lean.jar")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is signed");
    }

    /** A jar whose entries have their names as content. */
    private Path jar(String... names) throws IOException {
        Path jar = folder.resolve("from.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
