package org.waymark.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.files.DamagedFileException;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.verify.Finding;
import org.waymark.ledger.verify.Finding.Kind;
import org.waymark.ledger.verify.Verification;

/** Files that events attach: stored beside the ledger, verified, exported and imported with it, and erased. */
class AttachedFilesIT {

    private static final byte[] SMALL = "ref,done\n1A,yes\n".getBytes(StandardCharsets.UTF_8);
    private static final FileReference SMALL_FILE = FileReference.to("SG23", SMALL);

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
    void aFileOfSeveralPartsComesBackByteForByte() {
        byte[] large = new byte[(5 << 20) / 2 + 17];
        new Random(1).nextBytes(large);
        FileReference file = FileReference.to("SG23", large);

        source.files().store(file, large);

        assertThat(source.files().read(file))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(large));
        assertThat(source.files().read(FileReference.to("SG24", large))).isEmpty();
    }

    @Test
    void theSameFileTwiceIsStoredOnceInAScope() {
        source.files().store(SMALL_FILE, SMALL);
        source.files().store(SMALL_FILE, SMALL);
        assertThat(source.parts().countDocuments()).isEqualTo(1);

        source.files().store(FileReference.to("SG24", SMALL), SMALL);
        source.files().erase(SMALL_FILE.address());

        assertThat(source.files().read(SMALL_FILE)).isEmpty();
        assertThat(source.files().read(FileReference.to("SG24", SMALL))).isPresent();
    }

    @Test
    void refusesBytesThatAreNotTheFile() {
        assertThatThrownBy(() -> source.files().store(SMALL_FILE, new byte[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAlteredByteIsAnErrorUntilTheFileIsStoredAgain() {
        long position = source.append(2).attach(SMALL);
        alterBytes();

        assertThatExceptionOfType(DamagedFileException.class)
                .isThrownBy(() -> source.files().read(SMALL_FILE));
        assertThat(fault(source))
                .isEqualTo(Finding.at(
                        Kind.ALTERED_FILE,
                        position,
                        "The bytes of the file that it attaches are not those that were attached."));
        assertThatThrownBy(() -> exported(source)).hasMessageContaining("Position 2: the bytes of its file are not");

        source.files().store(SMALL_FILE, SMALL);
        assertThat(source.verifier().verify().holds()).isTrue();
        assertThat(source.parts().countDocuments()).isEqualTo(1);
    }

    @Test
    void missingBytesAreAnErrorUnlessTheFileIsErased() {
        long position = source.append(1).attach(SMALL);
        source.parts().deleteMany(Filters.empty());
        assertThat(fault(source).kind()).isEqualTo(Kind.ALTERED_FILE);

        source.files().erase(SMALL_FILE.address());
        assertThat(fault(source).kind()).isEqualTo(Kind.MISSING_FILE);
        assertThatThrownBy(() -> exported(source))
                .hasMessageContaining("Position 1: the bytes of its file are missing");

        source.erase(position);
        Verification verification = source.verifier().verify();
        assertThat(verification.holds()).isTrue();
        assertThat(verification.files()).isZero();
    }

    @Test
    void aFileThatIsAttachedTwiceIsWantedUntilBothAreErased() {
        long first = source.attach(SMALL);
        long second = source.attach(SMALL);
        source.files().erase(SMALL_FILE.address());

        source.erase(first);
        assertThat(fault(source).position()).isEqualTo(second);
        source.erase(second);
        assertThat(source.verifier().verify().holds()).isTrue();
    }

    @Test
    void filesComeBackWithTheLedger() throws IOException {
        byte[] large = new byte[3 << 20];
        new Random(2).nextBytes(large);
        source.append(3).attach(SMALL);
        source.attach(large);
        long erased = source.attach(new byte[] {1, 2, 3});
        source.attach(SMALL);
        source.erase(erased);
        source.files().erase(FileReference.to("SG23", new byte[] {1, 2, 3}).address());

        byte[] export = exported(source);
        ExportSummary imported = importInto(target, export);

        assertThat(imported.files()).containsExactlyInAnyOrder(SMALL_FILE, FileReference.to("SG23", large));
        assertThat(target.documents()).isEqualTo(source.documents());
        assertThat(target.files().read(SMALL_FILE))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(SMALL));
        assertThat(target.verifier().verify().files()).isEqualTo(2);
        assertThat(exported(target)).isEqualTo(export);
    }

    @Test
    void aFileThatIsErasedWhileItIsExportedIsLeftOutAndTheEventThatSaysSoIsThere() throws IOException {
        long position = source.append(1_000).attach(SMALL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean[] done = new boolean[1];
        export(source).write(out, (events, expected) -> {
            if (!done[0]) {
                done[0] = true;
                source.erase(position);
                source.files().erase(SMALL_FILE.address());
            }
        });

        assertThat(importInto(target, out.toByteArray()).files()).isEmpty();
        assertThat(target.commits().head().position()).isEqualTo(position + 1);
    }

    @Test
    void anExportWithAnotherFileOrWithoutItIsRefused() throws IOException {
        source.append(1).attach(SMALL);
        List<String> lines =
                new String(exported(source), StandardCharsets.UTF_8).lines().toList();
        String line = lines.get(3);
        assertThat(line).startsWith("{\"file\":\"SG23/").contains("\"size\":16,\"bytes\":\"");

        assertRefused(lines, line.replace("cmVm", "cmVn"), "Line 4: the bytes are not those of the file");
        assertRefused(lines, line.replace("SG23/", "SG24/"), "Line 4: no event before it attaches this file");
        assertRefused(lines, line + "\n" + line, "Line 5: the file was there already");
        assertRefused(lines, "", "Line 4: the bytes of the file that position 1 attaches are missing");
        assertRefused(lines, line.replace("cmVm", "c*Vm"), "Line 4: \"bytes\" is not base64");
    }

    private static void assertRefused(List<String> lines, String instead, String message) {
        String end = instead.isEmpty() ? "" : instead + "\n";
        String text = String.join("\n", lines.subList(0, 3)) + "\n" + end + lines.get(4) + "\n";
        assertThatThrownBy(() -> ExportReader.check(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Progress.SILENT))
                .isInstanceOf(BadExportException.class)
                .hasMessageContaining(message);
    }

    private void alterBytes() {
        byte[] other = SMALL.clone();
        other[0] ^= 1;
        source.parts().updateOne(Filters.empty(), Updates.set("data", new Binary(other)));
    }

    private static Finding fault(Contents contents) {
        return contents.verifier().verify().finding().orElseThrow();
    }

    private static LedgerExport export(Contents contents) {
        Clock noon = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        return new LedgerExport(contents.commits(), contents.files(), "waymark.example", noon);
    }

    private static byte[] exported(Contents contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export(contents).write(out, Progress.SILENT);
        return out.toByteArray();
    }

    private ExportSummary importInto(Contents contents, byte[] export) throws IOException {
        Path file = Files.write(folder.resolve("ledger.ndjson"), export);
        return new LedgerImport(contents.commits(), contents.files(), LedgerSettings.withDefaults())
                .read(file, Progress.SILENT, Progress.SILENT);
    }
}
