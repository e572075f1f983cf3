package org.waymark.command.imports.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.row.CellMessage;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.project.RegisterProject;
import org.waymark.command.project.ReportStageProgress;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;

/** Progress reports with a column a month or week, or with one rating and a day: each is a report for a day. */
class ProgressByPeriodTest {

    private static final String MONTHS = "Strategic theme,Action or project,Jan 2026,Feb-26,March,April,Comments\n"
            + "Recruitment,Careers fair,G,A,A,,Two schools have signed\n";

    private final ImportContext context = Plans.context();
    private int reports;

    @Test
    void aColumnAMonthIsAReportForItsLastDay() {
        List<RowCommand> commands = commands(plan(MONTHS, How.GUESSED).getFirst());

        assertThat(reported(commands))
                .containsExactly(
                        "2026-01-31 resourcing G",
                        "2026-02-28 resourcing A",
                        "2026-03-31 resourcing A: Two schools have signed");
        assertThat(commands.getFirst().asAt()).isEqualTo("2026-01-31");
        assertThat(values(MONTHS).stages())
                .containsExactly(
                        Map.entry("January 2026", "G"), Map.entry("February 2026", "A"), Map.entry("March", "A"));
    }

    @Test
    void theSameFileTwiceIsTheSameAndTheNextMonthIsANewReport() {
        record(plan(MONTHS, How.GUESSED).getFirst());

        assertThat(plan(MONTHS, How.GUESSED)).extracting(PlannedRow::action).containsExactly(RowAction.SAME);

        PlannedRow next =
                plan(MONTHS.replace("G,A,A,,", "G,A,A,A,"), How.GUESSED).getFirst();
        assertThat(next.action()).isEqualTo(RowAction.CHANGE);
        assertThat(next.changes())
                .extracting(FieldChange::title, FieldChange::before, FieldChange::after)
                .contains(Tuple.tuple("April", "", "A"));
        assertThat(reported(commands(next))).containsExactly("2026-04-30 resourcing A: Two schools have signed");
    }

    @Test
    void aWeekEndsOnItsSeventhDayAndTheWeekThatIsNowEndsToday() {
        String weeks = "Theme,Project,w/c 31 August,w/c 7 September,w/c 14 September\n1,Careers fair,G,,A\n";

        assertThat(reported(commands(plan(weeks, How.GUESSED).getFirst())))
                .containsExactly("2026-09-06 resourcing G", "2026-09-15 resourcing A");
    }

    @Test
    void aMonthToComeHasNoReport() {
        String file = "Theme,Project,September 2026,October 2026\n1,Careers fair,G,G\n1,Job shop,G,\n";
        List<PlannedRow> rows = plan(file, How.GUESSED);

        assertThat(Plans.said(rows.getFirst().draft().errors()))
                .containsExactly(
                        "D2: October 2026 is still to come. Leave the cell blank, or correct the heading of its column.");
        assertThat(rows.getLast().action()).isEqualTo(RowAction.ADD);
    }

    @Test
    void whatIsNoRatingIsAFaultAndProseIsNoColumnOfRatings() {
        String file = "Theme,Project,January,February\n1,Careers fair,Amber/Green,"
                + "\"Interviews were held at two schools, and a third has asked to join in\"\n";
        PlannedRow row = plan(file, How.GUESSED).getFirst();

        assertThat(row.draft().errors()).extracting(CellMessage::cell).containsExactly("C2");
        assertThat(Plans.fields(file, ProjectTable.KIND))
                .containsEntry("January", "months.01")
                .containsEntry("February", "");
    }

    @Test
    void theStageIsTheOneThatIsNamedElseTheOnePlannedForTheDay() {
        String named =
                "Theme,Project,Stage,RAG\n1,Careers fair,Roll out,A\n1,Job shop,Stage 3,G\n1,Open day,Phase X,G\n";
        String planned =
                "Theme,Project,Resourcing end,Piloting start,Jan 2026,May 2026\n1,Careers fair,31/3/2026,1/4/2026,G,A\n";

        assertThat(plan(named, How.GUESSED).stream().limit(2))
                .extracting(row -> reported(commands(row)))
                .containsExactly(List.of("null roll-out A"), List.of("null piloting G"));
        assertThat(Plans.said(plan(named, How.GUESSED).getLast().draft().errors())
                        .getFirst())
                .startsWith("C4: ‘Phase X’ is not a stage of this strategy. Write one of Resourcing, Designing,");
        assertThat(reported(commands(plan(planned, How.GUESSED).getFirst())))
                .containsExactly("2026-01-31 resourcing G", "2026-05-31 piloting A");
    }

    @Test
    void theStageReportedLastGoesOn() {
        record(plan("Theme,Project,Piloting\n1,Careers fair,G\n", asAt("2026-03-31"))
                .getFirst());

        assertThat(reported(commands(plan("Theme,Project,Jun 2026\n1,Careers fair,A\n", How.GUESSED)
                        .getFirst())))
                .containsExactly("2026-06-30 piloting A");
    }

