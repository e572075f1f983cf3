package org.waymark.query.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.LaterDay;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.web.Command;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/** Reports on the stages of a project: made, corrected, and answered where they ask for help. */
@Component
final class ReportForms implements CaseForms {

    private static final String RATING = "rating";
    private static final String AS_AT = "asAt";

    /** How many letters of the last comment are shown beside a stage. */
    private static final int MOST_OF_A_COMMENT = 140;

    private static final String REPORT_MODEL = "report";
    private static final String SHOWN = "project/report-shown";

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.PROJECT;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(report(), ReportStagesForm.form(), correct(), answer());
    }

    private static CommandForm report() {
        return about("report", "report-stage-progress", "Report progress")
                .at(Addresses.REPORT_PROGRESS, "stage")
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .by(ReportForms::reportedBy)
                .done("Progress on {id} reported")
                .covered(ReportForms::covered)
                .takesAsAt()
                .when(ReportForms::open)
                .fields(ReportForms::reported)
                .leadsTo((subject, id) -> "/progress-grid")
                .cancelsTo(subject -> "/progress-grid");
    }

    /** A report for an earlier day than another of the same stage is kept, and not what the grid shows. */
    static Optional<String> covered(Subject subject, Command sent) {
        String stage = String.valueOf(sent.body().get("stage"));
        return LaterDay.covers(
                shows(subject, stage),
                LaterDay.of(sent, AS_AT, null),
                project(subject).current(stage).map(report -> report.stamp().asAt()));
    }

    private static String shows(Subject subject, String stage) {
        return "The progress grid still shows the report on "
                + subject.strategy().stages().stream()
                        .filter(each -> each.id().equals(stage))
                        .map(Stage::title)
                        .findFirst()
                        .orElse(stage);
    }

    private static List<FormField> reported(Subject subject) {
        return List.of(
                FormField.radios("stage", "Stage", stages(subject)).columns().needed("Choose a stage"),
                rating(subject),
                help(subject),
                FormField.area("comment", "Comment").hint("Why is it rated this way? One or two sentences."),
                reason());
    }

    /** Asked for where a rating changes in a way that needs one. */
    static FormField reason() {
        return FormField.area("reason", "Reason (optional)")
                .rows(2)
                .hint("Needed when a rating leaves Red, or jumps two levels, such as from Green to Red. Kept"
                        + " permanently with this change.");
    }

    private static CommandForm correct() {
        return about("correct-report", "correct-stage-progress", "Correct a report")
                .at(Addresses.CORRECT_REPORT)
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .by(ReportForms::reportedBy)
                .button("Correct the report")
                .done(sent -> "Report " + sent.body().get(REPORT_MODEL) + " corrected")
                .covered(ReportForms::coveredAfterCorrection)
                .finds(ReportForms::found)
                .shows(SHOWN, subject -> Map.of(REPORT_MODEL, report(subject), "corrects", true))
                .needsReason()
                .fields(ReportForms::corrected)
                .changesSomething()
                .finish(ReportForms::numbered);
    }

    private static Optional<String> coveredAfterCorrection(Subject subject, Command sent) {
        Report corrected = report(subject);
        return LaterDay.covers(
                shows(subject, corrected.stage()),
                LaterDay.of(sent, AS_AT, corrected.stamp().asAt()),
                subject.state(CurrentProject.class)
                        .latestBeside(corrected)
                        .map(report -> report.stamp().asAt()));
    }

    private static List<FormField> corrected(Subject subject) {
        Report report = report(subject);
        return List.of(
                rating(subject).prefill(report.said().rating().letter()),
                help(subject).prefill(report.said().helpNeeded()),
                FormField.area("comment", "Comment").prefill(report.said().comment()),
                FormField.date(AS_AT, "As-at date")
                        .untilToday(subject)
                        .hint("The date this applies to. It cannot be in the future.")
                        .prefill(report.stamp().asAt()));
    }

    private static CommandForm answer() {
        return about("answer-help", "answer-help-request", "Answer a help request")
                .at(Addresses.ANSWER_HELP_REQUEST)
                .allowedTo(Role.SPONSOR, Role.COORDINATOR)
                .button("Send the answer")
                .done("Help request answered")
                .finds(ReportForms::found)
                .shows(SHOWN, subject -> Map.of(REPORT_MODEL, report(subject), "corrects", false))
                .fields(subject -> List.of(FormField.area("answer", "Your answer")
                        .rows(4)
                        .hint("What help will be given, by whom and by when, or why not.")
                        .needed("Enter your answer")))
                .finish(ReportForms::numbered);
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("project", name, command, title).unlisted().withoutDecision();
    }

    private static Optional<Report> found(Subject subject) {
        String number = subject.named("number");
        return number.matches("[0-9]{1,9}")
                ? subject.state(CurrentProject.class).report(Integer.parseInt(number))
                : Optional.empty();
    }

    private static Command numbered(Subject subject, Command command) {
        return command.with(REPORT_MODEL, report(subject).said().number());
    }

    private static List<Option> stages(Subject subject) {
        return subject.strategy().stages().stream()
                .map(stage -> new Option(
                        stage.id(),
                        stage.title(),
                        project(subject)
                                .current(stage.id())
                                .map(ReportForms::last)
                                .orElse("Not reported yet"),
                        null))
                .toList();
    }

    /** What was reported last, with the beginning of its comment. */
    private static String last(Report report) {
        String comment = report.said().comment();
        String begin = comment == null || comment.isBlank()
                ? ""
                : ": “"
                        + (comment.length() <= MOST_OF_A_COMMENT
                                ? comment
                                : comment.substring(0, MOST_OF_A_COMMENT) + "…")
                        + "”";
        return "Now " + report.said().rating().name() + ", as at "
                + Formats.date(report.stamp().asAt()) + begin;
    }

    private static FormField rating(Subject subject) {
        return FormField.radios(
                        RATING,
                        "Rating",
                        subject.strategy().ratings().stream().map(Option::of).toList())
                .needed("Choose a rating");
    }

    /** Asked for, and meant, only with a rating that needs help. */
    private static FormField help(Subject subject) {
        return FormField.area("helpNeeded", "What help is needed from a sponsor?")
                .hint(
                        "Needed with a rating that asks for help, such as Red. Say what you need, from whom, and by when.")
                .needed("Enter what help is needed")
                .shownWhen(
                        RATING,
                        subject.strategy().ratings().stream()
                                .filter(RatingLevel::needsHelp)
                                .map(RatingLevel::letter)
                                .toList());
    }

    /** Whether it can be reported on. */
    static boolean open(Subject subject) {
        return project(subject).closed() == null;
    }

    /** “ (now Green)”, after the title of a stage; nothing where it was not reported yet. */
    static String now(Subject subject, Stage stage) {
        return project(subject)
                .current(stage.id())
                .map(report -> " (now " + report.said().rating().name() + ")")
                .orElse("");
    }

    /** Whether the reader may. */
    static boolean reportedBy(Subject subject) {
        return subject.reader().reportsOn(project(subject).leads());
    }

    private static Report report(Subject subject) {
        return subject.found(Report.class);
    }

    private static ProjectView project(Subject subject) {
        return subject.state(CurrentProject.class).project();
    }
}
