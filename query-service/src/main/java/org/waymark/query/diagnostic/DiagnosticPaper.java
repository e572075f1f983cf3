package org.waymark.query.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.LevelBars;
import org.waymark.documents.chart.LevelBars.Bar;
import org.waymark.documents.chart.Size;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.query.action.PlannedAction;
import org.waymark.query.diagnostic.DiagnosticSheet.Module;
import org.waymark.query.diagnostic.DiagnosticSheet.Question;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.web.Formats;

/** A run of the diagnostic as tables and as a picture. */
public final class DiagnosticPaper {

    /** How strength is worked out, for whoever reads it. */
    public static final String STRENGTH =
            "Strength: a yes counts in full, a partly half, a no nothing. Questions that are unanswered or do not apply are left out.";

    private static final List<String> LEVELS = List.of("Yes", "Partly", "No", "Unanswered");

    private DiagnosticPaper() {}

    /** The answers by module, as bars. */
    public static Chart chart(DiagnosticSheet sheet, Size size) {
        return LevelBars.of(
                LEVELS, sheet.modules().stream().map(DiagnosticPaper::bar).toList(), size, modules(sheet));
    }

    private static Bar bar(Module module) {
        List<String> end = new ArrayList<>();
        if (module.strength() != null) {
            end.add(module.strength() + "%");
        }
        if (module.doesNotApply() > 0) {
            end.add(Formats.count(module.doesNotApply(), "does", "do") + " not apply");
        }
        return new Bar(
                module.name(),
                List.of(module.yes(), module.partly(), module.no(), module.unanswered()),
                String.join(" · ", end));
    }

    /** All tables of a run, with some of its questions. */
    static List<Table> tables(DiagnosticSheet sheet, List<Question> questions) {
        List<Table> tables = new ArrayList<>();
        tables.add(questions(sheet, questions));
        tables.add(modules(sheet));
        if (!sheet.followed().isEmpty()) {
            tables.add(followed(sheet));
        }
        if (!sheet.dropped().isEmpty()) {
            tables.add(dropped(sheet));
        }
        tables.add(facts(sheet));
        return tables;
    }

