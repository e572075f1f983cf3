package org.waymark.query.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.query.diagnostic.Runs.DONE;
import static org.waymark.query.diagnostic.Runs.GAPS;
import static org.waymark.query.diagnostic.Runs.PLAN;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.query.action.PlannedAction;
import org.waymark.query.diagnostic.DiagnosticOverview.Change;
import org.waymark.query.diagnostic.DiagnosticSheet.Followed;
import org.waymark.query.diagnostic.DiagnosticSheet.Module;
import org.waymark.query.diagnostic.DiagnosticSheet.Question;
import org.waymark.query.kinds.ChangeSince;

class DiagnosticSheetsTest {

    private final Runs runs = new Runs();

    @Test
    void countsTheAnswersOfEachModule() {
        runs.started("Q1", GAPS, PLAN, DONE).answered("Q1", GAPS, Choice.YES).answered("Q1", PLAN, Choice.PARTLY);

        assertThat(runs.sheet("Q1").together()).isEqualTo(new AnswerCounts(1, 1, 0, 1, 0, 75));
        assertThat(runs.sheet("Q1").modules())
                .extracting(Module::name, Module::counts)
                .containsExactly(
                        tuple("6 Module 6", new AnswerCounts(1, 1, 0, 0, 0, 75)),
                        tuple("9 Module 9", new AnswerCounts(0, 0, 0, 1, 0, null)));
    }

    @Test
    void leavesOutOfTheStrengthWhatDoesNotApply() {
        runs.started("Q1", GAPS, PLAN, DONE)
                .answered("Q1", GAPS, Choice.NO)
                .answered("Q1", PLAN, Choice.DOES_NOT_APPLY)
                .answered("Q1", DONE, Choice.YES);

        assertThat(runs.sheet("Q1").together()).isEqualTo(new AnswerCounts(1, 0, 1, 0, 1, 50));
    }

    @Test
    void keepsTheWordsThatAnAnswerWasGivenTo() {
        runs.started("Q1", GAPS);
        runs.answered("Q1", Runs.question("6.2", 6, null, "As it was answered"), Choice.NO);

        assertThat(runs.sheet("Q1").question("6.2").orElseThrow().question()).isEqualTo("As it was answered");
    }

    @Test
    void comparesWithTheRunBefore() {
        runs.started("Q1", GAPS, PLAN)
                .answered("Q1", GAPS, Choice.NO)
                .answered("Q1", PLAN, Choice.YES)
                .started("Q2", Runs.question("6.2", 6, null, "In other words"), DONE)
                .answered("Q2", Runs.question("6.2", 6, null, "In other words"), Choice.PARTLY)
                .answered("Q2", DONE, Choice.NO);
        DiagnosticSheet sheet = runs.sheet("Q2");

        assertThat(Objects.requireNonNull(sheet.last()).ref()).isEqualTo("Q1");
        assertThat(sheet.questions())
                .extracting(Question::ref, Question::move, Question::added, Question::isReworded, Question::hasChanged)
                .containsExactly(
                        tuple("6.2", AnswerMove.BETTER, false, true, true), tuple("9.1", null, true, false, true));
        assertThat(sheet.dropped()).extracting(DiagnosticSheet.Dropped::ref).containsExactly("6.3");
        assertThat(sheet.modules()).extracting(Module::before).containsExactly(50, null);
        assertThat(runs.sheet("Q1").last()).isNull();
    }

    @Test
    void followsTheActionsThatTheRunBeforeLedTo() {
        runs.started("Q1", GAPS)
                .answered("Q1", GAPS, Choice.NO)
                .planned("1A", "Q1.6.2")
                .started("Q2", GAPS)
                .answered("Q2", GAPS, Choice.YES)
                .then(CaseEvents.actionCompleted());

        assertThat(runs.sheet("Q1").question("6.2").orElseThrow().actions())
                .extracting(PlannedAction::ref)
                .containsExactly("1A");
        assertThat(runs.sheet("Q2").followed())
                .extracting(
                        Followed::question,
                        Followed::before,
                        Followed::now,
                        Followed::move,
                        followed -> followed.action().status().title())
                .containsExactly(tuple("6.2", Choice.NO, Choice.YES, AnswerMove.BETTER, "Complete"));
    }

