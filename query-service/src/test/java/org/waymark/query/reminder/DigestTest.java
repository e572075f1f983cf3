package org.waymark.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.query.forms.Forms.Offer;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkItem.Said;
import org.waymark.query.kinds.WorkKind;
import org.waymark.query.mywork.MyWork.Item;
import org.waymark.query.mywork.MyWork.Urgency;
import org.waymark.query.mywork.PeoplesWork.InStrategy;
import org.waymark.query.mywork.PeoplesWork.Waiting;
import org.waymark.query.reminder.Digest.Line;
import org.waymark.query.reminder.Digest.Part;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Recorded;

class DigestTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 12);
    private static final long HEAD = 100;
    private static final Set<Role> LEAD = Set.of(Role.LEAD);
    private static final StrategyView STRATEGY = strategy();
    private static final String HOSTILE = "\"><script>alert(1)</script>\r\nBcc: all@example.org\u202Egnp";

    private final Recipient lea = Recipient.first("lea", Instant.parse("2023-10-01T00:00:00Z"));

    private static StrategyView strategy() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        return Strategies.at(history.snapshot(DAY));
    }

    @Test
    void tellsWhatIsOverdueThenWhatIsDueSoonEachTime() {
        List<InStrategy> work =
                work(due(Urgency.LATER, "Later", 0), due(Urgency.SOON, "Soon", 0), due(Urgency.OVERDUE, "Late", 3));
        Digest first = digest(work, Told.NOTHING);
        Digest second = digest(work, Told.NOTHING.then(work, HEAD));

        assertThat(first).isEqualTo(second);
        assertThat(first.parts()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(ReminderKind.DUE);
            assertThat(part.lines())
                    .extracting(Line::what, Line::why)
                    .containsExactly(
                            Tuple.tuple("P1 Late", "Overdue by 3 days: Report due 9 October 2023"),
                            Tuple.tuple("P1 Soon", "Report due 9 October 2023"));
        });
        assertThat(first.subject()).isEqualTo("Waymark, 12 October 2023: 2 due or overdue");
    }

    @Test
    void tellsWhatCameOnceOnly() {
        List<InStrategy> before = work(help("Asked", 60));
        Told told = Told.NOTHING.then(before, HEAD);
        List<InStrategy> after = work(help("Asked", 60), help("Asked since", HEAD + 1), help("Not yet here", HEAD + 3));

        assertThat(titles(digest(before, Told.NOTHING), ReminderKind.HELP)).containsExactly("P1 Asked");
        assertThat(digest(before, told).isEmpty()).isTrue();
        assertThat(titles(digest(after, told, HEAD + 2), ReminderKind.HELP)).containsExactly("P1 Asked since");
        assertThat(titles(digest(after, told.then(after, HEAD + 2), HEAD + 3), ReminderKind.HELP))
                .containsExactly("P1 Not yet here");
    }

    @Test
    void aNodeThatIsBehindTellsNothingTwice() {
        List<InStrategy> work = work(help("Asked", 60));
        Told told = Told.NOTHING.then(work, HEAD);

        assertThat(told.then(work, HEAD - 50)).isEqualTo(told);
    }

    @Test
    void tellsWhoHasANewRoleWhatWaitsForThemAlready() {
        List<InStrategy> asLead = work(help("Asked", 60));
        Told told = Told.NOTHING.then(asLead, HEAD);
        Set<Role> both = Set.of(Role.LEAD, Role.SPONSOR);

        assertThat(digest(
                                List.of(new InStrategy(
                                        STRATEGY, both, asLead.getFirst().items())),
                                told)
                        .isEmpty())
                .isFalse();
        assertThat(digest(
                                List.of(new InStrategy(
                                        STRATEGY, Set.of(), asLead.getFirst().items())),
                                told)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void saysNothingOfWhatSomebodyDoesNotWant() {
        List<InStrategy> work = work(help("Asked", 60), due(Urgency.OVERDUE, "Late", 3));
        Digest digest = Digest.of(DAY, work, Preferences.USUAL.without(ReminderKind.HELP), Told.NOTHING, HEAD);

        assertThat(digest.counts()).isEqualTo(Map.of(ReminderKind.DUE, 1));
    }

    @Test
    void countsWhatIsTooMuchToTell() {
        List<InStrategy> work = List.of(new InStrategy(
                STRATEGY,
                LEAD,
                IntStream.range(0, 60)
                        .mapToObj(number -> due(Urgency.OVERDUE, "Late " + number, 3))
                        .toList()));

        assertThat(digest(work, Told.NOTHING).parts())
                .singleElement()
                .returns(60, Part::count)
                .returns(10, Part::more);
    }

    @Test
    void hasNothingThatPeopleWroteButTitles() {
        String text = DigestText.of(digest(work(help("Asked", 60)), Told.NOTHING), addresses());

        assertThat(text).contains("sam asked on 2 October 2023").doesNotContain("secret words");
    }

    @Test
    void aHostileTitleIsOneLineOfTextAndNoHtml() {
        Digest digest = digest(work(due(Urgency.OVERDUE, HOSTILE, 3)), Told.NOTHING);
        String text = DigestText.of(digest, addresses());

        assertThat(text.lines())
                .contains("* P1 \"><script>alert(1)</script> Bcc: all@example.orggnp (SG23)")
                .noneMatch(line -> line.startsWith("Bcc"));
        assertThat(digest.subject()).doesNotContain("script", "Bcc");
        assertThat(html(digest)).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void bothPartsLinkToTheCaseTheFormAndTheEndOfEachKind() {
        Digest digest = digest(work(due(Urgency.OVERDUE, "Late", 3)), Told.NOTHING);

        assertThat(List.of(DigestText.of(digest, addresses()), html(digest)))
                .allSatisfy(content -> assertThat(content)
                        .contains(
                                "https://waymark.example/strategies/SG23/cases/P1",
                                "https://waymark.example/strategies/SG23/cases/P1/do/report-stages",
                                "https://waymark.example/my-work",
                                "https://waymark.example/account/reminders",
                                "https://waymark.example/unsubscribe?token=" + lea.token(ReminderKind.DUE),
                                "https://waymark.example/unsubscribe?token=" + lea.token(null)));
    }

    private static Digest digest(List<InStrategy> work, Told told) {
        return digest(work, told, HEAD);
    }

    private static Digest digest(List<InStrategy> work, Told told, long position) {
        return Digest.of(DAY, work, Preferences.USUAL, told, position);
    }

    private Addresses addresses() {
        return new Addresses("https://waymark.example", lea);
    }

    private String html(Digest digest) {
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.waymark.query")
                .render("reminder/mail.jte", Map.of("digest", digest, "addresses", addresses()), output);
        return output.toString();
    }

    private static List<String> titles(Digest digest, ReminderKind kind) {
        return digest.parts().stream()
                .filter(part -> part.kind() == kind)
                .flatMap(part -> part.lines().stream())
                .map(Line::what)
                .toList();
    }

    private static List<InStrategy> work(Waiting... items) {
        return List.of(new InStrategy(STRATEGY, LEAD, List.of(items)));
    }

    private static Waiting due(Urgency urgency, String title, long days) {
        Due due = new Due(LocalDate.of(2023, 10, 9), "Report due");
        return new Waiting(WorkKind.PROJECT, -1, item(title, urgency, days, List.of(due), List.of()));
    }

    private static Waiting help(String title, long since) {
        Said asked = new Said("asked", "sam", LocalDate.of(2023, 10, 2), "secret words");
        return new Waiting(WorkKind.HELP_TO_ANSWER, since, item(title, Urgency.WAITING, 0, List.of(), List.of(asked)));
    }

    private static Item item(String title, Urgency urgency, long days, List<Due> due, List<Said> said) {
        return new Item(
                SG23,
                "P1",
                title,
                due,
                urgency,
                days,
                said,
                "/strategies/SG23/cases/P1",
                List.of(new Offer("Report progress", "/strategies/SG23/cases/P1/do/report-stages")));
    }
}
