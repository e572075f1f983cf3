package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anybody who is signed in can have a report checked that somebody gave them. */
@ExtendWith(PagesUnderTest.Extension.class)
class ReportCheckIT {

    private static final String PAGE = "/ledger/report-check";

    @Test
    void aFileWithoutProofIsSaidToHaveNone(PagesUnderTest pages) {
        Visit viewer = pages.by("viewer");

        HttpResponse<String> checked = viewer.upload(PAGE, "report.pdf", "%PDF-1.7 nothing");

        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("no proof in it", "This cannot be read as a PDF.", "Check another");
    }

    @Test
    void noFileIsAskedForAgain(PagesUnderTest pages) {
        HttpResponse<String> checked = pages.by("viewer").upload(PAGE, "", "");

        assertThat(checked.statusCode()).isEqualTo(422);
        assertThat(checked.body()).contains("Choose a file");
    }

    @Test
    void aFileThatIsTooLargeIsRefused(PagesUnderTest pages) {
        HttpResponse<String> refused = pages.by("viewer").upload(PAGE, "report.pdf", "x".repeat(5 << 20 | 1));

        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void isNotOpenToEverybody(PagesUnderTest pages) {
        assertThat(pages.by("").get(PAGE).statusCode()).isEqualTo(302);
        assertThat(pages.by("administrator").get(PAGE).statusCode()).isEqualTo(200);
    }
}
