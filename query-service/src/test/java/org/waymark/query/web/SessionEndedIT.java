package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.web.util.HtmlUtils;
import org.waymark.query.forms.DeclaredForms.Declaration;
import org.waymark.query.views.TestService;

/** Whoever sends a form after their session has ended loses nothing of it, and nobody else gets to see it. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
class SessionEndedIT {

    private static final String ENDED = "Your session has ended";
    private static final String NOTE = "/strategies/SG23/cases/P2/notes";
    private static final String SECRET = "Nobody else reads this";

    private final Map<String, Visit> visits = new HashMap<>();

    @Test
    void everyFormIsThereAgainFilledAfterTheSignIn(PagesUnderTest pages) {
        int before = pages.commands().count();
        for (Declaration form : FormExamples.forms(pages)) {
            String person = FormExamples.whoMay(form);
            Map<String, String> typed = FormExamples.typed(FormExamples.fields(form, pages));
            Map<String, String> sent = Visit.hidden(visits.computeIfAbsent(person, pages::by)
                    .get(FormExamples.path(form, pages))
                    .body());
            sent.putAll(typed);
            Visit later = pages.by("");
            HttpResponse<String> ended = later.postBare(FormExamples.path(form, pages), sent);
            assertThat(ended.statusCode()).as("%s", form).isEqualTo(401);
            assertThat(ended.body()).contains(ENDED).doesNotContain(FormExamples.PLACEHOLDER);

            HttpResponse<String> in = signIn(later, ended, person, TestService.PASSWORD);
            assertThat(location(in)).as("%s", form).endsWith(FormExamples.action(form, pages));
            String page = HtmlUtils.htmlUnescape(
                    later.get(FormExamples.action(form, pages)).body());
            assertThat(page).as("%s", form).contains("has not been sent yet", "value=\"" + sent.get("key") + "\"");
            typed.forEach((name, value) -> assertThat(page)
                    .as("%s keeps %s", form, name)
                    .matches(shown -> shown.contains("value=\"" + value + "\"") || shown.contains(">" + value + "<")));
        }
        assertThat(pages.commands().count()).isEqualTo(before);
    }

    @Test
    void nobodyElseSeesIt(PagesUnderTest pages) {
        Visit visit = pages.by("");
        HttpResponse<String> ended = visit.postBare(NOTE, note(pages, "lead"));

        HttpResponse<String> in = signIn(visit, ended, "coordinator", TestService.PASSWORD);

        assertThat(ended.body()).doesNotContain(SECRET);
        assertThat(location(in)).doesNotContain("notes");
        assertThat(visit.get(NOTE).body()).doesNotContain(SECRET, "has not been sent yet");
    }

    @Test
    void aWrongPasswordLosesNothing(PagesUnderTest pages) {
        Visit visit = pages.by("");
        HttpResponse<String> ended = visit.postBare(NOTE, note(pages, "lead"));

        HttpResponse<String> wrong = signIn(visit, ended, "lead", "wrong");
        assertThat(wrong.body())
                .contains("The account name or password is not correct")
                .doesNotContain(SECRET);
        signIn(visit, wrong, "lead", TestService.PASSWORD);

        assertThat(visit.get(NOTE).body()).contains(SECRET);
        assertThat(visit.get(NOTE).body()).as("it is given once").doesNotContain(SECRET);
    }

    @Test
    void whatWasAlteredIsNotOpened(PagesUnderTest pages) {
        Visit visit = pages.by("");
        HttpResponse<String> ended = visit.postBare(NOTE, note(pages, "lead"));
        for (String kept :
                new String[] {"", "x", "%%", Visit.hidden(ended.body()).get("kept") + "A"}) {
            Visit other = pages.by("");
            Map<String, String> form = Visit.hidden(other.get("/sign-in").body());
            form.putAll(Map.of("username", "lead", "password", TestService.PASSWORD, "kept", kept));
            assertThat(other.postBare("/sign-in", form).statusCode()).isEqualTo(302);
            assertThat(other.get(NOTE).body()).doesNotContain(SECRET);
        }
    }

    /** They signed in again in another tab: the form is shown again at once. */
    @Test
    void aFormOfAnEarlierSessionIsShownAgain(PagesUnderTest pages) {
        Map<String, String> note = note(pages, "lead");
        Visit again = pages.by("lead");

        HttpResponse<String> answer = again.postBare(NOTE, note);

        assertThat(location(answer)).endsWith(NOTE);
        assertThat(again.get(NOTE).body()).contains(SECRET, "has not been sent yet");
    }

    @Test
    void aFormOfAnotherAccountIsRefused(PagesUnderTest pages) {
        Visit other = pages.by("coordinator");

        HttpResponse<String> answer = other.postBare(NOTE, note(pages, "lead"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This form cannot be sent").doesNotContain(SECRET);
        assertThat(other.get(NOTE).body()).doesNotContain(SECRET);
    }

    @Test
    void anUploadAsksForItsFileAgain(PagesUnderTest pages) {
        String path = "/strategies/SG23/action-plan/import";
        Map<String, String> form =
                Visit.hidden(pages.by("coordinator").get(path).body());
        Visit visit = pages.by("");

        signIn(visit, visit.postBare("/strategies/SG23/import", form), "coordinator", TestService.PASSWORD);

        assertThat(visit.get("/strategies/SG23/import").body()).contains("Choose the file again");
    }

    @Test
    void saysUntilWhenAFormCanBeSentAndHowLongThatIs(PagesUnderTest pages) {
        Visit lead = pages.by("lead");

        assertThat(lead.get(NOTE).body())
                .contains("data-seconds=\"14400\"")
                .containsPattern("Your session ends at <span class=\"wm-session__end\">[0-9]{1,2}:[0-9]{2}[ap]m");
        assertThat(lead.get("/session").body()).isEqualTo("14400");
        assertThat(pages.by("").get("/session").statusCode()).isEqualTo(302);
    }

    @Test
    void whoeverReadsAPageAfterTheEndIsToldSo(PagesUnderTest pages) {
        HttpResponse<String> nobody = pages.by("").get("/strategies/SG23");

        assertThat(location(nobody)).endsWith("/sign-in");
        assertThat(pages.by("").get("/sign-in?ended").body()).contains("Your session has ended. Sign in to go on.");
    }

    private Map<String, String> note(PagesUnderTest pages, String person) {
        Map<String, String> note =
                new LinkedHashMap<>(Visit.hidden(pages.by(person).get(NOTE).body()));
        note.put("text", SECRET);
        return note;
    }

    private static HttpResponse<String> signIn(Visit visit, HttpResponse<String> page, String person, String password) {
        Map<String, String> form = Visit.hidden(page.body());
        form.put("username", person);
        form.put("password", password);
        return visit.postBare("/sign-in", form);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }
}