    @Test
    void saysHowAnAnswerMoved() {
        assertThat(AnswerMove.of(null, Choice.YES)).isEqualTo(AnswerMove.FIRST);
        assertThat(AnswerMove.of(Choice.YES, Choice.YES)).isEqualTo(AnswerMove.SAME);
        assertThat(AnswerMove.of(Choice.YES, Choice.PARTLY)).isEqualTo(AnswerMove.WORSE);
        assertThat(AnswerMove.of(Choice.NO, Choice.PARTLY)).isEqualTo(AnswerMove.BETTER);
        assertThat(AnswerMove.of(Choice.NO, Choice.DOES_NOT_APPLY)).isEqualTo(AnswerMove.OTHER);
        assertThat(AnswerMove.of(Choice.DOES_NOT_APPLY, Choice.YES)).isEqualTo(AnswerMove.OTHER);
    }

    @Test
    void leadsToTheNextUnansweredQuestion() {
        runs.started("Q1", GAPS, PLAN, DONE).answered("Q1", PLAN, Choice.YES);
        DiagnosticSheet sheet = runs.sheet("Q1");

        assertThat(sheet.nextUnanswered("6.2")).map(Question::ref).hasValue("9.1");
        assertThat(sheet.nextUnanswered("9.1")).map(Question::ref).hasValue("6.2");
        runs.answered("Q1", DONE, Choice.YES);
        assertThat(runs.sheet("Q1").nextUnanswered("6.2")).isEmpty();
    }

    @Test
    void showsSomeOfTheQuestions() {
        runs.started("Q1", GAPS, PLAN)
                .answered("Q1", GAPS, Choice.NO)
                .answered("Q1", PLAN, Choice.YES)
                .started("Q2", GAPS, PLAN, DONE)
                .answered("Q2", GAPS, Choice.PARTLY)
                .answered("Q2", PLAN, Choice.YES);

        assertThat(shown("unanswered")).containsExactly("9.1");
        assertThat(shown("WEAK")).containsExactly("6.2");
        assertThat(shown("changed")).containsExactly("6.2", "9.1");
        assertThat(shown("nonsense")).containsExactly("6.2", "6.3", "9.1");
    }

    private List<String> shown(String word) {
        return DiagnosticFilter.of(word).of(runs.sheet("Q2")).stream()
                .map(Question::ref)
                .toList();
    }

    @Test
    void listsTheRunsTheLastFirst() {
        runs.started("Q1", GAPS, PLAN).answered("Q1", GAPS, Choice.YES).started("Q2", GAPS, PLAN);

        assertThat(DiagnosticList.of(runs.snapshot()).diagnostics())
                .extracting(DiagnosticList.Row::ref, DiagnosticList.Row::answers)
                .containsExactly(
                        tuple("Q2", new AnswerCounts(0, 0, 0, 2, 0, null)),
                        tuple("Q1", new AnswerCounts(1, 0, 0, 1, 0, 100)));
    }

    @Test
    void tellsTheOverviewWhatChanged() {
        runs.started("Q1", GAPS, PLAN);
        long before = runs.position();
        runs.answered("Q1", GAPS, Choice.YES).closed("Q1").started("Q2", GAPS).answered("Q2", GAPS, Choice.NO);

        assertThat(DiagnosticOverview.changedSince(runs.moment(), before))
                .extracting(ChangeSince::kind, ChangeSince::ref, ChangeSince::detail)
                .containsExactly(
                        tuple(Change.ANSWERED, "Q1", "1 answer"),
                        tuple(Change.CLOSED, "Q1", null),
                        tuple(Change.STARTED, "Q2", "1 answer"));
        assertThat(DiagnosticOverview.changedSince(runs.moment(), runs.position()))
                .isEmpty();
    }
}
