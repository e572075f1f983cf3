package org.waymark.query.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectReopened;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.query.project.ProjectMonthsFold.PROJECT_MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.events.RatingLevel;
import org.waymark.query.project.ProjectMonths.Change;
import org.waymark.query.views.Recorded;

class ProjectMonthsFoldTest {

    private static final List<String> SCHEME = List.of("resourcing", "designing");

    @Test
    void keepsTheLastRatingOfEachMonthAndOnlyWhereItIsAnother() {
        Recorded history = project()
                .then(reported(1, RED), "2023-04-03")
                .then(reported(2, AMBER), "2023-04-20")
                .then(reported(3, AMBER), "2023-05-10")
                .then(reported(4, RED), "2023-06-01")
                .then(reported(5, AMBER), "2023-06-30")
                .then(reported(6, GREEN), "2023-08-15");

        assertThat(changes(history)).containsExactly(change("2023-04-01", AMBER), change("2023-08-01", GREEN));
    }

    @Test
    void aLateReportForAnEarlierMonthIsPutIntoItsMonth() {
        Recorded history = project()
                .then(reported(1, RED), "2023-04-03")
                .then(reported(2, GREEN), "2023-06-20")
                .then(reported(3, AMBER), "2023-05-10");

        assertThat(changes(history))
                .containsExactly(change("2023-04-01", RED), change("2023-05-01", AMBER), change("2023-06-01", GREEN));
    }

    @Test
    void whatWasCorrectedDoesNotCount() {
        Recorded history = project()
                .then(reported(1, RED), "2023-04-03")
                .then(reported(2, GREEN), "2023-05-20")
                .then(corrected(3, 2, AMBER), "2023-05-20");

        assertThat(changes(history)).containsExactly(change("2023-04-01", RED), change("2023-05-01", AMBER));
    }

    @Test
    void theStateDoesNotGrowWithReportsThatChangeNothing() {
        Recorded history = project();
        IntStream.rangeClosed(1, 500).forEach(number -> history.then(reported(number, GREEN), "2023-07-01"));

        assertThat(changes(history)).containsExactly(change("2023-07-01", GREEN));
    }

    @Test
    void countsFromItsFirstReportUntilItIsClosed() {
        Recorded history = project().then(reported(1, RED), "2023-03-03").then(projectClosed(), "2023-06-10");
        ProjectMonths closed = history.fold(PROJECT_MONTHS);

        assertThat(closed.at(day("2023-02-28"), SCHEME)).isEmpty();
        assertThat(closed.at(day("2023-03-31"), SCHEME)).containsExactly(RED);
        assertThat(closed.at(day("2023-05-31"), SCHEME)).containsExactly(RED);
        assertThat(closed.at(day("2023-06-30"), SCHEME)).isEmpty();
        assertThat(closed.at(day("2023-05-31"), List.of("another scheme"))).isEmpty();
        assertThat(history.then(projectReopened(), "2023-07-01")
                        .fold(PROJECT_MONTHS)
                        .at(day("2023-07-31"), SCHEME))
                .containsExactly(RED);
    }

    private static Recorded project() {
        return new Recorded().then(projectRegistered(), "2023-04-01");
    }

    private static List<Change> changes(Recorded history) {
        return history.fold(PROJECT_MONTHS).stages().getFirst().changes();
    }

    private static Change change(String month, RatingLevel rating) {
        return new Change(LocalDate.parse(month), rating);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
