package org.waymark.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ledger.LedgerSettings;

/** A torn or altered file, or a ledger that holds something else: refused before anything is written. */
class RefusedImportIT {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final Contents source = new Contents();
    private final Contents target = new Contents();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = bytes(source.append(1).append(2).append(1));

        for (int length = 0; length < whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            assertThat(refusal(torn).getMessage())
                    .as("cut off after %d bytes", length)
                    .contains("cut off");
        }
    }

    @Test
    void aCompressedFileCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = compressed(bytes(source.append(1).append(2)));

        for (int length = 0; length < whole.length - 8; length++) {
            refusal(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void oneBitChangedAnywhereIsFound() throws IOException {
        byte[] whole = bytes(source.append(1).append(2).append(1));

        for (int i = 0; i < whole.length; i++) {
            byte[] altered = whole.clone();
            altered[i] ^= 1;
            assertThat(refusal(altered).line()).as("byte %d", i).isBetween(1L, 6L);
        }
    }

    @Test
    void saysWhichLineAndWhichPositionAndHow() throws IOException {
        String whole = text(source.append(1).append(2).append(1));

        BadExportException refusal = refusal(
                whole.replace("\"id\":\"event-2\"", "\"id\":\"event-9\"").getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.position()).isEqualTo(2);
        assertThat(refusal).hasMessageStartingWith("Line 3: Position 2: ");
    }

    @Test
    void missingDoubledAndMovedLinesAreFound() throws IOException {
        List<String> lines = text(source.append(1).append(1).append(1)).lines().toList();

        for (int i = 0; i < lines.size(); i++) {
            List<String> missing = new ArrayList<>(lines);
            missing.remove(i);
            refusal(missing);
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            refusal(doubled);
            List<String> moved = new ArrayList<>(lines);
            Collections.swap(moved, i, (i + 1) % lines.size());
            refusal(moved);
        }
    }

    @Test
    void whatIsNoExportIsRefused() {
        assertThat(refusal("position,actor\n1,lead\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("Line 1: not JSON");
        assertThat(refusal("{\"format\":\"waymark-export-2\"}\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("only \"waymark-export-1\" can be read");
        assertThat(refusal(new byte[] {0x1f, (byte) 0x8b, 8, 0})).hasMessageStartingWith("Line 1: the compressed file");
    }

    @Test
    void nothingIsWrittenOfAFileWhoseLastCommitWasAltered() throws IOException {
        String whole = text(source.append(1).append(1_000).append(1));
        Path file = Files.writeString(folder.resolve("altered"), whole.replace("event-1001", "event-9001"));

        assertThatThrownBy(() -> importInto(target, file)).isInstanceOf(BadExportException.class);
        assertThat(target.documents()).isEmpty();
    }

    @Test
    void aLedgerThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path file = file(source.append(1).append(2));
        List<String> before = target.append(1).documents();

        assertThatThrownBy(() -> importInto(target, file))
                .isInstanceOf(LedgerCopyException.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("position 0");
        assertThat(target.documents()).isEqualTo(before);
    }

    @Test
    void aLedgerThatWentOnIsLeftAlone() throws IOException {
        Path file = file(source.append(1).append(2));
        source.append(1);
        List<String> before = source.documents();

        assertThatThrownBy(() -> importInto(source, file)).hasMessageContaining("already contains this export");
        assertThat(source.documents()).isEqualTo(before);
    }

    @Test
    void anImportThatWasCutOffGoesOnWithTheSameFile() throws IOException {
        for (int i = 0; i < 6; i++) {
            source.append(200);
        }
        Path file = file(source);

        assertThatThrownBy(() -> new LedgerImport(target.commits(), target.files(), oneCommitAtATime())
                        .read(file, Progress.SILENT, (events, expected) -> {
                            throw new IllegalStateException("killed");
                        }))
                .hasMessage("killed");
        assertThat(target.documents()).isNotEmpty().hasSizeLessThan(6);

        importInto(target, file);
        assertThat(target.documents()).isEqualTo(source.documents());
        importInto(target, file);
        assertThat(target.documents()).isEqualTo(source.documents());
    }

    private static LedgerSettings oneCommitAtATime() {
        LedgerSettings usual = LedgerSettings.withDefaults();
        return new LedgerSettings(
                usual.collection(),
                1,
                usual.maxBatchBytes(),
                usual.maxCommitBytes(),
                usual.maxWaiting(),
                usual.tailEvents(),
                usual.pageEvents(),
                usual.pollInterval(),
                usual.writeTimeout());
    }

    private static BadExportException refusal(List<String> lines) {
        return refusal((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static BadExportException refusal(byte[] content) {
        BadExportException refusal = catchThrowableOfType(
                BadExportException.class,
                () -> ExportReader.read(
                        new ByteArrayInputStream(content), ExportReader.Taking.NOTHING, Progress.SILENT));
        assertThat(refusal).as(new String(content, StandardCharsets.UTF_8)).isNotNull();
        return refusal;
    }

    private Path file(Contents contents) throws IOException {
        return Files.write(folder.resolve("ledger.ndjson"), bytes(contents));
    }

    private static String text(Contents contents) throws IOException {
        return new String(bytes(contents), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Contents contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LedgerExport(contents.commits(), contents.files(), "waymark.example", NOON).write(out, Progress.SILENT);
        return out.toByteArray();
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static void importInto(Contents contents, Path file) throws IOException {
        new LedgerImport(contents.commits(), contents.files(), LedgerSettings.withDefaults())
                .read(file, Progress.SILENT, Progress.SILENT);
    }
}
