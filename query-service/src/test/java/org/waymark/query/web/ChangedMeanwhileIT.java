package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.waymark.events.EventMetadata;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.StrategyEvents;
import org.waymark.events.ThemeText;

/** Two people revise the same: neither overwrites what the other wrote without seeing it. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
class ChangedMeanwhileIT {

    private static final String REFUSAL = "{'code':'case.changed-meanwhile','detail':'Somebody changed this.'}";
    private static final ThemeText BEFORE = new ThemeText("Recruitment", "Who comes", List.of("A workforce"));

    private static String theme(PagesUnderTest pages, String code) {
        StrategyCode here = new StrategyCode(code);
        long head = pages.ledger()
                .append(
                        new StrategyCreated(here, StrategyEvents.charter()),
                        new ThemeAdded(here, "1", BEFORE.title(), BEFORE.description(), BEFORE.outcomes()));
        pages.by("coordinator").get("/strategies/" + code + "/set-up?min=" + head);
        return "/strategies/" + code + "/themes/1/revise";
    }

    /** What somebody else does after the form was shown; everything has seen it. */
    private static void meanwhile(PagesUnderTest pages, String code, ThemeText after) {
        meanwhile(pages, code, BEFORE, after, "j.smith");
    }

    private static void meanwhile(PagesUnderTest pages, String code, ThemeText before, ThemeText after, String by) {
        StrategyCode here = new StrategyCode(code);
        long head = pages.ledger()
                .append(
                        Map.of(EventMetadata.ACTOR, by, EventMetadata.ROLE, "COORDINATOR"),
                        new ThemeRevised(here, "1", before, after));
        pages.by("coordinator").get("/strategies/" + code + "/set-up?min=" + head);
    }

    private static Map<String, String> typed(String title, @Nullable String description) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", title);
        typed.put("description", description == null ? "" : description);
        typed.put("outcomes", "A workforce");
        return typed;
    }

    @Test
    void whatBothChangedIsShownAndWhatOnlyTheOtherChangedIsTakenOver(PagesUnderTest pages) {
        String revise = theme(pages, "MEANWHILE1");
        Visit visit = pages.by("coordinator");
        Map<String, String> form = Visit.hidden(visit.get(revise).body());
        meanwhile(pages, "MEANWHILE1", new ThemeText("Joining", "Who joins us", List.of("A workforce")));
        form.putAll(typed("Recruiting", "Who comes"));
        int before = pages.commands().count();

        HttpResponse<String> page = visit.postBare(revise, form);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(pages.commands().count()).isEqualTo(before);
        assertThat(page.body())
                .containsPattern("j.smith changed this at [0-9:]+[ap]m to “Joining”. To keep yours, save again")
                .contains("What is there now is shown in “Description (optional)”")
                .contains("value=\"Recruiting\"", ">Who joins us</textarea>")
                .doesNotContain("value=\"" + form.get("seen") + "\"");

        pages.commands().answers(201, "{'id':'1','position':" + pages.head() + "}");
        Map<String, String> again = Visit.hidden(page.body());
        again.putAll(typed("Recruiting", "Who joins us"));
        assertThat(visit.postBare(revise, again).statusCode()).isEqualTo(303);
        assertThat(pages.commands().last().body())
                .contains("\"changes\":{\"title\":\"Recruiting\"}")
                .contains("\"expectedPosition\":" + again.get("seen"));
    }

    @Test
    void whoeverWasFasterIsNamedThoughAnotherChangedSomethingElseAfterThem(PagesUnderTest pages) {
        String revise = theme(pages, "MEANWHILE4");
        Visit visit = pages.by("coordinator");
        Map<String, String> form = Visit.hidden(visit.get(revise).body());
        ThemeText joining = new ThemeText("Joining", "Who comes", List.of("A workforce"));
        meanwhile(pages, "MEANWHILE4", BEFORE, joining, "j.smith");
        meanwhile(pages, "MEANWHILE4", joining, new ThemeText("Joining", "Who joins", List.of()), "a.brown");
        form.putAll(typed("Recruiting", "Who comes"));

        assertThat(visit.postBare(revise, form).body())
                .containsPattern("j.smith changed this at [0-9:]+[ap]m to “Joining”")
                .contains("a.brown changed this at ", "“Desired outcomes (optional)”");
    }

    /** The same in a form that sends all of its fields: what was a copy of the past is not sent as if it were meant. */
    @Test
    void aFormThatSendsAllItsFieldsComesBackWhereAnyWasChanged(PagesUnderTest pages) {
        StrategyCode here = new StrategyCode("MEANWHILE5");
        long head = pages.ledger().append(new StrategyCreated(here, StrategyEvents.charter()));
        String define = "/strategies/MEANWHILE5/stages/define";
        Visit visit = pages.by("coordinator");
        Map<String, String> form =
                Visit.hidden(visit.get(define + "?min=" + head).body());
        head = pages.ledger()
                .append(
                        Map.of(EventMetadata.ACTOR, "j.smith", EventMetadata.ROLE, "COORDINATOR"),
                        new StageSchemeDefined(here, 2, List.of(new Stage("pilot", "Pilot"))));
        visit.get("/strategies/MEANWHILE5/set-up?min=" + head);
        int before = pages.commands().count();
        form.put("stages", "Design\nRoll out");

        HttpResponse<String> page = visit.postBare(define, form);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("to “Pilot”. To keep yours, save again", ">Design\nRoll out</textarea>");
        assertThat(pages.commands().count()).isEqualTo(before);
    }

    /** Somebody was faster by a moment: the ledger refuses, and what they changed is looked at then. */
    @Test
    void whatTheLedgerRefusesIsComparedOnceMore(PagesUnderTest pages) {
        String revise = theme(pages, "MEANWHILE6");
        Visit visit = pages.by("coordinator");
        Map<String, String> form = Visit.hidden(visit.get(revise).body());
        form.putAll(typed("Recruiting", "Who comes"));
        pages.commands().answers(409, REFUSAL);

        HttpResponse<String> page = visit.postBare(revise, form);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Somebody changed this.", "value=\"Recruiting\"");
    }

    @Test
    void aFieldThatNobodyTouchedIsNotSentThoughItIsAnotherNow(PagesUnderTest pages) {
        String revise = theme(pages, "MEANWHILE2");
        Visit visit = pages.by("coordinator");
        Map<String, String> form = Visit.hidden(visit.get(revise).body());
        meanwhile(pages, "MEANWHILE2", new ThemeText("Joining", "Who comes", List.of("A workforce")));
        form.putAll(typed("Recruitment", "Everybody who comes"));
        pages.commands().answers(201, "{'id':'1','position':" + pages.head() + "}");

        assertThat(visit.postBare(revise, form).statusCode()).isEqualTo(303);
        assertThat(pages.commands().last().body()).contains("\"changes\":{\"description\":\"Everybody who comes\"}");
    }

    @Test
    void aPositionThatIsNoneIsDamage(PagesUnderTest pages) {
        String revise = theme(pages, "MEANWHILE3");
        Visit visit = pages.by("coordinator");
        int before = pages.commands().count();
        for (String seen : List.of("x", "-3", "999999999")) {
            Map<String, String> form = Visit.hidden(visit.get(revise).body());
            form.put("seen", seen);
            form.putAll(typed("Recruiting", "Who comes"));

            HttpResponse<String> page = visit.postBare(revise, form);

            assertThat(page.statusCode()).as(seen).isEqualTo(422);
            assertThat(page.body()).contains(FormInput.DAMAGED, "value=\"Recruiting\"");
        }
        assertThat(pages.commands().count()).isEqualTo(before);
    }
}
