package org.waymark.query.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectRevised;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.COMPLETE;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.NOT_YET_STARTED;
import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvents;
import org.waymark.query.project.ProgressGrid.Late;
import org.waymark.query.project.ProgressGrid.Planned;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Recorded;

/** Resourcing is planned from 1 April to 30 June 2023. */
class StagePlansTest {

    private static final Stage NEXT = Stage.DEFAULT_SCHEME.get(1);

    @Test
    void isNotLateBeforeItsDays() {
        assertThat(planned(project(), "2023-04-01")).isEqualTo(plan(null, 0));
    }

    @Test
    void shouldHaveStartedOnceItsFirstDayHasPassed() {
        assertThat(planned(project(), "2023-04-02")).isEqualTo(plan(Late.START, 1));
        assertThat(planned(project().then(reported(1, NOT_YET_STARTED)), "2023-04-11"))
                .isEqualTo(plan(Late.START, 10));
    }

    @Test
    void isInTimeOnceItHasStarted() {
        assertThat(planned(project().then(reported(1, GREEN)), "2023-06-30")).isEqualTo(plan(null, 0));
    }

    @Test
    void shouldHaveFinishedOnceItsLastDayHasPassed() {
        assertThat(planned(project(), "2023-07-01")).isEqualTo(plan(Late.FINISH, 1));
        assertThat(planned(project().then(reported(1, GREEN)), "2023-07-10")).isEqualTo(plan(Late.FINISH, 10));
    }

    @Test
    void isFinishedOnceALaterStageHasStarted() {
        Recorded history = project().then(reported(1, GREEN)).then(reported(2, NEXT, GREEN));

        assertThat(planned(history, "2023-07-10")).isEqualTo(plan(null, 0));
    }

    @Test
    void isFinishedOnceReportedCompleteWhereThatCanBeSaid() {
        Recorded begun = project().then(reported(1, GREEN)).then(reported(2, NEXT, GREEN));

        assertThat(planned(begun, "2023-07-10", true)).isEqualTo(plan(Late.FINISH, 10));
        assertThat(planned(begun.then(reported(3, COMPLETE), "2023-07-09"), "2023-07-10", true))
                .isEqualTo(plan(null, 0));
    }

    @Test
    void isNeverLateOnHoldOrClosed() {
        assertThat(planned(project().then(projectRevised()), "2023-08-01")).isEqualTo(plan(null, 0));
        assertThat(planned(project().then(projectClosed()), "2023-08-01")).isEqualTo(plan(null, 0));
    }

    private static Recorded project() {
        return new Recorded().then(projectRegistered());
    }

    private static Planned plan(@Nullable Late late, long days) {
        return new Planned(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 6, 30), late, days);
    }

    private static @Nullable Planned planned(Recorded history, String day) {
        return planned(history, day, false);
    }

    private static @Nullable Planned planned(Recorded history, String day, boolean canComplete) {
        ProjectView project = history.fold(PROJECTS);
        LocalDate on = LocalDate.parse(day);
        return StagePlans.planned(project, OverallRatings.stages(project, strategy(canComplete)), on)
                .get("resourcing");
    }

    private static StrategyView strategy(boolean canComplete) {
        Recorded strategy = new Recorded();
        StrategyEvents.newStrategy().forEach(strategy::then);
        if (canComplete) {
            strategy.then(new RatingScaleDefined(StrategyEvents.SG23, 2, RatingLevel.DEFAULT_SCALE));
        }
        return strategy.fold(STRATEGIES);
    }
}
