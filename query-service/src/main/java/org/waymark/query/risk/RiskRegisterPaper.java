package org.waymark.query.risk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.query.api.Answers;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.risk.RiskRegister.Assessment;
import org.waymark.query.risk.RiskRegister.Movement;
import org.waymark.query.risk.RiskRegister.Row;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Formats;

/** The risk register as a file, with the headings that its import knows; then each assessment with who made it and why. */
@Component
class RiskRegisterPaper implements PaperTable {

    private static final List<PaperFilter> FILTERS = List.of(
            PaperFilter.text(
                    "text", "Risks whose reference, title, category, response or people mention this", "caseload"),
            PaperFilter.text("theme", "Risks to this theme: its reference, or none", "1"),
            PaperFilter.text(
                    "owner", "Risks that this person owns or acts on; none for risks that nobody owns yet", "lead"),
            PaperFilter.choice("rating", "Risks with this rating", RiskFilter.RATINGS),
            PaperFilter.choice("status", "Risks with this status; without it, all", RiskFilter.STATUSES),
            PaperFilter.flag("mine", "Only risks that the caller owns or acts on"),
            PaperFilter.flag("overdue", "Only risks whose review is overdue"),
            PaperFilter.choice("sort", "In which order", RiskFilter.SORTS));

    private static final String TITLE = "Risk register";

    private final Answers answers;

    RiskRegisterPaper(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "risk-register";
    }

    @Override
    public String page() {
        return "risks";
    }

    @Override
    public List<PaperFilter> filters() {
        return FILTERS;
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        RiskRegister register = answers.laidOut(asked.snapshot(), RiskRegister.class, Risks::register);
        RiskFilter filter = filter(asked);
        List<Row> rows = filter.of(register.risks(), asked.reader().id());
        Map<String, RiskDetails> details =
                Risks.shown(asked.snapshot()).stream().collect(Collectors.toMap(RiskView::ref, RiskView::details));
        String words = RiskPages.inWords(
                filter,
                Strategies.at(asked.snapshot()),
                asked.reader(),
                filter.status().equals("all") ? "" : filter.status());
        return new Paper(
                TITLE,
                List.of(
                        register(rows, details::get),
                        assessments(rows, asked),
                        definitions(Strategies.at(asked.snapshot()).riskMatrix())),
                List.of(),
                words);
    }

    /** As its page has it, but all of them where nothing is said of their status. */
    private static RiskFilter filter(PaperQuestion asked) {
        String status = asked.text("status");
        return new RiskFilter(
                asked.text("text"),
                asked.text("theme"),
                asked.text("owner"),
                asked.text("rating"),
                status.isEmpty() ? "all" : status,
                asked.is("mine"),
                asked.is("overdue"),
                asked.text("sort"));
    }

    private static Table register(List<Row> rows, Function<String, @Nullable RiskDetails> details) {
        List<Column> columns = Stream.of(
                        Stream.of(
                                Column.of("Ref", Type.TEXT),
                                Column.of("Risk", Type.LONG),
                                Column.of("Cause", Type.LONG),
                                Column.of("Event", Type.LONG),
                                Column.of("Effect", Type.LONG),
                                Column.of("Category", Type.TEXT),
                                Column.of("Theme", Type.TEXT),
                                Column.of("Proximity", Type.TEXT),
                                Column.of("Owner", Type.TEXT),
                                Column.of("Actionee", Type.TEXT),
                                Column.of("Rating", Type.RATING),
                                Column.of("Score", Type.NUMBER),
                                Column.of("Days at rating", Type.NUMBER),
                                Column.of("Movement", Type.TEXT)),
                        level("Inherent"),
                        level("Current"),
                        level("Target"),
                        Stream.of(
                                Column.of("Response", Type.TEXT),
                                Column.of("Response in words", Type.LONG),
                                Column.of("Response actions", Type.LONG),
                                Column.of("Next review", Type.DAY),
                                Column.of("Overdue", Type.TEXT),
                                Column.of("Monitoring", Type.TEXT),
                                Column.of("Escalated to", Type.TEXT),
                                Column.of("Status", Type.TEXT)))
                .flatMap(Function.identity())
                .toList();
        return Table.of(
                TITLE,
                columns,
                rows.stream().map(row -> row(row, details.apply(row.ref()))).toList());
    }

    private static Stream<Column> level(String which) {
        return Stream.of(
                Column.of(which + " likelihood", Type.NUMBER),
                Column.of(which + " impact", Type.NUMBER),
                Column.of(which + " rating", Type.RATING),
                Column.of(which + " rationale", Type.LONG));
    }

