package org.waymark.query.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.events.StrategyEvents.SG23;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.events.AssessmentDimensionEvent.DimensionTestsChosen;
import org.waymark.events.AssessmentEvent.AssessmentClosed;
import org.waymark.events.AssessmentEvent.AssessmentTaskDone;
import org.waymark.events.AssessmentEvent.AssessmentTaskRemoved;
import org.waymark.events.CaseEvents;
import org.waymark.events.TestUse;
import org.waymark.events.assessment.AssessmentFrameworks;
import org.waymark.query.assessment.AssessmentOverview.Change;
import org.waymark.query.assessment.AssessmentSheet.Dimension;
import org.waymark.query.assessment.AssessmentSheet.Followed;
import org.waymark.query.assessment.AssessmentSheet.Place;
import org.waymark.query.assessment.AssessmentSheet.Score;
import org.waymark.query.assessment.AssessmentSheet.Task;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;

class AssessmentSheetsTest {

    private final Rounds rounds = new Rounds();

    @Test
    void showsWhatAllTogetherScored() {
        rounds.started("F1", "Health", "Schools").scored("F1.1", "Health", 1, 5).scored("F1.1", null, 2, 4);
        Dimension dimension = rounds.dimension("F1.1");

        assertThat(dimension.now()).isEqualTo(BigDecimal.valueOf(2));
        assertThat(dimension.wanted()).isEqualTo(BigDecimal.valueOf(4));
        assertThat(dimension.below()).isEqualTo(BigDecimal.valueOf(2));
        assertThat(dimension.mean()).isFalse();
        assertThat(dimension.all())
                .extracting(Score::who, Score::now, Score::wanted)
                .containsExactly(tuple("All together", 2, 4), tuple("Health", 1, 5), tuple("Schools", null, null));
    }

    @Test
    void showsTheMeanOfTheGroupsWhereAllTogetherScoredNothing() {
        rounds.started("F1", "Health", "Schools", "Police")
                .scored("F1.1", "Health", 1, 4)
                .scored("F1.1", "Schools", 2, 4)
                .scored("F1.1", "Police", 2, 5);
        Dimension dimension = rounds.dimension("F1.1");

        assertThat(dimension.now()).isEqualTo(new BigDecimal("1.7"));
        assertThat(dimension.wanted()).isEqualTo(new BigDecimal("4.3"));
        assertThat(dimension.below()).isEqualTo(new BigDecimal("2.6"));
        assertThat(dimension.mean()).isTrue();
        assertThat(dimension.together()).isNull();
        assertThat(rounds.dimension("F1.2").now()).isNull();
        assertThat(AssessmentRadar.someMeans(rounds.sheet("F1"))).isTrue();
    }

    @Test
    void putsTheFurthestBelowWhatIsWantedFirst() {
        rounds.started("F1")
                .scored("F1.1", null, 3, 4)
                .scored("F1.2", null, 1, 5)
                .scored("F1.3", null, 4, 3);

        assertThat(rounds.sheet("F1").below()).extracting(Dimension::ref).containsExactly("F1.2", "F1.1");
        assertThat(rounds.sheet("F1").scored()).isEqualTo(3);
    }

    @Test
    void comparesWithTheRoundBeforeByTheSameFramework() {
        rounds.started("F1")
                .scored("F1.1", null, 2, 4)
                .scored("F1.2", null, 3, 4)
                .started("F2", AssessmentFrameworks.ONE_WORKFORCE)
                .started("F3")
                .scored("F3.1", null, 3, 4)
                .scored("F3.2", null, 2, 4)
                .scored("F3.3", null, 2, 4);

        assertThat(Objects.requireNonNull(rounds.sheet("F3").last()).ref()).isEqualTo("F1");
        assertThat(rounds.sheet("F3").dimensions())
                .extracting(Dimension::ref, Dimension::move)
                .containsExactly(tuple("F3.1", ScoreMove.HIGHER), tuple("F3.2", ScoreMove.LOWER), tuple("F3.3", null));
        assertThat(rounds.sheet("F2").last()).isNull();
        assertThat(rounds.sheet("F1").last()).isNull();
    }

    @Test
    void followsTheActionsThatTheRoundBeforeLedTo() {
        rounds.started("F1")
                .scored("F1.1", null, 2, 4)
                .planned("1A", "F1.1")
                .started("F2")
                .scored("F2.1", null, 3, 4)
                .then(CaseEvents.actionCompleted());

        assertThat(rounds.dimension("F1.1").actions())
                .extracting(action -> action.ref())
                .containsExactly("1A");
        assertThat(rounds.sheet("F2").followed())
                .extracting(
                        Followed::dimension,
                        Followed::ref,
                        Followed::before,
                        Followed::now,
                        Followed::move,
                        followed -> followed.action().status().title())
                .containsExactly(tuple(
                        "Shared identity",
                        "F1.1",
                        BigDecimal.valueOf(2),
                        BigDecimal.valueOf(3),
                        ScoreMove.HIGHER,
                        "Complete"));
    }

    @Test
    void showsWithWhomTestsAreUsed() {
        rounds.started("F1", "Health", "Schools")
                .then(new DimensionTestsChosen(
                        SG23, "F1", "F1.1", List.of(), List.of(new TestUse("t2", List.of("Health")))));

        assertThat(rounds.dimension("F1.1").tests())
                .extracting(
                        AssessmentSheet.Test::id,
                        AssessmentSheet.Test::with,
                        test -> test.usedWith("Health"),
                        test -> test.usedWith("Schools"))
                .containsExactly(tuple("t1", "Not used", false, false), tuple("t2", "Health", true, false));
        assertThat(rounds.dimension("F1.1").used()).hasSize(1);
    }

