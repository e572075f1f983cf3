package org.waymark.query.reviewpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionCancelled;
import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.actionProgressReported;
import static org.waymark.events.CaseEvents.actionReopened;
import static org.waymark.events.CaseEvents.actionRescheduled;
import static org.waymark.events.CaseEvents.actionRevised;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectReopened;
import static org.waymark.events.CaseEvents.projectRevised;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyBuilder.strategy;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.charterRevised;
import static org.waymark.events.StrategyEvents.themeAdded;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.RiskEvents;
import org.waymark.events.StrategyEvents;
import org.waymark.query.action.ActionPack;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.project.ProjectPack;
import org.waymark.query.review.DecisionList;
import org.waymark.query.review.DecisionPack;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.reviewpack.ReviewPack.Meeting;
import org.waymark.query.reviewpack.ReviewPack.Movement;
import org.waymark.query.reviewpack.ReviewPack.Rating;
import org.waymark.query.reviewpack.ReviewPack.ThemeMovements;
import org.waymark.query.risk.RiskPack;
import org.waymark.query.views.Recorded;

class ReviewPacksTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 14);

    private final ReviewPacks packs = new ReviewPacks(DeclaredKinds.all());
    private final Recorded history = new Recorded();

    ReviewPacksTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(themeAdded()).then(themeAdded("2", "Retention"));
    }

    @Test
    void thereIsNoneOfAMeetingThatIsNot() {
        history.then(scheduled("M1"));

        assertThat(packs.find(now(), "M9")).isEmpty();
    }

    @Test
    void thereIsNoneBeforeTheMeetingIsInTheCalendar() {
        long before = history.position();
        history.then(scheduled("M1"));

        assertThat(packs.find(now().at(AsOf.position(before)), "M1")).isEmpty();
        assertThat(packs.find(now(), "M1")).isPresent();
    }

    @Test
    void namesTheMeetingAndTheDayItShows() {
        history.then(strategy(SG23).meeting("M1").titled(null).scheduled());

        assertThat(pack("M1").review())
                .isEqualTo(new Meeting(
                        "M1",
                        ReviewKind.QUARTERLY,
                        "Quarterly review",
                        LocalDate.of(2023, 7, 12),
                        null,
                        "Workforce steering group",
                        Status.SCHEDULED,
                        null));
        assertThat(pack("M1"))
                .returns(SG23, ReviewPack::strategy)
                .returns(DAY, ReviewPack::day)
                .returns("now", ReviewPack::asOf);
    }

    @Test
    void thatOfTheFirstMeetingBeginsWithTheStrategy() {
        history.then(projectRegistered()).then(reported(1, AMBER));
        meet("M1");

        ReviewPack first = pack("M1");

        assertThat(first.since()).isNull();
        assertThat(first.after()).isEqualTo(-1);
        assertThat(projects(first).registered()).extracting(PackEntry::ref).containsExactly("P1");
        assertThat(movements(first)).extracting(Movement::before).containsOnlyNulls();
        assertThat(movements(first)).extracting(moved -> moved.after().letter()).containsExactly(AMBER.letter());
    }

    @Test
    void thatOfAHeldMeetingEndsWhereItWasHeld() {
        history.then(projectRegistered()).then(reported(1, GREEN));
        long held = meet("M1");
        history.then(projectRegistered("P2")).then(reported(2, RED)).then(RiskEvents.raised());

        ReviewPack pack = pack("M1");

        assertThat(pack.upTo()).isEqualTo(held);
        assertThat(pack.position()).isEqualTo(history.position());
        assertThat(pack.review()).returns(Status.HELD, Meeting::status).returns(held, Meeting::heldAt);
        assertThat(projects(pack).registered()).extracting(PackEntry::ref).containsExactly("P1");
        assertThat(risks(pack).nothing()).isTrue();
        assertThat(movements(pack)).extracting(moved -> moved.after().letter()).containsExactly(GREEN.letter());
    }

    @Test
    void thatOfAMeetingNotYetHeldGoesUpToTheMomentShown() {
        history.then(scheduled("M1")).then(projectRegistered());
        long earlier = history.position();
        history.then(projectRegistered("P2"));

        ReviewPack then = packs.find(now().at(AsOf.position(earlier)), "M1").orElseThrow();

        assertThat(pack("M1").upTo()).isEqualTo(history.position());
        assertThat(projects(pack("M1")).registered()).extracting(PackEntry::ref).containsExactly("P1", "P2");
        assertThat(then.upTo()).isEqualTo(earlier);
        assertThat(projects(then).registered()).extracting(PackEntry::ref).containsExactly("P1");
    }

    @Test
    void asItStoodBeforeTheMeetingItIsThatOfAMeetingNotYetHeld() {
        history.then(scheduled("M1")).then(projectRegistered());
        long before = history.position();
        history.then(ReviewEvents.held("M1"));

        ReviewPack then = packs.find(now().at(AsOf.position(before)), "M1").orElseThrow();

        assertThat(then.upTo()).isEqualTo(before);
        assertThat(then.review()).returns(Status.SCHEDULED, Meeting::status).returns(null, Meeting::heldAt);
    }

    @Test
    void thatOfACancelledMeetingEndsWhereItWasCancelled() {
        history.then(scheduled("M1")).then(projectRegistered()).then(ReviewEvents.cancelled());
        long cancelled = history.position();
        history.then(projectRegistered("P2"));

        ReviewPack pack = pack("M1");

        assertThat(pack.upTo()).isEqualTo(cancelled);
        assertThat(pack.review()).returns(Status.CANCELLED, Meeting::status).returns(null, Meeting::heldAt);
        assertThat(projects(pack).registered()).extracting(PackEntry::ref).containsExactly("P1");
    }

    @Test
    void beginsAfterTheLastMeetingOfItsKind() {
        history.then(projectRegistered("P1"));
        long first = meet("M1");
        history.then(projectRegistered("P2"));
        history.then(ReviewEvents.scheduled("M2", ReviewKind.HIGHLIGHT, LocalDate.of(2023, 8, 9)))
                .then(ReviewEvents.held("M2"))
                .then(scheduled("M3"))
                .then(new ReviewCancelled(SG23, "M3"))
                .then(projectRegistered("P3"));
        meet("M4");

        ReviewPack pack = pack("M4");

        assertThat(pack.since()).isNotNull().returns("M1", Meeting::ref).returns(first, Meeting::heldAt);
        assertThat(pack.after()).isEqualTo(first);
        assertThat(projects(pack).registered()).extracting(PackEntry::ref).containsExactly("P2", "P3");
    }

    @Test
    void ofTwoMeetingsOfItsKindItBeginsAfterTheLater() {
        meet("M1");
        long second = meet("M2");
        meet("M3");

        assertThat(pack("M3").after()).isEqualTo(second);
        assertThat(pack("M1").since()).isNull();
    }

    @Test
    void aMeetingHeldAtTheVeryMomentShownIsTheOneBeforeWhatIsNotYetHeld() {
        history.then(scheduled("M2"));
        long first = meet("M1");

        ReviewPack next = pack("M2");

        assertThat(next.since()).isNotNull().returns("M1", Meeting::ref);
        assertThat(next.after()).isEqualTo(first);
        assertThat(next.upTo()).isEqualTo(first);
        assertThat(next.others()).isZero();
    }

    @Test
    void saysNothingWhereNothingHappened() {
        history.then(projectRegistered()).then(reported(1, RED)).then(RiskEvents.raised());
        history.then(scheduled("M2"));
        meet("M1");

        ReviewPack pack = pack("M2");

        assertThat(pack.themes()).isEmpty();
        assertThat(projects(pack).nothing()).isTrue();
        assertThat(risks(pack).nothing()).isTrue();
        assertThat(actions(pack).nothing()).isTrue();
        assertThat(pack.decisions()).isEmpty();
        assertThat(pack.open()).isEmpty();
    }

    @Test
    void tellsTheRatingsThatMovedThemeByTheme() {
        history.then(projectRegistered())
                .then(strategy(SG23)
                        .project("P2")
                        .theme("2")
                        .titled("Exit interviews")
                        .registered())
                .then(projectRegistered("P3"))
                .then(reported(1, GREEN))
                .then(rated("P2", 1, RED))
                .then(rated("P3", 1, AMBER));
        meet("M1");
        history.then(reported(2, RED)).then(rated("P2", 2, AMBER)).then(rated("P3", 2, AMBER));
        meet("M2");

        assertThat(pack("M2").themes())
                .extracting(ThemeMovements::ref, ThemeMovements::title)
                .containsExactly(Tuple.tuple("1", "Recruitment"), Tuple.tuple("2", "Retention"));
        assertThat(movements(pack("M2")))
                .extracting(
                        Movement::project,
                        Movement::title,
                        ReviewPacksTest::before,
                        moved -> moved.after().letter(),
                        Movement::direction,
                        Movement::helpNeeded)
                .containsExactly(
                        Tuple.tuple(
                                "P1",
                                "Careers fair",
                                GREEN.letter(),
                                RED.letter(),
                                Trend.DOWN,
                                "Funding for two places"),
                        Tuple.tuple("P2", "Exit interviews", RED.letter(), AMBER.letter(), Trend.UP, null));
    }

    @Test
    void aRatingThatCameBackToWhatItWasHasNotMoved() {
        history.then(projectRegistered()).then(reported(1, GREEN));
        meet("M1");
        history.then(reported(2, RED)).then(reported(3, GREEN));
        meet("M2");

        assertThat(pack("M2").themes()).isEmpty();
    }

    @Test
    void aCorrectionAfterTheMeetingLeavesItsPackAsPeopleSawIt() {
        history.then(projectRegistered()).then(reported(1, RED));
        meet("M1");
        history.then(corrected(2, 1, AMBER));
        meet("M2");

        assertThat(movements(pack("M1")))
                .extracting(moved -> moved.after().letter())
                .containsExactly(RED.letter());
        assertThat(movements(pack("M2")))
                .extracting(ReviewPacksTest::before, moved -> moved.after().letter())
                .containsExactly(Tuple.tuple(RED.letter(), AMBER.letter()));
    }

    @Test
    void tellsWhatHappenedToProjects() {
        history.then(projectRegistered());
        meet("M1");
        history.then(projectRegistered("P2"))
                .then(projectRevised(), because("Both teams asked for it"))
                .then(projectClosed())
                .then(projectReopened());
        meet("M2");

        ProjectPack projects = projects(pack("M2"));

        assertThat(projects.nothing()).isFalse();
        assertThat(projects.registered())
                .extracting(PackEntry::ref, PackEntry::title)
                .containsExactly(Tuple.tuple("P2", "Careers fair"));
        assertThat(projects.revised())
                .extracting(PackEntry::ref, PackEntry::title, ReviewPacksTest::reason)
                .containsExactly(Tuple.tuple("P1", "Careers fair and open day", "Both teams asked for it"));
        assertThat(projects.closed())
                .extracting(PackEntry::ref, ReviewPacksTest::type)
                .containsExactly(Tuple.tuple("P1", "ProjectClosed"));
        assertThat(projects.reopened())
                .extracting(PackEntry::ref, ReviewPacksTest::type)
                .containsExactly(Tuple.tuple("P1", "ProjectReopened"));
    }

    @Test
    void tellsWhatHappenedToRisks() {
        history.then(RiskEvents.raised());
        meet("M1");
        history.then(RiskEvents.raised("R2"))
                .then(RiskEvents.reassessed(), because("Two posts were filled"))
                .then(RiskEvents.escalated())
                .then(RiskEvents.occurred())
                .then(RiskEvents.closed())
                .then(RiskEvents.reopened());
        meet("M2");

        RiskPack risks = risks(pack("M2"));

        assertThat(risks.nothing()).isFalse();
        assertThat(risks.raised()).extracting(PackEntry::ref).containsExactly("R2");
        assertThat(risks.moved())
                .extracting(PackEntry::ref, PackEntry::title, ReviewPacksTest::reason)
                .containsExactly(Tuple.tuple("R1", "Newly qualified staff leave", "Two posts were filled"));
        assertThat(risks.escalated()).extracting(ReviewPacksTest::type).containsExactly("RiskEscalated");
        assertThat(risks.occurred()).extracting(ReviewPacksTest::type).containsExactly("RiskOccurred");
        assertThat(risks.closed()).extracting(ReviewPacksTest::type).containsExactly("RiskClosed");
        assertThat(risks.reopened()).extracting(ReviewPacksTest::type).containsExactly("RiskReopened");
    }

    @Test
    void tellsWhatHappenedToActions() {
        history.then(actionPlanned());
        meet("M1");
        history.then(actionPlanned("2A"))
                .then(actionRescheduled(), because("The bids came late"))
                .then(actionRevised(), because("More can start"))
                .then(actionCompleted())
                .then(actionReopened())
                .then(actionCancelled());
        meet("M2");

        ActionPack actions = actions(pack("M2"));

        assertThat(actions.nothing()).isFalse();
        assertThat(actions.planned()).extracting(PackEntry::ref).containsExactly("2A");
        assertThat(actions.slipped())
                .extracting(PackEntry::ref, ReviewPacksTest::reason)
                .containsExactly(Tuple.tuple("1A", "The bids came late"));
        assertThat(actions.revised())
                .extracting(PackEntry::ref, ReviewPacksTest::reason)
                .containsExactly(Tuple.tuple("1A", "More can start"));
        assertThat(actions.completed()).extracting(ReviewPacksTest::type).containsExactly("ActionCompleted");
        assertThat(actions.reopened()).extracting(ReviewPacksTest::type).containsExactly("ActionReopened");
        assertThat(actions.cancelled()).extracting(ReviewPacksTest::type).containsExactly("ActionCancelled");
    }

    @Test
    void listsWhatHappenedMoreThanOnceOldestFirst() {
        meet("M1");
        history.then(RiskEvents.raised())
                .then(RiskEvents.reassessed(), because("Two posts were filled"))
                .then(RiskEvents.reassessed(), because("One more was"));
        meet("M2");

        assertThat(risks(pack("M2")).moved())
                .extracting(ReviewPacksTest::reason)
                .containsExactly("Two posts were filled", "One more was");
    }

    @Test
    void tellsACorrectionFromAMovement() {
        history.then(projectRegistered()).then(reported(1, AMBER));
        meet("M1");
        history.then(corrected(2, 1, GREEN), because("Typed for another stage"));
        meet("M2");

        Movement only = pack("M2").themes().getFirst().movements().getFirst();
        assertThat(only).returns(true, Movement::corrected).returns(null, Movement::direction);
        assertThat(section(pack("M2"), ProjectPack.class).corrected())
                .extracting(ReviewPacksTest::reason)
                .containsExactly("Typed for another stage");
    }

    @Test
    void aReportAfterACorrectionIsAMovement() {
        history.then(projectRegistered()).then(reported(1, AMBER));
        meet("M1");
        history.then(corrected(2, 1, GREEN)).then(reported(3, RED));
        meet("M2");

        assertThat(pack("M2").themes().getFirst().movements().getFirst().corrected())
                .isFalse();
    }

    @Test
    void leavesOutDecisionsThatWereWithdrawnOfThoseThatAreWaiting() {
        history.then(ReviewEvents.decided("D1", null)).then(ReviewEvents.decided("D2", null));
        meet("M1");
        history.then(ReviewEvents.decisionWithdrawn(), because("Decided last month"));
        meet("M2");

        assertThat(pack("M2").open()).extracting(DecisionList.Row::ref).containsExactly("D2");
        assertThat(section(pack("M2"), DecisionPack.class).withdrawn())
                .extracting(ReviewPacksTest::reason)
                .containsExactly("Decided last month");
    }

    @Test
    void hasASectionForEachKindThatTellsSomethingOfItsCases() {
        history.then(scheduled("M1"));

        assertThat(pack("M1").byName())
                .containsOnlyKeys(
                        "projects", "actions", "risks", "meetings", "decisionCorrections", "highlightReports");
    }

    @Test
    void listsTheDecisionsOfItsMeetingAndThoseSinceTheLast() {
        meet("M1");
        history.then(ReviewEvents.decided("D1", null));
        meet("M2");
        history.then(ReviewEvents.decided("D2", "M2")).then(ReviewEvents.decided("D3", null));

        assertThat(pack("M2").decisions())
                .extracting(DecisionList.Row::ref, DecisionList.Row::review)
                .containsExactly(Tuple.tuple("D1", null), Tuple.tuple("D2", "M2"));
        assertThat(pack("M1").decisions()).isEmpty();
    }

    @Test
    void theDecisionThatWasRecordedLastIsInTheDraftPack() {
        history.then(scheduled("M1")).then(ReviewEvents.decided("D1", null));

        assertThat(pack("M1").decisions()).extracting(DecisionList.Row::ref).containsExactly("D1");
    }

    @Test
    void whatTheMeetingBeforeDecidedOnceItWasHeldIsInThePackOfTheNextToo() {
        meet("M1");
        history.then(ReviewEvents.decided("D1", "M1"));
        meet("M2");

        assertThat(pack("M1").decisions()).extracting(DecisionList.Row::ref).containsExactly("D1");
        assertThat(pack("M2").decisions()).extracting(DecisionList.Row::ref).containsExactly("D1");
        assertThat(pack("M2").open()).isEmpty();
    }

    @Test
    void earlierDecisionsAreOpenUntilSomethingIsDoneAboutThem() {
        history.then(actionPlanned())
                .then(ReviewEvents.decided("D1", null))
                .then(ReviewEvents.decided("D2", null))
                .then(ReviewEvents.decided("D3", null));
        meet("M1");
        history.then(ReviewEvents.decided("D4", null)).then(actionCompleted(), Map.of(EventMetadata.DECISION, "D2"));
        meet("M2");

        assertThat(pack("M2").open()).extracting(DecisionList.Row::ref).containsExactly("D1", "D3");
        assertThat(pack("M2").decisions()).extracting(DecisionList.Row::ref).containsExactly("D4");
    }

    @Test
    void tellsWhatBecameOfItsDecisionsUpToTheMomentShown() {
        history.then(actionPlanned());
        long held = meet("M1");
        history.then(ReviewEvents.decided("D1", "M1"));
        long decided = history.position();
        history.then(actionCompleted(), Map.of(EventMetadata.DECISION, "D1"));

        ReviewPack then = packs.find(now().at(AsOf.position(decided)), "M1").orElseThrow();

        assertThat(pack("M1").upTo()).isEqualTo(held);
        assertThat(pack("M1").decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.carriedOut()).isTrue();
            assertThat(decision.done())
                    .extracting(DecisionList.Done::type, DecisionList.Done::item)
                    .containsExactly(Tuple.tuple("ActionCompleted", "1A"));
        });
        assertThat(then.decisions()).extracting(DecisionList.Row::carriedOut).containsExactly(false);
    }

    @Test
    void countsTheChangesThatNoSectionTells() {
        history.then(projectRegistered()).then(actionPlanned()).then(RiskEvents.raised());
        history.then(scheduled("M2"));
        meet("M1");
        history.then(charterRevised())
                .then(noteAdded())
                .then(RiskEvents.reviewed())
                .then(actionProgressReported())
                .then(ReviewEvents.held("M2"));

        assertThat(pack("M2").others()).isEqualTo(5);
    }

    @Test
    void whatIsToldElsewhereInThePackIsNoOtherChange() {
        history.then(projectRegistered());
        history.then(scheduled("M2"));
        meet("M1");
        history.then(reported(1, RED))
                .then(corrected(2, 1, AMBER))
                .then(projectRevised())
                .then(RiskEvents.raised())
                .then(actionPlanned())
                .then(ReviewEvents.decided("D1", null));

        assertThat(pack("M2").others()).isZero();

        history.then(helpRequestAnswered(2));

        assertThat(pack("M2").others()).isEqualTo(1);
    }

    private ReviewPack pack(String meeting) {
        return packs.find(now(), meeting).orElseThrow();
    }

    private StrategySnapshot now() {
        return history.snapshot(DAY);
    }

    /** Puts a quarterly review in the calendar and holds it; the position at which it was held. */
    private long meet(String ref) {
        return history.then(scheduled(ref)).then(ReviewEvents.held(ref)).position();
    }

    private static ReviewScheduled scheduled(String ref) {
        return ReviewEvents.scheduled(ref, ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 12));
    }

    private static StageProgressReported rated(String project, int number, RatingLevel rating) {
        return strategy(SG23).project(project).report(number).rated(rating).reported();
    }

    private static Map<String, String> because(String reason) {
        return Map.of(EventMetadata.REASON, reason);
    }

    private static List<Movement> movements(ReviewPack pack) {
        return pack.themes().stream()
                .flatMap(theme -> theme.movements().stream())
                .toList();
    }

    private static @Nullable String before(Movement moved) {
        Rating before = moved.before();
        return before == null ? null : before.letter();
    }

    private static @Nullable String reason(PackEntry entry) {
        return entry.entry().reason();
    }

    private static String type(PackEntry entry) {
        return entry.entry().type();
    }

    private static ProjectPack projects(ReviewPack pack) {
        return section(pack, ProjectPack.class);
    }

    private static RiskPack risks(ReviewPack pack) {
        return section(pack, RiskPack.class);
    }

    private static ActionPack actions(ReviewPack pack) {
        return section(pack, ActionPack.class);
    }

    private static <T extends PackSection> T section(ReviewPack pack, Class<T> kind) {
        return pack.sections().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
