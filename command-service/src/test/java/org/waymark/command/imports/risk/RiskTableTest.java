package org.waymark.command.imports.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.layout.ColumnUse;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.CellMessage;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.risk.RaiseRisk;
import org.waymark.events.CaseEvents;
import org.waymark.events.Confidence;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskRating;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.ThemeRetired;

class RiskTableTest {

    private static final String HEADINGS = "Ref,Risk,Owner,Likelihood,Impact\n";

    @Test
    void readsEveryColumn() {
        ImportContext context = Plans.context();
        context.evolve(CaseEvents.projectRegistered("P1"));
        PlannedRow planned = plan(
                        "Risk no,Risk title,Cause,Risk event,Consequence,Category,Theme,Linked to,Proximity,Risk owner,Actionee,"
                                + "Inherent likelihood,Inherent impact,Rationale,Residual likelihood,Residual impact,Controls,"
                                + "Target likelihood,Target impact,Further actions,Next review,How often\n"
                                + "R7,Staff leave,Caseloads,Three leave,Drift,Workforce,Recruitment,P1,Soon,lead,member,"
                                + "5,4,Two left,4 - Probable,3,Supervision,2,Minor,Pay review,31/10/2024,Termly\n",
                        context)
                .getFirst();

        assertThat(planned.action()).isEqualTo(RowAction.ADD);
        RiskEntry risk = (RiskEntry) planned.draft().entry();
        assertThat(risk.values())
                .isEqualTo(new RiskEntry.Values(
                        "Staff leave",
                        "Caseloads",
                        "Three leave",
                        "Drift",
                        "Workforce",
                        "1",
                        List.of("P1"),
                        "Soon",
                        "lead",
                        "member",
                        new Level(5, 4, null, "Two left"),
                        new Level(4, 3, null, "Supervision"),
                        new Level(2, 2, null, null),
                        List.of("Pay review"),
                        "2024-10-31",
                        "Termly"));
    }

    @Test
    void repeatedHeadingsOfLikelihoodAndImpactAreQuestionsNeverReadByTheirOrder() {
        Layout layout = Plans.layout(
                "Risk,Owner,L,I,Score,L,I,Score,L,I\nStaff leave,lead,5,4,20,4,3,12,2,2\n",
                RiskTable.KIND,
                How.GUESSED,
                Plans.context());

        assertThat(layout.questions())
                .extracting(question -> question.column().field()
                        + question.claimed().stream().map(ColumnUse::name).toList())
                .containsExactlyInAnyOrder(
                        "current.likelihood[C, F, I]", "current.impact[D, G, J]", "current.score[E, H]");
        assertThat(layout.uses())
                .filteredOn(use -> use.at() > 1)
                .extracting(ColumnUse::column)
                .containsOnlyNulls();
    }

    @Test
    void likelihoodAndImpactAreToldApartByTheirHeadingsWhateverTheirOrder() {
        RiskEntry risk = entry(
                "Risk,Owner,Target impact,Residual impact,Gross impact,Gross likelihood,Net likelihood,Target likelihood\n"
                        + "Staff leave,lead,2,3,4,5,4,1\n");

        assertThat(risk.inherent()).isEqualTo(new Level(5, 4, null, null));
        assertThat(risk.current()).isEqualTo(new Level(4, 3, null, null));
        assertThat(risk.target()).isEqualTo(new Level(1, 2, null, null));
    }

    @Test
    void aRatingWithoutNumbersIsARating() {
        RiskEntry risk = entry("Risk,Owner,Gross rating,Risk assessment (H M L),Target RAG\nLeave,lead,RED,m,Green\n");

        assertThat(risk.inherent()).isEqualTo(new Level(null, null, RiskRating.HIGH, null));
        assertThat(risk.current()).isEqualTo(new Level(null, null, RiskRating.MEDIUM, null));
        assertThat(risk.target()).isEqualTo(new Level(null, null, RiskRating.LOW, null));
    }

    @ParameterizedTest
    @CsvSource({"12 High", "High (12)", "12 - High", "HIGH"})
    void aScoreThatNamesItsRatingIsARating(String cell) {
        assertThat(entry("Risk,Owner,Score\nLeave,lead," + cell + "\n").current())
                .isEqualTo(new Level(null, null, RiskRating.HIGH, null));
    }