    @Test
    void ordersThePlanByItsDays() {
        rounds.started("F1")
                .task("F1", 1, null, null)
                .task("F1", 2, null, "2024-06-30")
                .task("F1", 3, "2024-05-01", "2024-05-19")
                .task("F1", 4, null, "2024-05-10")
                .task("F1", 5, null, "2024-05-20")
                .then(new AssessmentTaskDone(SG23, "F1", 4, LocalDate.of(2024, 5, 9)))
                .then(new AssessmentTaskRemoved(SG23, "F1", 2));

        assertThat(rounds.sheet("F1").plan())
                .extracting(Task::number, Task::state)
                .containsExactly(
                        tuple(3, TaskState.OVERDUE),
                        tuple(4, TaskState.DONE),
                        tuple(5, TaskState.TO_DO),
                        tuple(1, TaskState.TO_DO));
        assertThat(rounds.sheet("F1").removed()).extracting(Task::number).containsExactly(2);
        assertThat(rounds.sheet("F1").plan())
                .extracting(AssessmentPaper::when)
                .containsExactly("1 May 2024 to 19 May 2024", "10 May 2024", "20 May 2024", "No day");
    }

    @Test
    void expectsNothingOfAClosedRound() {
        rounds.started("F1").task("F1", 1, null, "2024-05-01");
        assertThat(AssessmentOverview.overdue(rounds.moment()))
                .containsExactly(new OverdueTask("F1", 1, "Task 1", List.of("lead"), LocalDate.of(2024, 5, 1), 19));
        assertThat(AssessmentOverview.dates(rounds.moment()))
                .extracting(NextDate::date, NextDate::ref, NextDate::status, NextDate::people)
                .containsExactly(tuple(LocalDate.of(2024, 5, 1), "F1", NextDate.Status.EXPECTED, List.of("lead")));

        rounds.then(new AssessmentClosed(SG23, "F1"));

        assertThat(AssessmentOverview.overdue(rounds.moment())).isEmpty();
        assertThat(AssessmentOverview.dates(rounds.moment())).isEmpty();
        assertThat(rounds.sheet("F1").plan()).extracting(Task::state).containsExactly(TaskState.NOT_DONE);
    }

    @Test
    void tellsWhatChangedSince() {
        rounds.started("F1").scored("F1.1", null, 2, 4);
        long met = rounds.position();
        assertThat(changes(met)).isEmpty();
        rounds.started("F2").scored("F1.2", null, 2, 4).scored("F1.3", null, 2, 4);
        rounds.then(new AssessmentClosed(SG23, "F1"));

        assertThat(changes(met))
                .extracting(ChangeSince::kind, ChangeSince::ref, ChangeSince::detail)
                .containsExactlyInAnyOrder(
                        tuple(Change.SCORED, "F1", "2 dimensions scored"),
                        tuple(Change.CLOSED, "F1", null),
                        tuple(Change.STARTED, "F2", null));
    }

    private List<ChangeSince> changes(long position) {
        return AssessmentOverview.changedSince(rounds.moment(), position);
    }

    @Test
    void leadsToTheNextDimensionThatTheSameGroupHasNotScored() {
        rounds.started("F1", "Health", "Schools")
                .scored("F1.2", "Schools", 2, 4)
                .scored("F1.1", null, 2, 4);
        AssessmentSheet sheet = rounds.sheet("F1");

        assertThat(sheet.nextUnscored("F1.1", "Schools")).map(Dimension::ref).hasValue("F1.3");
        assertThat(sheet.nextUnscored("F1.3", "Schools")).map(Dimension::ref).hasValue("F1.1");
        assertThat(sheet.nextUnscored("F1.3", null)).map(Dimension::ref).hasValue("F1.2");
        rounds.scored("F1.2", null, 1, 1);
        assertThat(rounds.sheet("F1").nextUnscored("F1.3", null)).isEmpty();
    }

    @Test
    void namesWhereAScoreIsGiven() {
        rounds.started("F1", "Health", "Schools");
        AssessmentSheet sheet = rounds.sheet("F1");

        assertThat(sheet.place("F1.2.2"))
                .hasValueSatisfying(place -> assertThat(place)
                        .extracting(each -> each.dimension().ref(), Place::group)
                        .containsExactly("F1.2", "Schools"));
        assertThat(sheet.place("F1.2")).map(Place::group).isEmpty();
        assertThat(sheet.place("F1.2")).isPresent();
        assertThat(sheet.place("F1.2.3")).isEmpty();
        assertThat(sheet.place("F1.9")).isEmpty();
        assertThat(sheet.place(null)).isEmpty();
    }

    @Test
    void listsRoundsAndFrameworks() {
        rounds.started("F1")
                .scored("F1.1", null, 2, 4)
                .scored("F1.2", null, 4, 4)
                .task("F1", 1, null, "2024-05-01")
                .started("F2");
        AssessmentList list = AssessmentList.of(rounds.snapshot());

        assertThat(list.frameworks())
                .extracting(AssessmentList.Scheme::framework, AssessmentList.Scheme::own)
                .containsExactly(tuple("one-workforce", false));
        assertThat(list.assessments())
                .extracting(
                        AssessmentList.Row::ref,
                        AssessmentList.Row::dimensions,
                        AssessmentList.Row::scored,
                        AssessmentList.Row::below,
                        AssessmentList.Row::tasks,
                        AssessmentList.Row::overdue)
                .containsExactly(tuple("F2", 3, 0L, 0L, 0L, 0L), tuple("F1", 3, 2L, 1L, 1L, 1L));
    }
}