    /** The questions with their answers. */
    static Table questions(DiagnosticSheet sheet, List<Question> questions) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Question", Type.TEXT),
                Column.of("Module", Type.TEXT),
                Column.of("Exercise", Type.TEXT),
                Column.of("Words", Type.LONG),
                Column.of("Answer", Type.TEXT),
                Column.of("Evidence", Type.LONG),
                Column.of("What to do", Type.LONG),
                Column.of("Actions", Type.LONG)));
        if (sheet.last() != null) {
            columns.add(Column.of("Against " + sheet.last().ref(), Type.LONG));
        }
        return new Table(
                sheet.title(),
                columns,
                questions.stream()
                        .map(question -> row(question, sheet.last() != null))
                        .toList(),
                true,
                "No questions");
    }

    private static Row row(Question question, boolean compared) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(question.ref()),
                Cell.text(question.modules().stream().map(String::valueOf).collect(Collectors.joining(", "))),
                Cell.text(question.exercise()),
                Cell.text(question.question()),
                Cell.text(question.answer() == null ? null : question.answer().title()),
                Cell.text(question.evidence()),
                Cell.text(question.toDo()),
                PaperCells.lines(
                        question.actions().stream().map(PlannedAction::inWords).toList())));
        if (compared) {
            cells.add(Cell.text(against(question)));
        }
        return new Row(cells);
    }

    /** What was answered in the last run, and how the question changed since: “No. Better”. */
    private static String against(Question question) {
        String before =
                question.before() == null ? "" : answer(question.before().answer());
        return Stream.of(before, change(question))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /** An answer in words. */
    public static String answer(@Nullable Choice answer) {
        return answer == null ? "Unanswered" : answer.title();
    }

    /** How a question changed since the last run; empty where it did not. */
    public static String change(Question question) {
        List<String> changes = new ArrayList<>();
        if (question.added()) {
            changes.add("New question");
        }
        if (question.isReworded()) {
            changes.add("Reworded");
        }
        if (question.move() != null && question.move() != AnswerMove.SAME) {
            changes.add(question.move().title());
        }
        return String.join(", ", changes);
    }

    /** The answers by module. */
    static Table modules(DiagnosticSheet sheet) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Module", Type.LONG),
                Column.of("Yes", Type.NUMBER),
                Column.of("Partly", Type.NUMBER),
                Column.of("No", Type.NUMBER),
                Column.of("Unanswered", Type.NUMBER),
                Column.of("Does not apply", Type.NUMBER),
                Column.of("Strength, %", Type.NUMBER)));
        if (sheet.last() != null) {
            columns.add(Column.of("Strength in " + sheet.last().ref() + ", %", Type.NUMBER));
        }
        List<Row> rows = new ArrayList<>(sheet.modules().stream()
                .map(module -> counts(sheet, module.name(), module.counts(), module.before()))
                .toList());
        rows.add(counts(
                sheet,
                "All modules",
                sheet.together(),
                sheet.last() == null ? null : sheet.last().together().strength()));
        return Table.of("Answers by module", columns, rows);
    }

    private static Row counts(DiagnosticSheet sheet, String title, AnswerCounts counts, @Nullable Integer before) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(title),
                Cell.number(counts.yes()),
                Cell.number(counts.partly()),
                Cell.number(counts.no()),
                Cell.number(counts.unanswered()),
                Cell.number(counts.doesNotApply()),
                Cell.number(counts.strength())));
        if (sheet.last() != null) {
            cells.add(Cell.number(before));
        }
        return new Row(cells);
    }

    private static Table followed(DiagnosticSheet sheet) {
        return Table.of(
                "Actions planned from the last run",
                List.of(
                        Column.of("Action", Type.LONG),
                        Column.of("Status", Type.TEXT),
                        Column.of("Question", Type.TEXT),
                        Column.of("Answer then", Type.TEXT),
                        Column.of("Answer now", Type.TEXT),
                        Column.of("Change", Type.TEXT)),
                sheet.followed().stream()
                        .map(followed -> Row.of(
                                Cell.text(followed.action().ref() + " "
                                        + followed.action().title()),
                                Cell.text(followed.action().standing()),
                                Cell.text(followed.question()),
                                Cell.text(answer(followed.before())),
                                Cell.text(answer(followed.now())),
                                Cell.text(
                                        followed.move() == null
                                                ? ""
                                                : followed.move().title())))
                        .toList());
    }

    private static Table dropped(DiagnosticSheet sheet) {
        return Table.of(
                "No longer asked",
                List.of(
                        Column.of("Question", Type.TEXT),
                        Column.of("Words", Type.LONG),
                        Column.of("Answer then", Type.TEXT)),
                sheet.dropped().stream()
                        .map(dropped -> Row.of(
                                Cell.text(dropped.ref()),
                                Cell.text(dropped.question()),
                                Cell.text(answer(dropped.answer()))))
                        .toList());
    }

    /** One question with its answer, a fact a line. */
    static Table answered(DiagnosticSheet sheet, Question question) {
        return new FactsTable(question.item())
                .fact("Question", question.ref() + " " + question.question())
                .fact("Answer", answer(question.answer()))
                .fact("Evidence", question.evidence())
                .fact("What to do", question.toDo())
                .fact(
                        "Actions",
                        question.actions().stream().map(PlannedAction::inWords).toList())
                .fact("Change since the last run", change(question))
                .fact("Diagnostic", sheet.ref() + " " + sheet.title())
                .table();
    }

    /** What the run says of itself. */
    static Table facts(DiagnosticSheet sheet) {
        return new FactsTable("About the diagnostic")
                .fact("Diagnostic", sheet.ref())
                .fact("Status", status(sheet))
                .fact("Day", sheet.day())
                .fact("Meeting", sheet.review())
                .people("Took part", sheet.participants())
                .fact(
                        "Answered",
                        sheet.together().answered() + " of " + sheet.together().asked())
                .fact("Strength", sheet.together().strengthInWords())
                .table();
    }

    /** How far it is, and since when. */
    public static String status(DiagnosticSheet sheet) {
        return sheet.closed() == null
                ? sheet.state().title()
                : sheet.state().title() + " on " + Formats.date(sheet.closed().asAt()) + " by "
                        + Formats.person(sheet.closed().by());
    }
}
