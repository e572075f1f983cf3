package org.waymark.query.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.query.action.PlannedAction;
import org.waymark.query.assessment.AssessmentSheet.Dimension;
import org.waymark.query.assessment.AssessmentSheet.Score;
import org.waymark.query.assessment.AssessmentSheet.Task;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.web.Formats;

/** A round of self-assessment as tables. That of its plan has the headings that its import knows. */
public final class AssessmentPaper {

    private AssessmentPaper() {}

    /** All that a round shows; its scores, group by group, come first. */
    static List<Table> tables(AssessmentSheet sheet) {
        List<Table> tables = new ArrayList<>(List.of(scores(sheet), AssessmentRadar.table(sheet)));
        if (!sheet.below().isEmpty()) {
            tables.add(below(sheet));
        }
        if (!sheet.followed().isEmpty()) {
            tables.add(followed(sheet));
        }
        tables.add(plan(sheet));
        if (sheet.dimensions().stream().anyMatch(each -> !each.used().isEmpty())) {
            tables.add(tests(sheet));
        }
        tables.add(facts(sheet));
        return tables;
    }

    /** What each group, and all together, said of each dimension. */
    static Table scores(AssessmentSheet sheet) {
        return new Table(
                sheet.title(),
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Dimension", Type.LONG),
                        Column.of("Who", Type.TEXT),
                        Column.of("Now", Type.NUMBER),
                        Column.of("Wanted", Type.NUMBER),
                        Column.of("Evidence", Type.LONG),
                        Column.of("Confidence", Type.TEXT),
                        Column.of("Comment", Type.LONG)),
                sheet.dimensions().stream()
                        .flatMap(each -> scored(each).map(score -> row(each, score)))
                        .toList(),
                true,
                "No dimensions");
    }

    /** All that are scored; where nobody scored a dimension, one that says so. */
    private static Stream<Score> scored(Dimension dimension) {
        List<Score> scored =
                dimension.all().stream().filter(score -> score.now() != null).toList();
        return scored.isEmpty() ? Stream.of(Score.none(null)) : scored.stream();
    }

    private static Row row(Dimension dimension, Score score) {
        return Row.of(
                Cell.text(dimension.ref()),
                Cell.text(dimension.title()),
                Cell.text(score.now() == null ? "Not scored" : score.who()),
                PaperCells.number(score.now()),
                PaperCells.number(score.wanted()),
                Cell.text(score.evidence()),
                Cell.text(score.confidence() == null ? "" : Formats.capitalised(score.confidence())),
                Cell.text(score.comment()));
    }

    private static Table below(AssessmentSheet sheet) {
        return Table.of(
                "Below what is wanted",
                List.of(
                        Column.of("Dimension", Type.LONG),
                        Column.of("Below by", Type.NUMBER),
                        Column.of("Actions", Type.LONG)),
                sheet.below().stream()
                        .map(each -> Row.of(
                                Cell.text(each.title()),
                                AssessmentRadar.number(each.below()),
                                PaperCells.lines(each.actions().stream()
                                        .map(PlannedAction::inWords)
                                        .toList())))
                        .toList());
    }

    private static Table followed(AssessmentSheet sheet) {
        return Table.of(
                "Actions planned from the last round",
                List.of(
                        Column.of("Action", Type.LONG),
                        Column.of("Status", Type.TEXT),
                        Column.of("Dimension", Type.LONG),
                        Column.of("Score then", Type.NUMBER),
                        Column.of("Score now", Type.NUMBER),
                        Column.of("Change", Type.TEXT)),
                sheet.followed().stream()
                        .map(each -> Row.of(
                                Cell.text(each.action().ref() + " "
                                        + each.action().title()),
                                Cell.text(each.action().standing()),
                                Cell.text(each.dimension()),
                                AssessmentRadar.number(each.before()),
                                AssessmentRadar.number(each.now()),
                                Cell.text(each.move() == null ? "" : each.move().title())))
                        .toList());
    }

    /** The tasks of the plan, without those that were removed. */
    static Table plan(AssessmentSheet sheet) {
        return new Table(
                "Plan",
                List.of(
                        Column.of("Task", Type.LONG),
                        Column.of("From", Type.DAY),
                        Column.of("By", Type.DAY),
                        Column.of("Who takes part", Type.LONG),
                        Column.of("Done", Type.TEXT)),
                sheet.plan().stream()
                        .map(task -> Row.of(
                                Cell.text(task.task()),
                                Cell.day(task.from()),
                                Cell.day(task.by()),
                                PaperCells.people(task.participants()),
                                Cell.text(done(task))))
                        .toList(),
                true,
                "No tasks");
    }

    /** As an import reads it: the day, or that it is not done. */
    private static String done(Task task) {
        return task.done() != null ? Formats.date(task.done()) : task.state() == TaskState.OVERDUE ? "Overdue" : "No";
    }

    private static Table tests(AssessmentSheet sheet) {
        return Table.of(
                "Tests",
                List.of(
                        Column.of("Dimension", Type.LONG),
                        Column.of("Test", Type.LONG),
                        Column.of("Used with", Type.TEXT)),
                sheet.dimensions().stream()
                        .flatMap(each -> each.used().stream()
                                .map(test -> Row.of(
                                        Cell.text(each.title()), Cell.text(test.title()), Cell.text(test.with()))))
                        .toList());
    }

    /** What the round says of itself. */
    static Table facts(AssessmentSheet sheet) {
        return new FactsTable("About the self-assessment")
                .fact("Self-assessment", sheet.ref())
                .fact("Framework", framework(sheet))
                .fact("Status", status(sheet))
                .fact("Day", sheet.day())
                .fact("Meeting", sheet.review())
                .people("Took part", sheet.participants())
                .fact("Groups", String.join(", ", sheet.groups()))
                .fact(
                        "Last round",
                        sheet.last() == null
                                ? null
                                : sheet.last().ref() + " " + sheet.last().title())
                .table();
    }

    /** What it is scored by. */
    public static String framework(AssessmentSheet sheet) {
        return sheet.framework().title() + ", version " + sheet.framework().version() + ", scores from 0 to "
                + sheet.framework().highest();
    }

    /** How far it is, and since when. */
    public static String status(AssessmentSheet sheet) {
        return sheet.closed() == null
                ? sheet.state().title()
                : sheet.state().title() + " on " + Formats.date(sheet.closed().asAt()) + " by "
                        + Formats.person(sheet.closed().by());
    }

    /** When a task is to be done: a day, or a period. */
    public static String when(Task task) {
        String by = day(task.by());
        return task.from() == null
                ? (by == null ? "No day" : by)
                : by == null ? "From " + day(task.from()) : day(task.from()) + " to " + by;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Formats.date(day);
    }

    /** A dimension by itself. */
    static Table dimension(AssessmentSheet sheet, Dimension dimension) {
        FactsTable facts = new FactsTable(dimension.ref())
                .fact("Dimension", dimension.title())
                .fact("What it means", dimension.about())
                .fact("Self-assessment", sheet.ref() + " " + sheet.title())
                .fact("Now", dimension.now() == null ? "Not scored" : AssessmentRadar.written(dimension.now()))
                .fact("Wanted", AssessmentRadar.written(dimension.wanted()));
        dimension.all().stream()
                .filter(score -> score.now() != null)
                .forEach(score -> facts.fact(score.who(), said(score)));
        return facts.fact(
                        "Tests",
                        dimension.used().stream()
                                .map(test -> test.title() + " (" + test.with() + ")")
                                .toList())
                .fact(
                        "Actions",
                        dimension.actions().stream().map(PlannedAction::inWords).toList())
                .table();
    }

    private static String said(Score score) {
        return score.now() + " now, " + score.wanted() + " wanted"
                + (score.evidence() == null ? "" : "\nEvidence: " + score.evidence())
                + (score.confidence() == null ? "" : "\nConfidence: " + Formats.lowerCase(score.confidence()))
                + (score.comment() == null ? "" : "\nComment: " + score.comment());
    }
}