    private static Table.Row row(Row risk, @Nullable RiskDetails details) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(risk.ref()),
                Cell.text(risk.title()),
                Cell.text(details == null ? null : details.cause()),
                Cell.text(details == null ? null : details.event()),
                Cell.text(details == null ? null : details.effect()),
                Cell.text(risk.category()),
                Cell.text(risk.theme()),
                Cell.text(risk.proximity()),
                PaperCells.owner(risk.owner()),
                PaperCells.person(risk.actionee()),
                PaperCells.rating(risk.rating(), risk.score()),
                PaperCells.number(risk.score()),
                Cell.number(risk.daysAtRating()),
                Cell.text(movement(risk.movement()))));
        cells.addAll(level(risk.inherent()));
        cells.addAll(level(risk.current()));
        cells.addAll(level(risk.target()));
        cells.addAll(List.of(
                Cell.text(risk.response() == null ? null : risk.response().title()),
                Cell.text(risk.responseText()),
                PaperCells.lines(
                        risk.actions().stream().map(RiskRegisterPaper::words).toList()),
                Cell.day(risk.monitorNext()),
                PaperCells.mark(risk.overdue()),
                Cell.text(risk.monitoring()),
                PaperCells.person(risk.escalatedTo()),
                Cell.text(risk.status().title())));
        return new Table.Row(cells);
    }

    private static List<Cell> level(@Nullable Assessment level) {
        return level == null
                ? List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)
                : List.of(
                        PaperCells.number(level.likelihood()),
                        PaperCells.number(level.impact()),
                        PaperCells.rating(level.rating(), level.score()),
                        Cell.text(level.rationale()));
    }

    private static String movement(@Nullable Movement movement) {
        if (movement == null) {
            return "";
        }
        String since = movement.direction().title() + " since " + movement.review();
        return movement.reason() == null ? since : since + ": " + movement.reason();
    }

    private static String words(RiskAction action) {
        return action.what()
                + (action.who() == null ? "" : " (" + Formats.person(action.who()) + ")")
                + (action.by() == null ? "" : ", by " + Formats.date(action.by()))
                + (action.done() ? ", done" : "");
    }

    private static Table assessments(List<Row> rows, PaperQuestion asked) {
        ZoneId zone = Strategies.at(asked.snapshot()).charter().timeZone();
        List<Table.Row> lines = new ArrayList<>();
        for (Row risk : rows) {
            add(lines, risk, "Inherent", risk.inherent(), zone);
            add(lines, risk, "Current", risk.current(), zone);
            add(lines, risk, "Target", risk.target(), zone);
        }
        return Table.of(
                "Assessments",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Assessment", Type.TEXT),
                        Column.of("Likelihood", Type.TEXT),
                        Column.of("Impact", Type.TEXT),
                        Column.of("Rating", Type.RATING),
                        Column.of("Rationale", Type.LONG),
                        Column.of("Confidence", Type.TEXT),
                        Column.of("Reason for the change", Type.LONG),
                        Column.of("As at", Type.DAY),
                        Column.of("Who", Type.TEXT),
                        Column.of("Recorded", Type.INSTANT),
                        Column.of("Position", Type.NUMBER)),
                lines);
    }

    private static void add(List<Table.Row> lines, Row risk, String which, @Nullable Assessment level, ZoneId zone) {
        if (level != null) {
            lines.add(Table.Row.of(
                    Cell.text(risk.ref()),
                    Cell.text(which),
                    Cell.text(level.likelihoodWords()),
                    Cell.text(level.impactWords()),
                    PaperCells.rating(level.rating(), level.score()),
                    Cell.text(level.rationale()),
                    Cell.text(Formats.capitalised(level.confidence())),
                    Cell.text(level.reason()),
                    Cell.day(level.asAt()),
                    PaperCells.person(level.by()),
                    PaperCells.moment(level.recordedAt(), zone),
                    Cell.number(level.position())));
        }
    }

    /** How each pair of likelihood and impact is rated. */
    static Table definitions(RiskMatrix matrix) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("Likelihood", Type.TEXT)));
        IntStream.rangeClosed(1, RiskMatrix.SIZE)
                .forEach(impact -> columns.add(
                        new Column(impact + " " + RiskMatrix.IMPACTS.get(impact - 1), "Impact", Type.RATING)));
        List<Table.Row> rows = new ArrayList<>();
        for (int likelihood = RiskMatrix.SIZE; likelihood >= 1; likelihood--) {
            List<Cell> cells =
                    new ArrayList<>(List.of(Cell.text(likelihood + " " + RiskMatrix.LIKELIHOODS.get(likelihood - 1))));
            for (int impact = 1; impact <= RiskMatrix.SIZE; impact++) {
                cells.add(PaperCells.rating(matrix.rating(likelihood, impact)));
            }
            rows.add(new Table.Row(cells));
        }
        return Table.of("Definitions", columns, rows);
    }
}
