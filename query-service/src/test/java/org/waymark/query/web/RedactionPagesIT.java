package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Who sees what of a redaction, and what the forms become. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
class RedactionPagesIT {

    private static final String ALL = "/strategies/SG23/redactions";
    private static final String ASK = ALL + "/ask";
    private static final String DECIDE = ALL + "/X1/decide";

    @Test
    void anAdministratorNeverSeesTheText(PagesUnderTest pages) {
        Visit administrator = pages.by("administrator");
        String note = ASK + "?position=" + note(pages);

        for (String path : new String[] {ALL, ALL + "/X1", note}) {
            assertThat(administrator.get(pages.seen(path)).body()).as(path).doesNotContain("Emma");
        }
        assertThat(administrator.get(note).body()).contains("value=\"text\"", "Note added");
    }

    @Test
    void theSponsorSeesWhatGoesBeforeDeciding(PagesUnderTest pages) {
        assertThat(pages.by("sponsor").get(pages.seen(DECIDE)).body())
                .contains(Story.REDACTED, "Right to erasure, UK GDPR art. 17");
    }

    @Test
    void saysWhereElseTheTextStands(PagesUnderTest pages) {
        assertThat(pages.by("administrator").get(pages.seen(ALL + "/X1")).body())
                .contains("Note added (A1), position " + (note(pages) + 1) + ": Text")
                .contains(ASK + "?position=" + (note(pages) + 1));
    }

    @Test
    void aRequestBecomesOneCommand(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'X2','position':" + pages.head() + "}");
        String page = pages.seen(ASK + "?position=" + note(pages));

        HttpResponse<String> answer = pages.by("administrator")
                .post(page, ASK + "?position=" + note(pages), Map.of("fields", "text", "reason", "The law"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(ALL + "/X2");
        assertThat(pages.commands().last().path()).isEqualTo("/api/commands/redact-text");
        assertThat(pages.commands().last().body())
                .contains(
                        "\"strategy\":\"SG23\"",
                        "\"position\":" + note(pages),
                        "\"fields\":[\"text\"]",
                        "\"reason\":\"The law\"");
    }

    @Test
    void anEmptyRequestIsNotSent(PagesUnderTest pages) {
        int before = pages.commands().count();
        String page = pages.seen(ASK + "?position=" + note(pages));

        HttpResponse<String> answer = pages.by("administrator").post(page, ASK + "?position=" + note(pages), Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose which text should be removed", "Enter the legal ground");
        assertThat(pages.commands().count()).isEqualTo(before);
    }

    @Test
    void saysThatNothingStandsAtAPosition(PagesUnderTest pages) {
        for (String position : new String[] {"999999", "P1", String.valueOf(pages.head())}) {
            assertThat(pages.by("administrator")
                            .get(ASK + "?position=" + position)
                            .body())
                    .as(position)
                    .contains("There is nothing at that position in this strategy that can be redacted");
        }
    }

    @Test
    void agreeingConfirmsAndDisagreeingDeclines(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'X1','position':" + pages.head() + "}");
        Visit sponsor = pages.by("sponsor");

        sponsor.post(pages.seen(DECIDE), DECIDE, Map.of("answer", "confirm", "understood", "yes"));
        assertThat(pages.commands().last().path()).isEqualTo("/api/commands/confirm-redaction");
        assertThat(pages.commands().last().body()).contains("\"redaction\":\"X1\"");

        sponsor.post(pages.seen(DECIDE), DECIDE, Map.of("answer", "decline", "reason", "It names nobody"));
        assertThat(pages.commands().last().path()).isEqualTo("/api/commands/decline-redaction");
        assertThat(pages.commands().last().body()).contains("\"reason\":\"It names nobody\"");
    }

    @Test
    void decidingNothingIsRefused(PagesUnderTest pages) {
        assertThat(pages.by("sponsor")
                        .post(pages.seen(DECIDE), DECIDE, Map.of())
                        .body())
                .contains("Choose whether you agree");
        assertThat(pages.by("sponsor")
                        .post(pages.seen(DECIDE), DECIDE, Map.of("answer", "decline"))
                        .body())
                .contains("Enter why the texts are kept");
    }

    /** The story ends with two notes and the request. */
    private static long note(PagesUnderTest pages) {
        return pages.head() - 2;
    }
}