    @Test
    void aStatusThatIsAColourIsARatingAndOneInWordsIsNone() {
        assertThat(Plans.fields("Project,Status\nCareers fair,Amber\nJob shop,G\n", ProjectTable.KIND))
                .containsEntry("Status", "rating");
        assertThat(Plans.fields("Project,Status\nCareers fair,On hold\nJob shop,Active\n", ProjectTable.KIND))
                .containsEntry("Status", "status");
    }

    @Test
    void aLeapIsExplainedByTheCommentElseItSaysThatNobodyDoes() {
        String file = "Theme,Project,Jan 2026,Feb 2026,Help needed,Comments\n1,Careers fair,R,A,Money,%s\n";
        PlannedRow told = plan(file.formatted("Money came"), How.GUESSED).getFirst();
        PlannedRow untold = plan(file.formatted(""), How.GUESSED).getFirst();

        assertThat(commands(told)).extracting(RowCommand::reason).containsExactly(null, null, "Money came");
        assertThat(commands(untold).getLast().reason())
                .isEqualTo("Rated so in the imported table; no reason was given there.");
        assertThat(Plans.said(untold.draft().warnings()))
                .anyMatch(warning -> warning.startsWith("D2: No reason is given for the change from Red to Amber."));
        assertThat(told.draft().warnings()).extracting(CellMessage::cell).doesNotContain("D2");
    }

    @Test
    void theSameRatingForALaterDayIsANewReport() {
        String file = "Theme,Project,Piloting\n1,Careers fair,G\n";
        record(plan(file, asAt("2026-03-31")).getFirst());

        assertThat(plan(file, asAt("2026-03-31")))
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.SAME);
        assertThat(plan(file, How.GUESSED)).extracting(PlannedRow::action).containsExactly(RowAction.SAME);

        PlannedRow later = plan(file, asAt("2026-06-30")).getFirst();
        assertThat(later.action()).isEqualTo(RowAction.CHANGE);
        assertThat(later.changes()).singleElement().satisfies(change -> {
            assertThat(change.title()).isEqualTo("Piloting, rating");
            assertThat(change.before()).isEqualTo("G (31 March 2026)");
            assertThat(change.after()).isEqualTo("G (30 June 2026)");
            assertThat(change.isReport()).isTrue();
        });
        record(later);
        assertThat(plan(file, asAt("2026-03-31")))
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.SAME);
        assertThat(plan(file, asAt("2026-06-30")))
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.SAME);
    }

    private static How asAt(String day) {
        return new How(
                null, null, false, Map.of(), Map.of("asAt", List.of(day)), Map.of(), Map.of(), false, true, null);
    }

    private List<PlannedRow> plan(String file, How how) {
        return Plans.plan(Plans.csv(file), context, ProjectTable.KIND, how);
    }

    private ProjectEntry.Values values(String file) {
        return ((ProjectEntry) plan(file, How.GUESSED).getFirst().draft().entry()).values();
    }

    private List<RowCommand> commands(PlannedRow row) {
        assertThat(row.draft().errors()).isEmpty();
        return row.action() == RowAction.ADD
                ? row.draft().entry().adding(Plans.SG23, row.ref())
                : row.draft()
                        .entry()
                        .changing(Plans.SG23, row.ref(), Objects.requireNonNull(row.there()), row.changes());
    }

    private static List<String> reported(List<RowCommand> commands) {
        return commands.stream()
                .filter(command -> command.command() instanceof ReportStageProgress)
                .map(command -> {
                    ReportStageProgress report = (ReportStageProgress) command.command();
                    return command.asAt() + " " + report.stage() + " " + report.rating()
                            + (report.comment() == null ? "" : ": " + report.comment());
                })
                .toList();
    }

    /** The strategy after a row was imported. */
    private void record(PlannedRow row) {
        for (RowCommand command : commands(row)) {
            LocalDate asAt = Objects.requireNonNullElse(command.asAt(), context.today());
            switch (command.command()) {
                case RegisterProject project ->
                    context.evolve(
                            new ProjectRegistered(
                                    Plans.SG23,
                                    row.ref(),
                                    project.theme().value(),
                                    project.title(),
                                    project.leads(),
                                    List.of()),
                            asAt);
                case ReportStageProgress report ->
                    context.evolve(new StageProgressReported(Plans.SG23, row.ref(), report(report)), asAt);
                default -> throw new AssertionError(command);
            }
        }
    }

    private StageReport report(ReportStageProgress said) {
        return new StageReport(
                ++reports,
                Stage.DEFAULT_SCHEME.stream()
                        .filter(stage -> stage.id().equals(said.stage()))
                        .findFirst()
                        .orElseThrow(),
                1,
                RatingLevel.DEFAULT_SCALE.stream()
                        .filter(level -> level.letter().equals(said.rating()))
                        .findFirst()
                        .orElseThrow(),
                1,
                Objects.requireNonNullElse(said.comment(), ""),
                said.helpNeeded());
    }
}