    @Test
    void aScoreAloneIsRefused() {
        assertThat(Plans.said(errors("Risk,Owner,Score\nLeave,lead,12\n")))
                .singleElement()
                .asString()
                .startsWith("C2: A score alone does not say how likely the risk is.");
        assertThat(errors("Risk,Owner,Likelihood,Impact\nLeave,lead,\"4,3\",3\n"))
                .extracting(CellMessage::cell)
                .containsExactly("C2");
    }

    @Test
    void aStatedScoreOrRatingThatContradictsTheNumbersIsTold() {
        PlannedRow planned = plan(
                        "Risk,Owner,Likelihood,Impact,Score,Rating\nLeave,lead,2,5,15,High\n", Plans.context())
                .getFirst();

        assertThat(planned.action()).isEqualTo(RowAction.ADD);
        assertThat(((RiskEntry) planned.draft().entry()).current()).isEqualTo(new Level(2, 5, null, null));
        assertThat(Plans.said(planned.draft().warnings()))
                .containsExactlyInAnyOrder(
                        "E2: 15 is stated, but 2 × 5 is 10, which counts.",
                        "F2: High is stated, but likelihood 2 and impact 5 are Medium in this strategy's matrix, which counts.");
    }

    @Test
    void aRiskWithoutAnOwnerIsTakenAndSaysSo() {
        PlannedRow planned =
                plan("Risk,Likelihood,Impact\nLeave,4,3\n", Plans.context()).getFirst();

        assertThat(planned.action()).isEqualTo(RowAction.ADD);
        assertThat(Plans.said(planned.draft().warnings())).containsExactly("row 2: Nobody owns it yet.");
    }

    @Test
    void aDescriptionIsTheEventWhereThereIsATitleAndTheTitleWhereThereIsNone() {
        assertThat(entry("Risk title,Description,Owner,Likelihood,Impact\nStaff leave,Three leave,lead,4,3\n")
                        .details()
                        .event())
                .isEqualTo("Three leave");
        assertThat(entry("Description,Title,Owner,Likelihood,Impact\nThree leave,Staff leave,lead,4,3\n")
                        .details()
                        .title())
                .isEqualTo("Staff leave");
        assertThat(entry("Risk description,Owner,Likelihood,Impact\nStaff leave,lead,4,3\n")
                        .details()
                        .title())
                .isEqualTo("Staff leave");
    }

    @Test
    void theBeginningOfALongDescriptionIsTheTitle() {
        String text = "There is a risk that ".repeat(20) + "staff leave";
        RiskEntry risk = entry(HEADINGS + "R1," + text + ",lead,4,3\n");

        assertThat(risk.details().title())
                .hasSizeBetween(60, 121)
                .startsWith("There is")
                .endsWith("…");
        assertThat(risk.details().event()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"4,4", "4.0,4", "4 - Likely,4", "Probable (4),4", "almost certain,5", "Rare,1", "POSSIBLE,2"})
    void readsALevelAsANumberOrAsItsWord(String cell, int level) {
        assertThat(entry(HEADINGS + "R1,Staff leave,lead," + cell + ",3\n").current())
                .isEqualTo(new Level(level, 3, null, null));
    }

    @ParameterizedTest
    @CsvSource({"6", "0", "12", "High", "Unlikely", "4.5", "45", "3-4"})
    void refusesWhatIsNoLevel(String cell) {
        assertThat(errors(HEADINGS + "R1,Staff leave,lead," + cell + ",3\n"))
                .containsExactly(
                        new CellMessage(
                                "D2",
                                "Likelihood",
                                "‘" + cell
                                        + "’ is not a level of likelihood. Write one number from 1 (rare) to 5 (almost certain)."));
    }

    @Test
    void namesEveryWrongCell() {
        assertThat(
                        errors(
                                "Ref,Risk,Owner,Likelihood,Impact,Theme,Linked to,Status,Event\nR/1,,,,3,Housing,P9,Closed,It happens\n"))
                .extracting(CellMessage::column)
                .containsExactlyInAnyOrder("Ref", "Risk", "Likelihood", "Theme", "Linked to", "Status");
    }

    @Test
    void asksForBothHalvesOfAnAssessment() {
        assertThat(Plans.said(
                        errors("Risk,Owner,Likelihood,Impact,Target likelihood,Target impact\nLeave,lead,4,,,2\n")))
                .containsExactlyInAnyOrder(
                        "D2: Give the impact too, from 1 to 5.", "E2: Give the likelihood too, from 1 to 5.");
    }

