package org.waymark.command.imports.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.command.action.ActionFeature;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.events.CaseEvents;

class RefsTest {

    private static final String HEADINGS = "Ref,Action,Lead\n";

    @Test
    void aRowInsertedLaterGetsTheNextNumberAndTheOthersKeepTheirs() {
        ImportContext context = planned("3A,First,PSW\n3A,Second,PSW\n");

        assertThat(refs("3A,New,PSW\n3A,First,PSW\n3A,Second,PSW\n", context))
                .containsExactly(
                        Tuple.tuple("3A.3", RowAction.ADD),
                        Tuple.tuple("3A.1", RowAction.SAME),
                        Tuple.tuple("3A.2", RowAction.SAME));
    }

    @Test
    void aSingleRowThatGetsCompanyKeepsItsReference() {
        ImportContext context = planned("3A,First,PSW\n");

        assertThat(refs("3A,First,PSW\n3A,Second,PSW\n", context))
                .containsExactly(Tuple.tuple("3A", RowAction.SAME), Tuple.tuple("3A.2", RowAction.ADD));
    }

    @Test
    void aRowThatIsLeftAloneKeepsItsNumber() {
        ImportContext context = planned("3A,First,PSW\n3A,Second,PSW\n");

        assertThat(refs("3A,Second,PSW\n", context)).containsExactly(Tuple.tuple("3A.2", RowAction.SAME));
    }

    @Test
    void aRowWithAProblemKeepsItsPlaceForWhenItIsCorrected() {
        ImportContext context = planned("3A,First,PSW\n3A,,PSW\n3A,Third,PSW\n");

        assertThat(context.cases(ActionFeature.KIND)).containsOnlyKeys("3A.1", "3A.3");
        assertThat(refs("3A,First,PSW\n3A,Second,PSW\n3A,Third,PSW\n", context))
                .containsExactly(
                        Tuple.tuple("3A.1", RowAction.SAME),
                        Tuple.tuple("3A.2", RowAction.ADD),
                        Tuple.tuple("3A.3", RowAction.SAME));
    }

    @Test
    void referencesWrittenOutInTheFileAreNotGivenToOtherRows() {
        assertThat(refs("3A,First,PSW\n3A,Second,PSW\n3A.1,Third,PSW\n", Plans.context()))
                .extracting(tuple -> tuple.toList().getFirst())
                .containsExactly("3A.3", "3A.2", "3A.1");
    }

    @Test
    void rowsThatAreTheSameWordForWordAreTwoActionsAndStayTwo() {
        String rows = "3A,Same,PSW\n3A,Same,PSW\n";

        assertThat(refs(rows, planned(rows)))
                .containsExactly(Tuple.tuple("3A.1", RowAction.SAME), Tuple.tuple("3A.2", RowAction.SAME));
    }

    @Test
    void anActionWithOtherContentIsAChangeThatSaysWhatDiffers() {
        PlannedRow planned =
                plan("1A,Recruit 14,PSW / HR\n", planned("1A,Recruit 12,PSW\n")).getFirst();

        assertThat(planned.action()).isEqualTo(RowAction.CHANGE);
        assertThat(planned.changes())
                .containsExactly(
                        new FieldChange("activities", "What will be done", false, "Recruit 12", "Recruit 14"),
                        new FieldChange("leads", "Lead", false, "PSW", "PSW; HR"));
    }

    @Test
    void aRowThatLeavesSomethingBlankChangesNothing() {
        ImportContext context = Plans.context();
        context = Plans.after(
                Plans.plan(Plans.csv("Ref,Action,Lead,When,Outcome\n1A,Recruit,PSW,June 2027,More staff\n"), context),
                context);

        assertThat(refs("1A,Recruit,\n", context)).containsExactly(Tuple.tuple("1A", RowAction.SAME));
    }

