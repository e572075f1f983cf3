package org.waymark.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.events.EventMetadata.AS_AT;
import static org.waymark.events.RiskEvents.assessment;
import static org.waymark.events.RiskEvents.details;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseKind;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskBuilder;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvents;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskRating;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.risk.RiskMatrixView.Cell;
import org.waymark.query.risk.RiskRegister.Direction;
import org.waymark.query.risk.RiskRegister.Movement;
import org.waymark.query.risk.RiskRegister.Row;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

class RisksTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 10, 1);

    /** Positions 0 to 3 are the strategy's own. */
    private final Recorded history = strategy();

    private static Recorded strategy() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(event -> history.then(event, "2023-04-01"));
        return history.then(StrategyEvents.themeAdded(), "2023-04-01");
    }

    private static RiskRaised bare(String ref, int likelihood, int impact) {
        return new RiskRaised(
                SG23,
                ref,
                details(),
                new RiskPeople("sponsor", null),
                assessment(likelihood, impact),
                null,
                null,
                null);
    }

    private RiskRegister register(AsOf asOf) {
        return Risks.register(new FoldedSnapshots(history, TODAY).of(SG23, asOf));
    }

    private RiskMatrixView matrix(AsOf asOf, Kind kind) {
        return Risks.matrix(new FoldedSnapshots(history, TODAY).of(SG23, asOf), kind);
    }

    private static List<String> refs(RiskRegister register) {
        return register.risks().stream().map(Row::ref).toList();
    }

    private static List<String> places(RiskMatrixView matrix) {
        return matrix.cells().stream()
                .filter(cell -> !cell.risks().isEmpty())
                .map(cell -> cell.likelihood() + "×" + cell.impact() + " " + cell.risks())
                .toList();
    }

    @Test
    void hasEveryRiskClosedOnesToo() {
        history.then(RiskEvents.raised("R2")).then(bare("R1", 5, 5)).then(new RiskClosed(SG23, "R2"));

        RiskRegister register = register(AsOf.now());

        assertThat(refs(register)).containsExactly("R2", "R1");
        assertThat(register.position()).isEqualTo(6);
        assertThat(register.day()).isEqualTo(TODAY);
        assertThat(register.title()).isEqualTo(StrategyEvents.charter().title());
        assertThat(register.themes()).hasSize(1);
        assertThat(register.asOf()).isEqualTo("now");
        assertThat(register.risks().getFirst().live()).isFalse();
        assertThat(register.risks().getFirst().monitorNext()).isNull();
    }

    @Test
    void isOfNoStrategyThatIsNotThere() {
        StrategySnapshot other = new FoldedSnapshots(history, TODAY).of(new StrategyCode("OTHER"), AsOf.now());

        assertThatThrownBy(() -> Risks.register(other)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Risks.matrix(other, Kind.CURRENT)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isAsItWasAtAPosition() {
        history.then(RiskEvents.raised()).then(RiskEvents.reassessed()).then(bare("R2", 5, 5));

        assertThat(refs(register(AsOf.position(3)))).isEmpty();
        assertThat(register(AsOf.position(4)).risks())
                .singleElement()
                .extracting(Row::score)
                .isEqualTo(12);
        assertThat(register(AsOf.position(5)).risks())
                .singleElement()
                .extracting(Row::score)
                .isEqualTo(6);
        assertThat(places(matrix(AsOf.position(4), Kind.CURRENT))).containsExactly("4×3 [R1]");
    }

    @Test
    void isAsADayIsKnownNow() {
        history.then(RiskEvents.raised(), "2023-05-01")
                .then(RiskEvents.reassessed(), "2023-06-30")
                .then(bare("R2", 5, 5), "2023-07-01");

        RiskRegister june = register(AsOf.parse("2023-06-15", "corrected"));

        assertThat(june.risks()).singleElement().extracting(Row::score).isEqualTo(12);
        assertThat(june.day()).isEqualTo(LocalDate.of(2023, 6, 15));
        assertThat(places(matrix(AsOf.parse("2023-06-30", "corrected"), Kind.CURRENT)))
                .containsExactly("2×3 [R1]");
        assertThat(refs(register(AsOf.parse("2023-06-15", "known")))).containsExactly("R1", "R2");
    }

    @Test
    void tellsWhatMovedSinceTheLastReview() {
        history.then(RiskEvents.raised())
                .then(ReviewEvents.scheduled())
                .then(ReviewEvents.held())
                .then(RiskEvents.reassessed())
                .then(bare("R2", 5, 5));

        assertThat(register(AsOf.now()).risks())
                .extracting(row -> Objects.requireNonNull(row.movement()).direction())
                .containsExactly(Direction.BETTER, Direction.NEW);
        assertThat(register(AsOf.position(5)).risks()).extracting(Row::movement).containsOnly((Movement) null);
    }

    @Test
    void listsWhatIsNotScoredBesideTheMatrixAndSaysHowItMoved() {
        history.then(strategyOf().risk("R1").notScoredBut(RiskRating.HIGH).raised())
                .then(bare("R2", 5, 5))
                .then(ReviewEvents.scheduled())
                .then(ReviewEvents.held())
                .then(reassessed("R1", RiskBuilder.notScored(RiskRating.MEDIUM)))
                .then(reassessed("R2", RiskBuilder.notScored(RiskRating.HIGH)));

        RiskMatrixView matrix = matrix(AsOf.now(), Kind.CURRENT);

        assertThat(places(matrix)).isEmpty();
        assertThat(matrix.elsewhere()).isEmpty();
        assertThat(matrix.notScored())
                .containsExactly(
                        new RiskMatrixView.NotScored(RiskRating.HIGH, List.of("R2")),
                        new RiskMatrixView.NotScored(RiskRating.MEDIUM, List.of("R1")));
        assertThat(register(AsOf.now()).risks())
                .extracting(row -> Objects.requireNonNull(row.movement()).direction())
                .containsExactly(Direction.BETTER, Direction.SAME);
        assertThat(Objects.requireNonNull(
                                register(AsOf.now()).risks().getFirst().inherent())
                        .scored())
                .isEqualTo("Medium, not scored");
    }

    @Test
    void saysSoWhereARiskWasNotAssessedBeforeControls() {
        history.then(strategyOf().risk("R1").withoutInherent().raised(), "2023-05-01");

        Row row = register(AsOf.now()).risks().getFirst();

        assertThat(row.inherent()).isNull();
        assertThat(row.by(Kind.INHERENT)).isNull();
        assertThat(row.score()).isEqualTo(12);
        assertThat(matrix(AsOf.now(), Kind.INHERENT).elsewhere()).containsExactly("R1");
        assertThat(places(matrix(AsOf.now(), Kind.CURRENT))).hasSize(1);
        assertThat(row.monitoring()).isEqualTo("Termly");

        history.then(reassessed("R1", RiskEvents.assessment(5, 5)), "2023-06-01");
        assertThat(Objects.requireNonNull(
                                register(AsOf.now()).risks().getFirst().inherent())
                        .score())
                .isEqualTo(25);
        assertThat(register(AsOf.parse("2023-05-15", "corrected"))
                        .risks()
                        .getFirst()
                        .inherent())
                .isNull();
    }

    private static StrategyBuilder strategyOf() {
        return StrategyBuilder.strategy(SG23);
    }

    private static RiskReassessed reassessed(String ref, RiskAssessment after) {
        return new RiskReassessed(SG23, ref, Kind.INHERENT, null, after);
    }

    @Test
    void isOverdueByTheDayThatIsShown() {
        history.then(RiskEvents.raised(), "2023-05-01");

        assertThat(register(AsOf.now()).risks().getFirst().overdue()).isTrue();
        assertThat(register(AsOf.parse("2023-09-01", null)).risks().getFirst().overdue())
                .isFalse();
    }

    @Test
    void showsWhatIsThereWhereLittleIsSaid() {
        history.then(bare("R1", 1, 5), "2023-05-01");

        Row row = register(AsOf.now()).risks().getFirst();

        assertThat(row.by(Kind.INHERENT)).isEqualTo(row.inherent());
        assertThat(row.by(Kind.CURRENT)).isEqualTo(row.inherent());
        assertThat(row.by(Kind.TARGET)).isNull();
        assertThat(row.rating()).isEqualTo(RiskRating.MEDIUM);
        assertThat(row.tone()).isEqualTo("wm-tone-caution");
        assertThat(row.current()).isNull();
        assertThat(row.target()).isNull();
        assertThat(row.response()).isNull();
        assertThat(row.responseText()).isNull();
        assertThat(row.actions()).isEmpty();
        assertThat(row.actionee()).isNull();
        assertThat(row.escalatedTo()).isNull();
        assertThat(row.involved()).containsExactly("sponsor");
        assertThat(row.live()).isTrue();
    }

    @Test
    void putsEachLiveRiskIntoTheCellOfItsAssessment() {
        history.then(RiskEvents.raised("R10"))
                .then(bare("R3", 5, 4))
                .then(bare("R20", 5, 4))
                .then(bare("R4", 1, 1))
                .then(new RiskClosed(SG23, "R4"));

        assertThat(places(matrix(AsOf.now(), Kind.CURRENT))).containsExactly("4×3 [R10]", "5×4 [R3, R20]");
        assertThat(places(matrix(AsOf.now(), Kind.INHERENT))).containsExactly("5×4 [R3, R10, R20]");
        RiskMatrixView target = matrix(AsOf.now(), Kind.TARGET);
        assertThat(places(target)).containsExactly("2×2 [R10]");
        assertThat(target.elsewhere()).containsExactly("R3", "R20");
        assertThat(matrix(AsOf.now(), Kind.CURRENT).elsewhere()).isEmpty();
    }

    @Test
    void isRatedByTheMatrixInForceThen() {
        history.then(StrategyEvents.riskMatrixDefined());

        RiskMatrixView now = matrix(AsOf.now(), Kind.CURRENT);
        RiskMatrixView before = matrix(AsOf.position(3), Kind.CURRENT);

        assertThat(now.matrixVersion()).isEqualTo(2);
        assertThat(now.cell(1, 5)).returns(RiskRating.HIGH, Cell::rating).returns("wm-tone-problem", Cell::tone);
        assertThat(before.matrixVersion()).isEqualTo(1);
        assertThat(before.cell(1, 5)).returns(RiskRating.MEDIUM, Cell::rating).returns(5, Cell::score);
        assertThat(before.cell(1, 4).tone()).isEqualTo("wm-tone-good");
        assertThat(now.cells()).hasSize(25);
        assertThat(now.holdsNone(1)).isTrue();
        assertThat(now.likelihoods()).hasSize(5).startsWith("Rare");
        assertThat(now.impacts()).hasSize(5).endsWith("Catastrophic");
    }

    @Test
    void saysWhichLikelihoodsHoldARisk() {
        history.then(bare("R1", 5, 4));

        RiskMatrixView matrix = matrix(AsOf.now(), Kind.CURRENT);

        assertThat(matrix.holdsNone(5)).isFalse();
        assertThat(matrix.holdsNone(4)).isTrue();
    }

    @Test
    void hasAFileForEachRisk() {
        history.then(RiskEvents.raised(), Map.of(AS_AT, "2023-05-01"))
                .then(RiskEvents.reassessed())
                .then(RiskEvents.responsePlanned())
                .then(RiskEvents.reviewed());
        RiskCases cases = new RiskCases();

        StrategySnapshot snapshot = history.snapshot(LocalDate.of(2023, 11, 1));
        StrategyMoment moment = new StrategyMoment(Strategies.at(snapshot), snapshot);

        RiskCase file = cases.find(moment, "R1", 0).orElseThrow();

        assertThat(file.row().by(Kind.CURRENT)).isEqualTo(file.row().current());
        assertThat(file.row().by(Kind.TARGET)).isEqualTo(file.row().target());
        assertThat(Objects.requireNonNull(file.row().inherent()).tone()).isEqualTo("wm-tone-problem");
        assertThat(cases.kind()).isEqualTo(CaseKind.RISK);
        assertThat(file.template()).isEqualTo("risk/case");
        assertThat(Objects.requireNonNull(file.theme()).title()).isEqualTo("Recruitment");
        assertThat(file.reassessments()).singleElement().satisfies(each -> {
            assertThat(each.said().score()).isEqualTo(6);
            assertThat(file.tone(each)).isEqualTo("wm-tone-caution");
        });
        assertThat(file.late(file.row().actions().getFirst())).isTrue();
        assertThat(file.lastLooked())
                .hasValueSatisfying(looked -> assertThat(looked.comment()).isEqualTo("Nobody has left since June"));
        assertThat(file.occurred()).isEmpty();
        assertThat(file.closed()).isEmpty();
        assertThat(cases.current(moment, "R1")).hasValueSatisfying(risk -> {
            assertThat(risk.isOf("lead")).isTrue();
            assertThat(risk.isOf("member")).isTrue();
            assertThat(risk.isOf("sponsor")).isFalse();
        });
    }
}
