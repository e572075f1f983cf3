package org.waymark.query.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.forms.FilledForm.aboutStrategy;
import static org.waymark.query.forms.FilledForm.named;
import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.CaseEvents;
import org.waymark.events.CaseKind;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.query.cases.CaseName;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FilledForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

class ReportFormsTest {

    private static final List<CommandForm> FORMS = new ReportForms().forms();
    private static final Reader LEAD = new Reader("lead", Set.of(Role.LEAD));

    private static Subject about(Reader reader) {
        StrategyView strategy = aboutStrategy(
                        StrategyEvents.strategyCreated(),
                        StrategyEvents.stageSchemeDefined(),
                        StrategyEvents.ratingScaleDefined(),
                        StrategyEvents.themeAdded())
                .strategy();
        Recorded history =
                new Recorded().then(CaseEvents.projectRegistered()).then(CaseEvents.reported(1, RatingLevel.RED));
        ProjectView project = history.fold(PROJECTS);
        return new Subject(
                strategy,
                new CaseName("P1", CaseKind.PROJECT, project.title()),
                new CurrentProject(project, () -> Optional.of(history.fold(PROJECT_HISTORIES))),
                FilledForm.TODAY,
                reader);
    }

    private static Subject aboutReport(String number) {
        return about(LEAD).with(Map.of("number", number), null);
    }

    @Test
    void aReportSaysWhatStageHasWhichRating() {
        assertThat(FilledForm.of(
                                named(FORMS, "report"),
                                about(LEAD),
                                "stage=designing",
                                "rating=R",
                                "helpNeeded=Funding",
                                "comment=Two posts")
                        .body())
                .isEqualTo(Map.of(
                        "strategy", "SG23",
                        "project", "P1",
                        "stage", "designing",
                        "rating", "R",
                        "helpNeeded", "Funding",
                        "comment", "Two posts",
                        "asAt", "2023-07-01"));
    }

    @Test
    void helpIsAskedForWithARatingThatNeedsItAndMeantWithNoOther() {
        CommandForm report = named(FORMS, "report");

        assertThat(FilledForm.of(report, about(LEAD), "stage=designing", "rating=R")
                        .error("helpNeeded"))
                .isEqualTo("Enter what help is needed");
        assertThat(FilledForm.of(report, about(LEAD), "stage=designing", "rating=G", "helpNeeded=Funding")
                        .body())
                .doesNotContainKey("helpNeeded");
    }

    @Test
    void eachStageSaysWhatItIsNow() {
        FormField stages =
                FilledForm.fields(named(FORMS, "report"), about(LEAD)).getFirst();

        assertThat(stages.options())
                .extracting(Option::hint)
                .contains("Now Red, as at 1 July 2023: “As told by the team”", "Not reported yet");
    }

    @Test
    void aCorrectionBeginsWithTheReportAndNamesIt() {
        FilledForm corrected =
                FilledForm.of(named(FORMS, "correct-report"), aboutReport("1"), "rating=A", "reason=Wrong letter");

        assertThat(corrected.isRefused()).isFalse();
        assertThat(corrected.body())
                .containsEntry("report", 1)
                .containsEntry("rating", "A")
                .containsEntry("asAt", "2023-07-01")
                .containsEntry("reason", "Wrong letter")
                .doesNotContainKey("helpNeeded");
        assertThat(FilledForm.of(named(FORMS, "correct-report"), aboutReport("1"))
                        .error("reason"))
                .isEqualTo("Enter a reason");
    }

    @Test
    void anAnswerNamesTheReportThatAsked() {
        assertThat(FilledForm.of(named(FORMS, "answer-help"), aboutReport("1"), "answer=Funded")
                        .body())
                .isEqualTo(Map.of("strategy", "SG23", "project", "P1", "report", 1, "answer", "Funded"));
    }

    @ParameterizedTest
    @CsvSource({
        "report, lead, LEAD, true",
        "report, other, LEAD, false",
        "report, anybody, COORDINATOR, true",
        "report, sponsor, SPONSOR, false",
        "correct-report, lead, LEAD, true",
        "correct-report, other, LEAD, false",
        "correct-report, member, MEMBER, false",
        "answer-help, sponsor, SPONSOR, true",
        "answer-help, anybody, COORDINATOR, true",
        "answer-help, lead, LEAD, false"
    })
    void isForThoseWhoLeadAndForSponsors(String form, String person, Role role, boolean may) {
        assertThat(named(FORMS, form).mayBeSentBy(about(new Reader(person, Set.of(role)))))
                .isEqualTo(may);
    }
}