    @Test
    void rowsWithoutReferencesGetThemAndAreRecognisedAgainWhateverTheirOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            List<String> rows = new ArrayList<>(randomRows(random).stream()
                    .map(row -> row.replaceFirst("^[^,]*,", ""))
                    .toList());
            ImportContext empty = Plans.context();
            ImportContext context = Plans.after(withoutRefs(rows, empty), empty);
            Collections.shuffle(rows, random);
            assertThat(withoutRefs(rows, context))
                    .as("seed %d, round %d", seed, round)
                    .extracting(PlannedRow::action)
                    .containsOnly(RowAction.SAME);
        }
    }

    @Test
    void madeReferencesAreInTheStyleOfTheStrategy() {
        ImportContext lettered = planned("1A,First,PSW\n1B,Second,PSW\n2A,Third,PSW\n");
        assertThat(ofThemes(lettered)).containsExactly("1C", "2B", "3A");

        ImportContext numbered = planned("1.1,First,PSW\n2.1,Second,PSW\n2.2,Third,PSW\n");
        assertThat(ofThemes(numbered)).containsExactly("1.2", "2.3", "3.1");

        assertThat(ofThemes(Plans.context())).containsExactly("A1", "A2", "A3");
    }

    @Test
    void referencesAreComparedWithoutRegardToCaseAndSignsAround() {
        ImportContext context = planned("1A,First,PSW\n1B,Second,PSW\n");

        assertThat(refs("1a.,First,PSW\n(1b),Second,PSW\n", context))
                .containsExactly(Tuple.tuple("1A", RowAction.SAME), Tuple.tuple("1B", RowAction.SAME));
    }

    private static List<String> ofThemes(ImportContext context) {
        return Plans.plan(Plans.csv("Theme,Action,Lead\n1,New,PSW\n2,Newer,PSW\n3,Newest,PSW\n"), context).stream()
                .map(PlannedRow::ref)
                .toList();
    }

    private static List<PlannedRow> withoutRefs(List<String> rows, ImportContext context) {
        return Plans.plan(Plans.csv("Action,Lead\n" + String.join("", rows)), context);
    }

    @Test
    void aReferenceThatAProjectHasIsAProblem() {
        ImportContext context = Plans.context();
        context.evolve(CaseEvents.projectRegistered("P1"));

        PlannedRow planned = plan("P1,Recruit,PSW\n", context).getFirst();

        assertThat(planned.action()).isEqualTo(RowAction.PROBLEM);
        assertThat(planned.draft().errors()).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo("Ref");
            assertThat(error.message()).contains("P1").contains("project");
        });
    }

    @Test
    void whateverTheOrderARepetitionDoublesNothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> rows = randomRows(random);
            ImportContext context = planned(String.join("", rows));
            Collections.shuffle(rows, random);

            assertThat(refs(String.join("", rows), context))
                    .as("seed %d, round %d", seed, round)
                    .extracting(tuple -> tuple.toList().getLast())
                    .containsOnly(RowAction.SAME);
        }
    }

    @Test
    void everyActionPlannedHasARefOfItsOwn() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            ImportContext context = planned(String.join("", randomRows(random)));
            List<String> refs = plan(String.join("", randomRows(random)), context).stream()
                    .filter(planned -> planned.action() == RowAction.ADD)
                    .map(PlannedRow::ref)
                    .toList();

            assertThat(refs)
                    .as("seed %d, round %d", seed, round)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(
                            context.cases(ActionFeature.KIND).keySet());
        }
    }

    private static List<String> randomRows(Random random) {
        List<String> refs = List.of("1A", "3A", "3A.1", "3A.2", "4B");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(9); i++) {
            rows.add(refs.get(random.nextInt(refs.size())) + ",Action " + random.nextInt(4) + ",PSW\n");
        }
        return rows;
    }

    /** The strategy after rows were imported. */
    private static ImportContext planned(String rows) {
        return Plans.after(plan(rows, Plans.context()), Plans.context());
    }

    private static List<Tuple> refs(String rows, ImportContext context) {
        return plan(rows, context).stream()
                .map(planned -> Tuple.tuple(planned.ref(), planned.action()))
                .toList();
    }

    private static List<PlannedRow> plan(String rows, ImportContext context) {
        return Plans.plan(Plans.csv(HEADINGS + rows), context);
    }
}
