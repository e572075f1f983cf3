package org.waymark.query.highlight.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    /** A number with a fraction or an exponent, as a value. */
    private static final Pattern FLOATING = Pattern.compile("[:,\\[]-?[0-9]+[.eE]");

    private static String contract() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ReportJsonTest.class.getResourceAsStream("/contracts/highlight-report.1.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void aContentOfSchemaOneIsReadAndSaysTheSame() throws IOException {
        ReportContent read = ReportJson.read(contract()).orElseThrow();

        assertThat(read).isEqualTo(ReportSamples.full());
    }

    /** Ledgers hold what the contract says: a change of what is written needs schema 2, and a way to read both. */
    @Test
    void whatIsWrittenIsWhatWasPromised() throws IOException {
        assertThat(ReportJson.write(ReportSamples.full())).isEqualTo(contract());
    }

    /** What may be absent came later: no number, owner or list of theirs is made up, and what is there is as before. */
    @Test
    void whatWasNotScoredHasNoNumbersAndNoOwner() {
        ReportContent full = ReportSamples.full();
        ReportContent content = new ReportContent(full.schema(), full.head(), List.of(ReportSamples.notScored()));
        String text = ReportJson.write(content);

        assertThat(text)
                .contains("\"now\":{\"rating\":\"HIGH\"}", "\"notScored\":[{\"rating\":\"HIGH\",\"refs\":[\"R9\"]}]")
                .doesNotContain("\"owner\":\"\"");
        assertThat(ReportJson.read(text)).contains(content);
    }

    @Test
    void isCanonical() {
        String text = ReportJson.write(ReportSamples.full());

        assertThat(text)
                .doesNotContain("null")
                .doesNotContain("\n")
                .doesNotContain("\": ")
                .doesNotContain(", \"");
        assertThat(FLOATING.matcher(text).find()).isFalse();
        assertThat(text).startsWith("{\"head\":{\"approvedBy\":");
        assertThat(ReportJson.write(ReportJson.read(text).orElseThrow())).isEqualTo(text);
    }

    @Test
    void whatWasRedactedSaysNothing() {
        assertThat(ReportJson.read("[removed]")).isEmpty();
        assertThat(ReportJson.read("{}")).isEmpty();
    }

    @Test
    void whatALaterReleaseAddsIsNotMissedByThisOne() {
        String text = ReportJson.write(ReportSamples.full());

        assertThat(ReportJson.read(text.replaceFirst("\\{", "{\"added\":1,"))).contains(ReportSamples.full());
    }
}
