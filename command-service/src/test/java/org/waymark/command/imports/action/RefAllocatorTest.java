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
import org.waymark.command.imports.row.CellError;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.events.CaseEvents;

class RefAllocatorTest {

    private static final String HEADINGS = "Ref,Action,Lead\n";

    @Test
    void aRowInsertedLaterGetsTheNextNumberAndTheOthersKeepTheirs() {
        ImportContext context = planned("3A,First,PSW\n3A,Second,PSW\n");

        assertThat(refs("3A,New,PSW\n3A,First,PSW\n3A,Second,PSW\n", context))
                .containsExactly(
                        Tuple.tuple("3A.3", RowAction.PLAN),
                        Tuple.tuple("3A.1", RowAction.ALREADY_THERE),
                        Tuple.tuple("3A.2", RowAction.ALREADY_THERE));
    }

    @Test
    void aSingleRowThatGetsCompanyKeepsItsReference() {
        ImportContext context = planned("3A,First,PSW\n");

        assertThat(refs("3A,First,PSW\n3A,Second,PSW\n", context))
                .containsExactly(Tuple.tuple("3A", RowAction.ALREADY_THERE), Tuple.tuple("3A.2", RowAction.PLAN));
    }

    @Test
    void aRowThatIsLeftAloneKeepsItsNumber() {
        ImportContext context = planned("3A,First,PSW\n3A,Second,PSW\n");

        assertThat(refs("3A,Second,PSW\n", context)).containsExactly(Tuple.tuple("3A.2", RowAction.ALREADY_THERE));
    }

    @Test
    void aRowWithAProblemKeepsItsPlaceForWhenItIsCorrected() {
        ImportContext context = planned("3A,First,PSW\n3A,Second,\n3A,Third,PSW\n");

        assertThat(context.cases(ActionFeature.KIND)).containsOnlyKeys("3A.1", "3A.3");
        assertThat(refs("3A,First,PSW\n3A,Second,PSW\n3A,Third,PSW\n", context))
                .containsExactly(
                        Tuple.tuple("3A.1", RowAction.ALREADY_THERE),
                        Tuple.tuple("3A.2", RowAction.PLAN),
                        Tuple.tuple("3A.3", RowAction.ALREADY_THERE));
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
                .containsExactly(
                        Tuple.tuple("3A.1", RowAction.ALREADY_THERE), Tuple.tuple("3A.2", RowAction.ALREADY_THERE));
    }

    @Test
    void anActionWithOtherContentIsAProblemThatSaysWhatDiffersAndWhatToDo() {
        PlannedRow planned =
                plan("1A,Recruit 14,PSW / HR\n", planned("1A,Recruit 12,PSW\n")).getFirst();

        assertThat(planned.action()).isEqualTo(RowAction.PROBLEM);
        assertThat(planned.draft().errors())
                .containsExactly(new CellError(
                        "Ref",
                        2,
                        "Action 1A is already in the plan and differs in"
                                + " activities (‘Recruit 14’ in the file, ‘Recruit 12’ in the plan),"
                                + " leads (‘PSW; HR’ in the file, ‘PSW’ in the plan)."
                                + " If the file is right, revise the action there; if the plan is right, correct the file;"
                                + " if this is another action, give it another reference."));
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
                    .containsOnly(RowAction.ALREADY_THERE);
        }
    }

    @Test
    void everyActionPlannedHasARefOfItsOwn() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            ImportContext context = planned(String.join("", randomRows(random)));
            List<String> refs = plan(String.join("", randomRows(random)), context).stream()
                    .filter(planned -> planned.action() == RowAction.PLAN)
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
