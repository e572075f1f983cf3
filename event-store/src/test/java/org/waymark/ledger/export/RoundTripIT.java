package org.waymark.ledger.export;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.format.LedgerHead;

/** A ledger that went through a file is the same ledger. */
class RoundTripIT {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.500Z");

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
    void anyLedgerComesBackAsItWas() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        source.fill(random, 60, 12);

        importInto(target, exported("ledger.ndjson"));

        assertThat(target.documents()).as("seed %d", seed).isEqualTo(source.documents());
        assertThat(target.commits().head()).isEqualTo(source.commits().head());
    }

    @Test
    void theLargestCommitComesBack() throws IOException {
        source.append(1).append(1_000).append(1_000).append(1);

        importInto(target, exported("ledger.ndjson"));

        assertThat(target.documents()).isEqualTo(source.documents());
    }

    @Test
    void aRedactedPartComesBackRedacted() throws IOException {
        source.append(2).append(2).redact(2, 1);

        importInto(target, exported("ledger.ndjson"));

        assertThat(target.documents()).isEqualTo(source.documents());
        assertThat(target.documents().get(1)).contains("[redacted]");
    }

    @Test
    void anEmptyLedgerComesBackEmpty() throws IOException {
        ExportSummary summary = importInto(target, exported("ledger.ndjson"));

        assertThat(summary.head()).isEqualTo(LedgerHead.EMPTY);
        assertThat(target.documents()).isEmpty();
    }

    @Test
    void aNameThatEndsInGzIsCompressed() throws IOException {
        source.append(1_000).append(1_000);

        Path plain = exported("ledger.ndjson");
        Path compressed = exported("ledger.ndjson.gz");

        assertThat(Files.size(compressed)).isLessThan(Files.size(plain) / 2);
        importInto(target, compressed);
        assertThat(target.documents()).isEqualTo(source.documents());
    }

    @Test
    void tellsWhatTheFileHolds() throws IOException {
        source.append(3).append(2);

        Path file = folder.resolve("ledger.ndjson");
        ExportSummary written = ExportFiles.write(export(), file, Progress.SILENT);

        ExportSummary checked = ExportReader.check(file, Progress.SILENT);

        assertThat(checked.origin()).isEqualTo("waymark.example");
        assertThat(checked.exportedAt()).isEqualTo(NOW);
        assertThat(checked.head()).isEqualTo(source.commits().head());
        assertThat(checked.events()).isEqualTo(5);
        assertThat(checked).isEqualTo(written);
    }

    @Test
    void whatIsAppendedMeanwhileIsLeftForTheNextExport() throws IOException {
        source.append(1_000).append(1_000);
        LedgerHead before = source.commits().head();

        Path file = folder.resolve("ledger.ndjson");
        ExportSummary summary = ExportFiles.write(export(), file, (events, expected) -> source.append(1));

        assertThat(summary.head()).isEqualTo(before);
        assertThat(ExportReader.check(file, Progress.SILENT).head()).isEqualTo(before);
    }

    /** The attestation of such a redaction stands behind the head at which the export began. */
    @Test
    void whatIsRedactedMeanwhileIsExportedWithTheEventThatSaysSo() throws IOException {
        source.append(1_000).append(1_000).append(2);
        List<Long> reports = new ArrayList<>();

        Path file = folder.resolve("ledger.ndjson");
        ExportFiles.write(export(), file, (events, expected) -> {
            if (reports.isEmpty()) {
                source.redact(2_000, 0);
            }
            reports.add(events);
        });

        importInto(target, file);
        assertThat(target.documents()).isEqualTo(source.documents());
        assertThat(reports).hasSizeGreaterThan(2).isSorted().endsWith(2_003L);
    }

    @Test
    void anExportThatFailsLeavesNothingBehind() {
        source.append(1_000);
        Path file = folder.resolve("ledger.ndjson.gz");

        assertThatThrownBy(() -> ExportFiles.write(export(), file, (events, expected) -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void neverReplacesAFile() throws IOException {
        Path earlier = Files.writeString(folder.resolve("ledger.ndjson"), "the only backup");

        assertThatThrownBy(() -> exported("ledger.ndjson")).hasMessageContaining("ledger.ndjson");
        assertThat(earlier).hasContent("the only backup");
    }

    @Test
    void doesNotExportALedgerThatDoesNotHold() {
        source.append(2).append(2).append(2);
        source.collection().deleteOne(eq(2L));

        assertThatThrownBy(() -> exported("ledger.ndjson"))
                .isInstanceOf(LedgerCopyException.class)
                .hasMessageContaining("Positions 2 to 3: ");
        assertThat(folder).isEmptyDirectory();
    }

    private Path exported(String name) throws IOException {
        Path file = folder.resolve(name);
        ExportFiles.write(export(), file, Progress.SILENT);
        return file;
    }

    private LedgerExport export() {
        return new LedgerExport(source.commits(), source.files(), "waymark.example", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ExportSummary importInto(Contents contents, Path file) throws IOException {
        return new LedgerImport(contents.commits(), contents.files(), LedgerSettings.withDefaults())
                .read(file, Progress.SILENT, Progress.SILENT);
    }
}
