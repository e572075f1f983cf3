package org.waymark.query.action;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.Impact;
import org.waymark.events.Timescale;
import org.waymark.query.action.ActionHistory.Report;
import org.waymark.query.action.ActionPlanView.End;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.action.ActionView.Progress;
import org.waymark.query.action.ActionView.Rescheduling;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.Theme;
import org.waymark.query.strategy.Workstream;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/** The file of an action on paper. */
final class ActionCasePaper {

    private ActionCasePaper() {}

    static List<Table> tables(ActionCase state, StrategyView strategy) {
        return List.of(facts(state.row(), strategy), progress(state.action(), zone(strategy)), moves(state.action()));
    }

    private static ZoneId zone(StrategyView strategy) {
        return strategy.charter().timeZone();
    }

    private static Table facts(Row row, StrategyView strategy) {
        FactsTable facts = new FactsTable("Action")
                .fact("What will be done", row.activities())
                .fact("Outcomes sought", row.outcomes())
                .fact(
                        "Theme",
                        named(
                                row.theme(),
                                Optional.ofNullable(row.theme())
                                        .flatMap(strategy::theme)
                                        .map(Theme::title)))
                .fact(
                        "Workstream",
                        named(
                                row.workstream(),
                                Optional.ofNullable(row.workstream())
                                        .flatMap(strategy::workstream)
                                        .map(Workstream::title)))
                .leads(row.leads())
                .fact("Priority", Formats.capitalised(row.priority()));
        ended(facts, row);
        if (row.latest() != null && row.latest().rating() != null) {
            facts.fact(
                            "Rating",
                            row.latest().rating().letter() + " "
                                    + row.latest().rating().name())
                    .fact("Rated as at", row.latest().ratedOn());
        }
        dates(facts, row);
        Impact impact = row.impact();
        if (impact != null) {
            facts.fact("Impact planned", Formats.or(impact.planned(), "Not set"))
                    .fact("Impact so far", Formats.or(impact.soFar(), "Not set"))
                    .fact("Impact evidenced by", impact.evidencedBy())
                    .fact("Comments and further actions", impact.comments());
        }
        return facts.table();
    }

    private static @Nullable String named(@Nullable String ref, Optional<String> title) {
        return ref == null ? null : title.map(known -> ref + " " + known).orElse(ref);
    }

    private static void ended(FactsTable facts, Row row) {
        End end = row.end();
        facts.fact("Status", row.status().title());
        if (end != null) {
            facts.fact("Ended", Formats.date(end.on()) + " by " + Formats.person(end.by()))
                    .fact("Evidence", end.evidence())
                    .fact("Reason", end.reason());
        }
    }

    private static void dates(FactsTable facts, Row row) {
        facts.fact("Due", row.by() == null ? "No date set" : words(row.by(), row.byDate()))
                .fact("Next due", row.nextDue())
                .fact("Overdue", row.overdue() ? "Yes" : null)
                .fact("Nothing reported for", row.overdue() ? row.overdueSince() : null)
                .fact("Review", row.review() == null ? null : words(row.review(), row.reviewDate()))
                .fact("Next review", row.nextReview())
                .fact("Review overdue", row.reviewOverdue() ? "Yes" : null)
                .fact(
                        "Dates not understood",
                        row.unread().isEmpty()
                                ? null
                                : String.join(", ", row.unread()) + ": Waymark could not work out a date from this");
    }

    private static String words(String said, @Nullable LocalDate day) {
        return day != null && said.equals(day.toString()) ? Formats.date(day) : said;
    }

    private static Table progress(ActionHistory action, ZoneId zone) {
        List<Table.Row> rows = new ArrayList<>();
        for (Report report : action.progress().reversed()) {
            report.replaced().forEach(before -> rows.add(row(before, report.correctionOf(before), zone)));
            rows.add(row(report.now(), null, zone));
        }
        return Table.of(
                "Progress",
                List.of(
                        Column.of("As at", Type.DAY),
                        Column.of("Status", Type.TEXT),
                        Column.of("Rating", Type.RATING),
                        Column.of("Comment", Type.LONG),
                        Column.of("Reported by", Type.TEXT),
                        Column.of("Corrected", Type.LONG)),
                rows);
    }

    private static Table.Row row(Progress report, @Nullable Provenance correction, ZoneId zone) {
        return Table.Row.of(
                Cell.day(report.stamp().asAt()),
                Cell.text(report.said().status().title()),
                report.said().rating() == null
                        ? Cell.EMPTY
                        : PaperCells.rating(report.said().rating()),
                Cell.text(report.said().comment()),
                PaperCells.person(report.stamp().by()),
                PaperCells.corrected(correction, zone));
    }

    private static Table moves(ActionHistory action) {
        return Table.of(
                "Date changes",
                List.of(
                        Column.of("As at", Type.DAY),
                        Column.of("From", Type.TEXT),
                        Column.of("To", Type.TEXT),
                        Column.of("Later", Type.TEXT),
                        Column.of("Reason", Type.LONG),
                        Column.of("Decision", Type.TEXT),
                        Column.of("Changed by", Type.TEXT)),
                action.moves().stream().map(ActionCasePaper::row).toList());
    }

    private static Table.Row row(Rescheduling move) {
        return Table.Row.of(
                Cell.day(move.stamp().asAt()),
                Cell.text(words(move.before())),
                Cell.text(words(move.after())),
                Cell.text(later(move)),
                Cell.text(move.stamp().reason()),
                Cell.text(move.stamp().decision()),
                PaperCells.person(move.stamp().by()));
    }

    private static @Nullable String later(Rescheduling move) {
        if (!move.later()) {
            return null;
        }
        return move.is() == null
                ? "no fixed date"
                : Formats.days(Formats.daysBetween(Objects.requireNonNull(move.was()), move.is())) + " later";
    }

    private static String words(@Nullable Timescale time) {
        return time == null ? "No date" : time.date() == null ? time.words() : Formats.date(time.date());
    }
}
