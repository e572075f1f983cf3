package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an auditor does: runs tests over the trail, and keeps papers of their own. */
@ExtendWith(PagesUnderTest.Extension.class)
class AuditSeatIT {

    private static final String SEAT = "/strategies/SG23/audit";
    private static final String MARKS = SEAT + "/bookmarks";

    @Test
    void leadsToTheTestsAndEachSaysItsRule(PagesUnderTest pages) {
        Visit auditor = pages.by("auditor");
        assertThat(auditor.get(pages.seen(SEAT)).body())
                .contains(SEAT + "/sample", SEAT + "/meetings", SEAT + "/late", SEAT + "/reasons", SEAT + "/ratings");

        String sample = auditor.get(SEAT + "/sample?seed=autumn&draw=3").body();
        assertThat(sample).contains("autumn:42", "Lot 1: ", "Lot 3: ").doesNotContain("Lot 4: ");
        assertThat(auditor.get(SEAT + "/late?days=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void aBookmarkIsItsOwnersAlone(PagesUnderTest pages) {
        Visit auditor = pages.by("auditor");
        String position = auditor.get(pages.seen("/strategies/SG23/audit-trail"))
                .body()
                .replaceFirst("(?s).*?audit/bookmarks/(\\d+).*", "$1");
        String mark = MARKS + "/" + position;

        assertThat(auditor.post(mark, mark, Map.of("note", "Ask <the> lead")).statusCode())
                .isEqualTo(303);
        assertThat(auditor.get(MARKS).body()).contains("Ask &lt;the&gt; lead", "position " + position);
        assertThat(auditor.get(mark).body()).contains("Ask &lt;the&gt; lead", "Remove bookmark");
        assertThat(auditor.get("/api" + MARKS + ".csv").body()).contains("Ask <the> lead");
        String tag = auditor.get("/api" + MARKS + ".csv")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(pages.by("coordinator").get(MARKS).body()).contains("No bookmarks yet");
        assertThat(pages.by("coordinator").get("/api" + MARKS + ".csv").body()).doesNotContain("Ask");

        auditor.post(mark, mark, Map.of("note", "Asked"));
        assertThat(auditor.get(MARKS).body()).contains("Asked").doesNotContain("Ask &lt;");
        assertThat(auditor.getUnless(tag, "/api" + MARKS + ".csv").statusCode())
                .as("what it shows has changed")
                .isEqualTo(200);
        auditor.post(mark, mark + "/remove", Map.of());
        assertThat(auditor.get(MARKS).body()).contains("No bookmarks yet");
    }

    @Test
    void onlyChangesOfTheStrategyCanBeMarked(PagesUnderTest pages) {
        Visit auditor = pages.by("auditor");

        assertThat(auditor.get(MARKS + "/999999").statusCode()).isEqualTo(404);
        assertThat(auditor.get(MARKS + "/x").statusCode()).isEqualTo(404);
        assertThat(pages.by("viewer").get(MARKS).statusCode()).isEqualTo(403);
    }

    @Test
    void aNoteThatIsTooLongComesBack(PagesUnderTest pages) {
        Visit auditor = pages.by("auditor");
        String position = auditor.get(pages.seen("/strategies/SG23/audit-trail"))
                .body()
                .replaceFirst("(?s).*?audit/bookmarks/(\\d+).*", "$1");
        String mark = MARKS + "/" + position;

        var refused = auditor.post(mark, mark, Map.of("note", "x".repeat(4_001)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Note must have at most 4,000 characters");
    }
}
