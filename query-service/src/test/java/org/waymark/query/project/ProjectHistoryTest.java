package org.waymark.query.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectReopened;
import static org.waymark.events.CaseEvents.projectRevised;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.ProjectStatus;
import org.waymark.query.views.Recorded;

class ProjectHistoryTest {

    @Test
    void beginsAsItWasRegistered() {
        ProjectHistory project = new Recorded().then(projectRegistered()).fold(PROJECT_HISTORIES);

        assertThat(project.title()).isEqualTo("Careers fair");
        assertThat(project.theme()).isEqualTo("1");
        assertThat(project.leads()).containsExactly("lead");
        assertThat(project.status()).isEqualTo(ProjectStatus.ACTIVE);
        assertThat(project.reports()).isEmpty();
        assertThat(project.registered().by()).isEqualTo("coordinator");
    }

    @Test
    void keepsACorrectedReportWithWhoStruckItThroughAndWhy() {
        ProjectHistory project = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED), "2023-06-30")
                .then(
                        corrected(2, 1, AMBER),
                        Map.of(EventMetadata.AS_AT, "2023-06-30", EventMetadata.REASON, "Funding had come"))
                .fold(PROJECT_HISTORIES);

        Report struck = project.report(1).orElseThrow();
        assertThat(struck.standing()).isFalse();
        assertThat(struck.corrected()).isNotNull().satisfies(correction -> {
            assertThat(correction.by()).isEqualTo(2);
            assertThat(correction.stamp().reason()).isEqualTo("Funding had come");
        });
        assertThat(project.report(2).orElseThrow().replaces()).isEqualTo(1);
        assertThat(project.reports()).hasSize(2);
    }

    @Test
    void waitsForHelpUntilItIsAnswered() {
        Recorded history = new Recorded().then(projectRegistered()).then(reported(1, RED));
        assertThat(history.fold(PROJECT_HISTORIES).report(1).orElseThrow().awaitingHelp())
                .isTrue();

        ProjectHistory project = history.then(helpRequestAnswered(1)).fold(PROJECT_HISTORIES);

        Report answered = project.report(1).orElseThrow();
        assertThat(answered.awaitingHelp()).isFalse();
        assertThat(answered.answer())
                .isNotNull()
                .satisfies(answer -> assertThat(answer.text()).isEqualTo("Two places are funded until March"));
    }

    @Test
    void aCorrectedRequestForHelpWaitsNoLonger() {
        ProjectHistory project = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED))
                .then(corrected(2, 1, GREEN))
                .fold(PROJECT_HISTORIES);

        assertThat(project.reports()).noneMatch(Report::awaitingHelp);
    }

    @Test
    void correctsAndAnswersTheReportThatIsNamedAndNoOther() {
        ProjectHistory project = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED))
                .then(reported(2, RED))
                .then(reported(3, RED))
                .then(corrected(4, 1, AMBER))
                .then(helpRequestAnswered(2))
                .fold(PROJECT_HISTORIES);

        assertThat(project.reports()).filteredOn(report -> !report.standing()).containsExactly(report(project, 1));
        assertThat(project.reports())
                .filteredOn(report -> report.answer() != null)
                .containsExactly(report(project, 2));
    }

    private static Report report(ProjectHistory project, int number) {
        return project.report(number).orElseThrow();
    }

    @Test
    void correctedForADayLeavesOutALaterEnd() {
        ProjectHistory project = new Recorded()
                .then(projectRegistered())
                .then(projectClosed(), "2023-08-01")
                .fold(PROJECT_HISTORIES);

        assertThat(project.correctedFor(LocalDate.of(2023, 7, 31)))
                .returns(ProjectStatus.ACTIVE, ProjectHistory::status)
                .returns(null, ProjectHistory::closed);
        assertThat(project.correctedFor(LocalDate.of(2023, 8, 1)))
                .returns(ProjectStatus.CLOSED, ProjectHistory::status)
                .returns(project.closed(), ProjectHistory::closed);
    }

    @Test
    void leavesOutWhatIsTrueForALaterDay() {
        ProjectHistory project = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED), "2023-06-30")
                .then(reported(2, GREEN), "2023-07-31")
                .fold(PROJECT_HISTORIES);

        assertThat(project.correctedFor(LocalDate.of(2023, 7, 30)).reports())
                .extracting(Report::number)
                .containsExactly(1);
    }

    @Test
    void isWhatItWasRevisedTo() {
        ProjectHistory project =
                new Recorded().then(projectRegistered()).then(projectRevised()).fold(PROJECT_HISTORIES);

        assertThat(project.title()).isEqualTo("Careers fair and open day");
        assertThat(project.leads()).containsExactly("lead", "member");
        assertThat(project.status()).isEqualTo(ProjectStatus.ON_HOLD);
        assertThat(project.closed()).isNull();
    }

    @Test
    void keepsWhoClosedItAndWhyUntilItIsReopened() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED))
                .then(projectClosed(), Map.of(EventMetadata.REASON, "Given up"));
        ProjectHistory closed = history.fold(PROJECT_HISTORIES);

        assertThat(closed.status()).isEqualTo(ProjectStatus.CLOSED);
        assertThat(closed.reports()).hasSize(1);
        assertThat(closed.closed()).isNotNull().satisfies(stamp -> {
            assertThat(stamp.reason()).isEqualTo("Given up");
            assertThat(stamp.position()).isEqualTo(2);
        });

        ProjectHistory again = history.then(projectReopened()).fold(PROJECT_HISTORIES);

        assertThat(again.status()).isEqualTo(ProjectStatus.ACTIVE);
        assertThat(again.closed()).isNull();
    }

    @Test
    void isThereFromTheDayItWasEnteredOrFirstReportedOn() {
        Recorded entered = new Recorded().then(projectRegistered(), "2023-06-15");
        assertThat(entered.fold(PROJECT_HISTORIES).wasThere(LocalDate.of(2023, 6, 14)))
                .isFalse();
        assertThat(entered.fold(PROJECT_HISTORIES).wasThere(LocalDate.of(2023, 6, 15)))
                .isTrue();

        ProjectHistory reportedBefore =
                entered.then(reported(1, RED), "2023-05-31").fold(PROJECT_HISTORIES);

        assertThat(reportedBefore.wasThere(LocalDate.of(2023, 5, 30))).isFalse();
        assertThat(reportedBefore.wasThere(LocalDate.of(2023, 5, 31))).isTrue();
        assertThat(reportedBefore.wasThere(LocalDate.of(2023, 6, 1))).isTrue();
    }
}
