package org.waymark.query.reviewpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.actionRescheduled;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.documents.Block;
import org.waymark.documents.Heading;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvents;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.overtime.OverTimes;
import org.waymark.query.project.OverallRating;
import org.waymark.query.reviewpack.PackNeeds.Need;
import org.waymark.query.reviewpack.PackState.RatingNumber;
import org.waymark.query.reviewpack.PackState.ThemeRatings;

/** How a strategy stands in the pack of a meeting, and what the pack asks for. */
class PackStateTest extends PacksUnderTest {

    private static final ReportText ASKED = new ReportText(
            "We need an answer",
            null,
            List.of(new ReportText.Ask("Fund two posts?", List.of("From April", "Not this year"))),
            List.of());

    @Test
    void countsTheRatingsOfEachThemeNowAndAtTheLastMeetingOfTheKind() {
        history.then(projectRegistered()).then(projectRegistered("P2")).then(reported(1, GREEN));
        history.then(rated("P2", 1, AMBER));
        meet("M1");
        history.then(reported(2, RED)).then(scheduled("M2"));

        ThemeRatings theme = pack("M2").state().ratings().getFirst();

        assertThat(theme.overall()).returns("R", OverallRating::letter);
        assertThat(theme.before()).isNotNull().returns("A", OverallRating::letter);
        assertThat(theme.better()).isZero();
        assertThat(theme.worse()).isEqualTo(1);
        assertThat(theme.numbers())
                .extracting(number -> number.rating().letter(), RatingNumber::now, RatingNumber::before)
                .containsExactly(
                        Tuple.tuple("R", 1, 0),
                        Tuple.tuple("A", 1, 1),
                        Tuple.tuple("G", 0, 1),
                        Tuple.tuple("NYS", 0, 0));
        assertThat(theme.numbers()).extracting(RatingNumber::inWords).containsExactly("1 (0)", "1 (1)", "0 (1)", "");
    }

    @Test
    void hasNothingToCompareWithAtTheFirstMeetingOfItsKind() {
        history.then(projectRegistered()).then(reported(1, GREEN)).then(scheduled("M1"));

        ThemeRatings theme = pack("M1").state().ratings().getFirst();

        assertThat(theme.before()).isNull();
        assertThat(theme.numbers()).extracting(RatingNumber::before).containsOnlyNulls();
        assertThat(theme.numbers()).extracting(RatingNumber::inWords).containsExactly("", "", "1", "");
        assertThat(pack("M1").state().ratings().getLast())
                .returns("2", ThemeRatings::ref)
                .returns(null, last -> last.overall().letter());
    }

    @Test
    void isFixedOnceTheMeetingWasHeld() {
        history.then(projectRegistered()).then(reported(1, RED));
        meet("M1");
        history.then(helpRequestAnswered(1)).then(reported(2, GREEN)).then(RiskEvents.raised());

        PackState state = pack("M1").state();

        assertThat(refs(state, AttentionRule.PROBLEM)).containsExactly("P1");
        assertThat(needs("M1")).extracting(Need::title).containsExactly("Answer requests for help");
        assertThat(refs(state, AttentionRule.RISK_WITHOUT_RESPONSE)).isEmpty();
    }

    @Test
    void doesNotTellAMeetingOfItself() {
        meet("M1");
        history.then(scheduled("M2"));

        assertThat(refs(pack("M1").state(), AttentionRule.MEETING_HELD)).isEmpty();
        assertThat(refs(pack("M2").state(), AttentionRule.MEETING_OVERDUE)).isEmpty();
        assertThat(refs(pack("M2").state(), AttentionRule.MEETING_HELD)).containsExactly("M1");
    }

    @Test
    void countsWhatIsNotKnown() {
        history.then(projectRegistered(), "2023-01-01")
                .then(actionPlanned(), "2023-09-01")
                .then(RiskEvents.raised());
        history.then(reported(1, GREEN), "2023-02-01");
        meet("M1");
        history.then(actionRescheduled()).then(actionRescheduled(), because("The bids came late"));
        history.then(scheduled("M2"));

        PackState.DataQuality quality = pack("M2").state().quality();

        assertThat(quality.stale()).isEqualTo(1);
        assertThat(quality.staleOnTrack()).isEqualTo(1);
        assertThat(quality.withoutResponse()).isEqualTo(1);
        assertThat(quality.withoutReason()).isEqualTo(1);
        assertThat(quality.inWords())
                .contains(
                        "1 project or action has had no recent update, of which 1 still rated as running smoothly",
                        "1 risk has no response",
                        "1 change has no reason");
        assertThat(PackState.listed(pack("M2").state().attention()))
                .allMatch(section -> !section.rule().isQuality());
    }

    @Test
    void asksForWhatItsHighlightReportAsksForWithTheChoices() {
        history.then(scheduled("M1"))
                .then(HighlightReportEvents.drafted("H1", head("M1")))
                .then(HighlightReportEvents.written("H1", ReportSection.ASKS.id(), ASKED));

        assertThat(PackNeeds.asks(pack("M1")))
                .singleElement()
                .returns("H1", ask -> ask.ref())
                .returns("Fund two posts?", ask -> ask.question())
                .returns(List.of("From April", "Not this year"), ask -> ask.options());
        assertThat(needs("M1")).extracting(Need::title).containsExactly("Decide");
    }

    @Test
    void asksTheMeetingForAnswersAndFollowUps() {
        history.then(projectRegistered())
                .then(reported(1, RED))
                .then(RiskEvents.raised())
                .then(new RiskOccurred(SG23, "R1", "Four left in October"))
                .then(ReviewEvents.decided("D1", null));
        meet("M1");
        history.then(scheduled("M2"));

        assertThat(needs("M2"))
                .extracting(Need::title, need -> need.items().getFirst().ref())
                .containsExactly(
                        Tuple.tuple("Answer requests for help", "P1"),
                        Tuple.tuple("Say what is to be done about risks that were escalated or have occurred", "R1"),
                        Tuple.tuple("Follow up earlier decisions", "D1"));
    }

    @Test
    void asADocumentItTellsTheStateThenTheChangesThenWhatIsNeeded() {
        history.then(projectRegistered()).then(reported(1, RED));
        history.then(scheduled("M1"));

        List<Block> blocks = PackDocument.of(pack("M1"), OverTimes.of(now()), "SG23 Strategy")
                .blocks();

        assertThat(blocks)
                .filteredOn(block -> block instanceof Heading heading && heading.level() == 2)
                .extracting(block -> ((Heading) block).text())
                .containsExactly(
                        "The state on 14 September 2023",
                        "What changed since the start of the strategy",
                        "What is needed from the meeting");
        assertThat(blocks)
                .filteredOn(block -> block instanceof Heading heading && heading.level() == 3)
                .extracting(block -> ((Heading) block).text())
                .as("kinds of which nothing changed are left out")
                .contains("Ratings by theme", "Changed ratings", "Projects", "Data quality")
                .doesNotContain("Risks", "Actions", "Decisions");
    }

    private static ReportHead head(String meeting) {
        ReportHead head = HighlightReportEvents.head();
        return new ReportHead(head.from(), head.to(), meeting, null, head.author(), null, List.of(), head.sections());
    }

    private List<Need> needs(String meeting) {
        return PackNeeds.of(pack(meeting)).needs();
    }

    private static List<@Nullable String> refs(PackState state, AttentionRule rule) {
        return state.attention().sections().stream()
                .filter(section -> section.rule() == rule)
                .flatMap(section -> section.items().stream())
                .<@Nullable String>map(AttentionItem::ref)
                .toList();
    }
}
