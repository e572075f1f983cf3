package org.waymark.query.highlight.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.LeftOutItem;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportText;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskBuilder;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskRating;
import org.waymark.events.Stage;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.query.highlight.content.ReportDraft.Chosen;
import org.waymark.query.highlight.content.ReportDraft.Written;
import org.waymark.query.highlight.content.Told.LeftOut;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.views.Recorded;

/** June and July 2023, told on 14 September. */
class ReportContentsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 14);
    private static final StrategyBuilder STRATEGY = StrategyBuilder.strategy(SG23);

    private final Recorded history = new Recorded();

    ReportContentsTest() {
        StrategyEvents.newStrategy().forEach(event -> history.then(event, "2023-04-01"));
        history.then(StrategyEvents.themeAdded(), "2023-04-01")
                .then(StrategyEvents.strategyAdopted(), "2023-04-01")
                .then(STRATEGY.project("P1").registered(), "2023-04-02")
                .then(STRATEGY.project("P2").titled("Mentoring").registered(), "2023-04-02");
    }

    private ReportContent content(ReportDraft draft) {
        return ReportContents.of(PeriodFacts.of(history.snapshot(TODAY), draft.head()), draft, DeclaredKinds.all());
    }

    private static ReportDraft draft(List<Written> texts, List<Chosen> choices) {
        return new ReportDraft(
                "H2", 1, HighlightReportEvents.head(), "coordinator", null, null, texts, choices, null, null);
    }

    private ReportContent content() {
        return content(draft(List.of(), List.of()));
    }

    private <S extends Section> S section(Class<S> kind) {
        return content().section(kind).orElseThrow();
    }

    private void reported(String project, int number, RatingLevel rating, String asAt) {
        history.then(
                STRATEGY.project(project)
                        .report(number)
                        .rated(rating)
                        .comment("As at " + asAt)
                        .reported(),
                asAt);
    }

    @Test
    void isAsAtTheLastDayOfThePeriodHoweverLateItWasRecorded() {
        reported("P1", 1, RatingLevel.GREEN, "2023-05-20");
        reported("P1", 2, RatingLevel.RED, "2023-08-10");
        reported("P1", 3, RatingLevel.AMBER, "2023-07-20");

        assertThat(section(GridSection.class)
                        .themes()
                        .getFirst()
                        .projects()
                        .getFirst()
                        .cells())
                .extracting(GridSection.Cell::letter)
                .containsExactly("A");
        assertThat(section(PeriodSection.class).moved())
                .singleElement()
                .returns("G", moved -> moved.from() == null ? "" : moved.from().letter())
                .returns("A", moved -> moved.to().letter())
                .returns(Told.Direction.WORSE, PeriodSection.Moved::direction)
                .returns("As at 2023-07-20", PeriodSection.Moved::reason);
        assertThat(content().head().asAt()).isEqualTo("2023-07-31");
    }

    @Test
    void showsWhereTheAuthorAndTheLedgerDisagree() {
        reported("P1", 1, RatingLevel.RED, "2023-06-20");
        reported("P2", 1, RatingLevel.GREEN, "2023-06-20");
        ReportText text = new ReportText("We are confident", RatingLevel.GREEN, List.of(), List.of());

        StatusSection status = content(draft(List.of(new Written("status", text, null, "Help came")), List.of()))
                .section(StatusSection.class)
                .orElseThrow();

        assertThat(status.disagrees()).isTrue();
        assertThat(status.reason()).isEqualTo("Help came");
        assertThat(status.computed().because()).isEqualTo("Of 2 stages under way, 1 Red.");
        assertThat(status.computed().counts())
                .extracting(count -> count.rating().letter() + count.stages() + " " + count.percent())
                .containsExactly("R1 50", "A0 0", "G1 50", "NYS0 0");
    }

    @Test
    void whatWasPlannedAndIsNotFinishedSaysHowFarAndWhy() {
        history.then(STRATEGY.action("A1").by("2023-06-30").planned(), "2023-05-01")
                .then(STRATEGY.action("A2").by("2023-07-01").planned(), "2023-05-01")
                .then(STRATEGY.action("A3").by("2023-07-15").planned(), "2023-05-01")
                .then(
                        STRATEGY.action("A2").rescheduled("2023-07-01", "2023-09-01"),
                        Map.of("asAt", "2023-06-15", "reason", "No room was free"))
                .then(STRATEGY.action("A3").completed("On the intranet"), "2023-07-10");

        PeriodSection period = section(PeriodSection.class);

        assertThat(period.unfinished())
                .extracting(PeriodSection.Unfinished::ref, PeriodSection.Unfinished::days)
                .containsExactly(tuple("A2", 62L), tuple("A1", 31L));
        assertThat(period.completed())
                .singleElement()
                .returns("A3", PeriodSection.Event::ref)
                .returns("On the intranet", PeriodSection.Event::said);
        assertThat(section(ChangeSection.class).made())
                .extracting(ChangeSection.Change::ref)
                .containsExactly("A2");
    }

    @Test
    void tellsRisksThatAreHighOrChanged() {
        history.then(STRATEGY.risk("R1").inherent(5, 5).withoutCurrent().raised(), "2023-05-01")
                .then(STRATEGY.risk("R2").inherent(2, 2).withoutCurrent().raised(), "2023-05-01")
                .then(STRATEGY.risk("R3").inherent(1, 1).withoutCurrent().raised(), "2023-05-01")
                .then(STRATEGY.risk("R3").occurred("It rained"), "2023-07-01")
                .then(STRATEGY.risk("R4").inherent(1, 2).withoutCurrent().raised(), "2023-07-01")
                .then(STRATEGY.risk("R5").inherent(5, 5).withoutCurrent().raised(), "2023-08-20");

        assertThat(section(RiskSection.class).items())
                .extracting(RiskSection.Item::ref, RiskSection.Item::change)
                .containsExactly(
                        tuple("R1", RiskSection.Change.SAME),
                        tuple("R4", RiskSection.Change.RAISED),
                        tuple("R3", RiskSection.Change.OCCURRED));
    }

    @Test
    void saysThatARedItemWasLeftOutAndWhy() {
        reported("P1", 1, RatingLevel.RED, "2023-06-20");
        reported("P2", 1, RatingLevel.GREEN, "2023-06-20");
        List<LeftOutItem> both = List.of(new LeftOutItem("P1", "It is told elsewhere"), new LeftOutItem("P2", null));

        GridSection grid = content(draft(List.of(), List.of(new Chosen("grid", List.of(), both))))
                .section(GridSection.class)
                .orElseThrow();

        assertThat(grid.themes()).isEmpty();
        assertThat(grid.leftOut()).containsExactly(new LeftOut("P1", "Careers fair", "Red", "It is told elsewhere"));
    }

    @Test
    void asksForTheHelpThatNobodyHasAnswered() {
        reported("P1", 1, RatingLevel.RED, "2023-06-20");
        reported("P2", 1, RatingLevel.RED, "2023-06-20");
        history.then(STRATEGY.project("P2").answered(1, Stage.DEFAULT_SCHEME.getFirst(), "Funded"), "2023-07-01");

        assertThat(section(AskSection.class).help())
                .singleElement()
                .returns("P1", AskSection.Help::ref)
                .returns("Funding for two places", AskSection.Help::help);
    }

    @Test
    void tellsDecisionsOfThePeriodAndEarlierOnesThatNobodyCarriedOut() {
        history.then(STRATEGY.decision("D1").text("Write to schools").recorded(), "2023-05-02")
                .then(STRATEGY.decision("D2").text("Fund a place").recorded(), "2023-06-15")
                .then(STRATEGY.decision("D3").text("Next year").recorded(), "2023-08-15");

        DecisionSection decisions = section(DecisionSection.class);

        assertThat(decisions.taken()).extracting(DecisionSection.Decision::ref).containsExactly("D2");
        assertThat(decisions.open()).extracting(DecisionSection.Decision::ref).containsExactly("D1");
    }

    @Test
    void doesNotHideWhatNobodyReported() {
        reported("P1", 1, RatingLevel.AMBER, "2023-05-20");
        reported("P2", 1, RatingLevel.GREEN, "2023-06-20");
        history.then(STRATEGY.action("A1").by((Timescale) null).planned(), "2023-05-01");

        QualitySection quality = section(QualitySection.class);

        assertThat(quality.silent()).extracting(QualitySection.Silent::ref).containsExactly("P1");
        assertThat(quality.incomplete())
                .extracting(QualitySection.Incomplete::ref, QualitySection.Incomplete::date)
                .containsExactly(tuple("A1", true));
    }

    @Test
    void countsAnActionThatNobodyLeadsAmongWhatIsIncomplete() {
        history.then(STRATEGY.action("A1").by("2023-09-30").ledBy().planned(), "2023-05-01")
                .then(STRATEGY.action("A2").by("2023-09-30").planned(), "2023-05-01");

        assertThat(section(QualitySection.class).incomplete())
                .extracting(
                        QualitySection.Incomplete::ref,
                        QualitySection.Incomplete::date,
                        QualitySection.Incomplete::lead)
                .containsExactly(tuple("A1", false, true));
    }

    @Test
    void tellsOfARiskThatIsNotScoredBesideTheMatrix() {
        history.then(
                        STRATEGY.risk("R1")
                                .ownedBy(null)
                                .notScoredBut(RiskRating.HIGH)
                                .raised(),
                        "2023-05-01")
                .then(
                        new RiskReassessed(
                                STRATEGY.code(),
                                "R1",
                                RiskAssessment.Kind.INHERENT,
                                null,
                                RiskBuilder.notScored(RiskRating.MEDIUM)),
                        "2023-07-10");

        RiskSection risks = section(RiskSection.class);

        assertThat(risks.items()).singleElement().satisfies(item -> {
            assertThat(item.owner()).isNull();
            assertThat(item.now().scored()).isEqualTo("Medium, not scored");
            assertThat(item.before()).extracting(RiskSection.Place::scored).isEqualTo("High, not scored");
            assertThat(item.change()).isEqualTo(RiskSection.Change.BETTER);
        });
        assertThat(risks.matrix()).allSatisfy(cell -> assertThat(cell.refs()).isEmpty());
        assertThat(risks.notScored()).containsExactly(new RiskSection.NotScored(RiskRating.MEDIUM, List.of("R1")));
    }

    @Test
    void tellsWhatIsDueInAPeriodOfTheSameLength() {
        history.then(STRATEGY.action("A1").by("2023-09-30").planned(), "2023-05-01")
                .then(STRATEGY.action("A2").by("2023-10-01").planned(), "2023-05-01");

        NextSection next = section(NextSection.class);

        assertThat(next.from()).isEqualTo("2023-08-01");
        assertThat(next.to()).isEqualTo("2023-09-30");
        assertThat(next.due()).extracting(NextSection.Due::ref).contains("A1").doesNotContain("A2");
    }

    @Test
    void comparesWithTheReportBefore() {
        reported("P1", 1, RatingLevel.GREEN, "2023-06-20");
        ReportDraft draft = new ReportDraft(
                "H2",
                1,
                HighlightReportEvents.head(),
                "coordinator",
                null,
                null,
                List.of(),
                List.of(),
                ReportSamples.full(),
                null);

        StatusSection.Before before =
                content(draft).section(StatusSection.class).orElseThrow().before();

        assertThat(before).isNotNull();
        assertThat(before.report()).isEqualTo("H2.2");
        assertThat(before.trend()).isEqualTo(Told.Direction.BETTER);
    }

    @Test
    void isTheSameTextForTheSameLedger() {
        reported("P1", 1, RatingLevel.RED, "2023-06-20");

        assertThat(ReportJson.write(content())).isEqualTo(ReportJson.write(content()));
        assertThat(ReportJson.read(ReportJson.write(content()))).contains(content());
    }
}