    @Test
    void saysWhatACommandWouldRefuseInTheDryRunToo() {
        ImportContext context = Plans.context();
        context.evolve(new RoleGranted(Plans.SG23, "lead", Role.LEAD));
        context.evolve(new ThemeRetired(Plans.SG23, "2"));

        PlannedRow planned = plan("Risk,Owner,Likelihood,Impact,Theme\nLeave,stranger,4,3,2\n", context)
                .getFirst();

        assertThat(planned.draft().errors())
                .extracting(CellMessage::column)
                .containsExactlyInAnyOrder("Owner", "Theme");
    }

    @Test
    void twoOwnersAreOwnerAndActionee() {
        assertThat(entry(HEADINGS + "R1,Leave,Head of Service / lead,4,3\n").people())
                .isEqualTo(new RiskPeople("Head of Service", "lead"));
        assertThat(errors(HEADINGS + "R1,Leave,a / b / c,4,3\n"))
                .extracting(CellMessage::column)
                .containsExactly("Owner");
    }

    @Test
    void aFrequencyIsHowOftenTheRiskIsReviewed() {
        RiskEntry often = entry("Risk,Owner,Likelihood,Impact,When to monitor next\nLeave,lead,4,3,Monthly\n");
        RiskEntry both = entry(
                "Risk,Owner,Likelihood,Impact,When to monitor next\nLeave,lead,4,3,\"Termly, next 1 September 2026\"\n");

        assertThat(often.monitorNext()).isNull();
        assertThat(often.details().monitoring()).isEqualTo("Monthly");
        assertThat(both.monitorNext()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(both.details().monitoring()).isEqualTo("Termly");
    }

    @Test
    void theDayAndTheFrequencyCanHaveColumnsOfTheirOwn() {
        String headings = "Risk,Owner,Likelihood,Impact,Next review,Frequency of review\n";
        RiskEntry own = entry(headings + "Leave,lead,4,3,1/9/2026,Termly\n");
        RiskEntry swapped = entry(headings + "Leave,lead,4,3,Termly,1/9/2026\n");
        RiskEntry each = entry(headings + "Leave,lead,4,3,\"1/9/2026, at the board\",\"Monthly, next 1/5/2026\"\n");

        assertThat(List.of(own, swapped)).allSatisfy(risk -> {
            assertThat(risk.monitorNext()).isEqualTo(LocalDate.of(2026, 9, 1));
            assertThat(risk.details().monitoring()).isEqualTo("Termly");
        });
        assertThat(each.monitorNext()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(each.details().monitoring()).isEqualTo("Monthly");
    }

    @Test
    void aRatingForTodayAloneSaysNothingOfBeforeTheControls() {
        RiskEntry entry = entry("Risk,Risk assessment\nLeave,High\n");

        assertThat(entry.inherent()).isNull();
        assertThat(entry.adding(Plans.SG23, "R1"))
                .extracting(RowCommand::command)
                .singleElement()
                .isInstanceOfSatisfying(RaiseRisk.class, raise -> {
                    assertThat(raise.inherent()).isNull();
                    assertThat(Objects.requireNonNull(raise.current()).rating()).isEqualTo("High");
                });
    }

    @Test
    void bareNumbersBecomeRefsOfRisks() {
        assertThat(refs(HEADINGS + "1,Leave,lead,4,3\n2,Stay,lead,4,3\n", Plans.context()))
                .containsExactly(Tuple.tuple("R1", RowAction.ADD), Tuple.tuple("R2", RowAction.ADD));
    }

    @Test
    void rowsWithoutARefGetTheNextFreeOnesAndAreRecognisedAgain() {
        String rows = "Risk,Owner,Likelihood,Impact\nLeave,lead,4,3\nStay,lead,4,3\nLeave,lead,4,3\n";
        ImportContext context = Plans.context();
        context.evolve(CaseEvents.projectRegistered("R2"));

        assertThat(refs(rows, context))
                .containsExactly(
                        Tuple.tuple("R1", RowAction.ADD),
                        Tuple.tuple("R3", RowAction.ADD),
                        Tuple.tuple("R4", RowAction.ADD));

        raised(rows, context);

        assertThat(refs(rows, context))
                .containsExactly(
                        Tuple.tuple("R1", RowAction.SAME),
                        Tuple.tuple("R3", RowAction.SAME),
                        Tuple.tuple("R4", RowAction.SAME));
    }

    @Test
    void aRowWithoutARefThatIsCalledTheSameIsNotEnteredTwice() {
        ImportContext context = Plans.context();
        raised("Risk,Owner,Likelihood,Impact\nLeave,lead,4,3\n", context);

        PlannedRow planned =
                plan("Risk,Owner,Likelihood,Impact\nleave,lead,5,3\n", context).getFirst();

        assertThat(planned.action()).isEqualTo(RowAction.CHANGE);
        assertThat(planned.ref()).isEqualTo("R1");
        assertThat(planned.changes())
                .containsExactly(
                        new FieldChange("title", "Risk", false, "Leave", "leave"),
                        new FieldChange("current.score", "Current score", false, "4 × 3", "5 × 3"));
    }

    @Test
    void aRiskThatChangedMeanwhileIsRecognisedAsItWasAndAsItIs() {
        ImportContext context = Plans.context();
        raised(HEADINGS + "R1,Leave,lead,4,3\n", context);
        context.evolve(new RiskOwnerAssigned(
                Plans.SG23, "R1", new RiskPeople("lead", null), new RiskPeople("Head of Service", null)));

        assertThat(refs(HEADINGS + "R1,Leave,lead,4,3\n", context)).containsExactly(Tuple.tuple("R1", RowAction.SAME));
        assertThat(refs(HEADINGS + "R1,Leave,Head of Service,4,3\n", context))
                .containsExactly(Tuple.tuple("R1", RowAction.SAME));
        assertThat(refs(HEADINGS + "R1,Leave,member,4,3\n", context))
                .containsExactly(Tuple.tuple("R1", RowAction.CHANGE));
    }

    @Test
    void eachRiskNeedsARefOfItsOwn() {
        ImportContext context = Plans.context();
        context.evolve(CaseEvents.projectRegistered("P1"));

        assertThat(refs(HEADINGS + "R1,Leave,lead,4,3\nR1,Stay,lead,4,3\nP1,Go,lead,4,3\n", context))
                .extracting(tuple -> tuple.toList().getLast())
                .containsExactly(RowAction.ADD, RowAction.PROBLEM, RowAction.PROBLEM);
    }

    @Test
    void aRowThatNamesAThemeIsTheHeadingOfThoseBelow() {
        List<PlannedRow> plan = plan(
                HEADINGS + "Theme 2: Retention,,,,\nR1,Leave,lead,4,3\nNotes,,,,\nR2,Stay,lead,4,3\n", Plans.context());

        assertThat(plan)
                .extracting(planned ->
                        ((RiskEntry) planned.draft().entry()).details().theme())
                .containsExactly("2", "2");
    }

    /** Does what an import was going to do. */
    private static void raised(String file, ImportContext context) {
        Map<String, RiskEntry> risks = plan(file, context).stream()
                .filter(planned -> planned.action() == RowAction.ADD)
                .collect(Collectors.toMap(
                        PlannedRow::ref, planned -> (RiskEntry) planned.draft().entry()));
        risks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(risk -> context.evolve(new RiskRaised(
                        Plans.SG23,
                        risk.getKey(),
                        risk.getValue().details(),
                        risk.getValue().people(),
                        rated(risk.getValue()),
                        rated(risk.getValue()),
                        null,
                        null)));
    }

    private static RiskAssessment rated(RiskEntry risk) {
        Level level = Objects.requireNonNull(risk.current());
        return new RiskAssessment(
                Objects.requireNonNull(level.likelihood()),
                Objects.requireNonNull(level.impact()),
                RiskMatrix.DEFAULT.rating(level.likelihood(), level.impact()),
                1,
                level.rationale(),
                Confidence.MEDIUM);
    }

    private static RiskEntry entry(String file) {
        PlannedRow planned = plan(file, Plans.context()).getFirst();
        assertThat(planned.draft().errors()).isEmpty();
        return (RiskEntry) planned.draft().entry();
    }

    private static List<CellMessage> errors(String file) {
        return plan(file, Plans.context()).getFirst().draft().errors();
    }

    private static List<Tuple> refs(String file, ImportContext context) {
        return plan(file, context).stream()
                .map(planned -> Tuple.tuple(planned.ref(), planned.action()))
                .toList();
    }

    private static List<PlannedRow> plan(String file, ImportContext context) {
        return Plans.plan(Plans.csv(file), context, RiskTable.KIND);
    }
}
