package org.waymark.query.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskRating;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.risk.RiskRegister.Assessment;
import org.waymark.query.risk.RiskRegister.Movement;
import org.waymark.query.risk.RiskRegister.Row;
import org.waymark.query.web.Formats;

/** The file of a risk on paper. */
final class RiskCasePaper {

    private RiskCasePaper() {}

    static List<Table> tables(RiskCase state) {
        return List.of(facts(state), assessments(state.row()), actions(state), escalations(state), changes(state));
    }

    private static Table facts(RiskCase state) {
        Row row = state.row();
        RiskDetails details = state.risk().details();
        FactsTable facts = new FactsTable("Risk")
                .fact("Status", row.status().title())
                .fact("Rating", scored(row.rating(), row.score()))
                .fact("At this rating for", row.live() ? Formats.days(row.daysAtRating()) : null)
                .fact("Movement", movement(row.movement()))
                .fact("Owner", Formats.ownerInFull(row.owner()))
                .fact(
                        "Actionee",
                        row.actionee() != null
                                ? Formats.personInFull(row.actionee())
                                : row.owner() == null ? Formats.owner(null) : "The owner")
                .fact("Next review", nextReview(row))
                .fact("Review overdue", row.overdue() ? "Yes" : null)
                .fact("Monitoring", row.monitoring())
                .fact(
                        "Theme",
                        state.theme() == null
                                ? Formats.or(row.theme(), "None")
                                : state.theme().ref() + " " + state.theme().title())
                .fact("Category", row.category())
                .fact("Proximity", row.proximity())
                .fact("Cause", Formats.or(details.cause(), "Not set"))
                .fact("Event", Formats.or(details.event(), "Not set"))
                .fact("Effect", Formats.or(details.effect(), "Not set"))
                .fact(
                        "Response",
                        row.response() == null
                                ? "No response agreed"
                                : row.response().title())
                .fact("Response in words", row.responseText());
        state.lastLooked()
                .ifPresent(looked ->
                        facts.fact("Last reviewed", looked.stamp().asAt()).fact("Found then", looked.comment()));
        state.occurred()
                .ifPresent(occurred ->
                        facts.fact("Occurred", occurred.stamp().asAt()).fact("What happened", occurred.what()));
        state.closed()
                .ifPresent(closed -> facts.fact(
                                "Closed",
                                Formats.date(closed.stamp().asAt()) + " by "
                                        + Formats.person(closed.stamp().by()))
                        .fact("Reason for closing", closed.stamp().reason()));
        return facts.table();
    }

    /** “High (16)”, or “High, not scored”. */
    private static String scored(RiskRating rating, @Nullable Integer score) {
        return score == null ? RiskAssessment.scored(rating, null) : rating.title() + " (" + score + ")";
    }

    private static String nextReview(Row row) {
        return row.monitorNext() == null ? row.live() ? "Not set" : "None" : Formats.date(row.monitorNext());
    }

    private static @Nullable String movement(@Nullable Movement movement) {
        if (movement == null) {
            return null;
        }
        Assessment from = movement.from();
        return "Since meeting " + movement.review() + " on " + Formats.date(movement.on()) + ": "
                + Formats.lowerCase(movement.direction().title())
                + (from == null ? "" : ", from " + scored(from.rating(), from.score()))
                + (movement.reason() == null ? "" : ". Reason: " + movement.reason());
    }

    private static Table assessments(Row row) {
        return Table.of(
                "Assessments",
                List.of(
                        Column.of("Assessment", Type.TEXT),
                        Column.of("Rating", Type.RATING),
                        Column.of("Score", Type.NUMBER),
                        Column.of("Likelihood", Type.TEXT),
                        Column.of("Impact", Type.TEXT),
                        Column.of("Confidence", Type.TEXT),
                        Column.of("Rationale", Type.LONG),
                        Column.of("As at", Type.DAY)),
                List.of(
                        row("Inherent, before any control", row.inherent()),
                        row("Current, with today’s controls", row.current()),
                        row("Target, the level to aim for", row.target())));
    }

    private static Table.Row row(String name, @Nullable Assessment it) {
        return it == null
                ? Table.Row.of(
                        Cell.text(name),
                        Cell.text("Not assessed"),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY)
                : Table.Row.of(
                        Cell.text(name),
                        PaperCells.rating(it.rating(), it.score()),
                        PaperCells.number(it.score()),
                        Cell.text(it.likelihoodWords()),
                        Cell.text(it.impactWords()),
                        Cell.text(Formats.capitalised(it.confidence())),
                        Cell.text(it.rationale()),
                        Cell.day(it.asAt()));
    }

    private static Table actions(RiskCase state) {
        Row row = state.row();
        return Table.of(
                "Actions on the risk",
                List.of(
                        Column.of("What", Type.LONG),
                        Column.of("Who", Type.TEXT),
                        Column.of("Due", Type.DAY),
                        Column.of("Overdue", Type.TEXT),
                        Column.of("Done", Type.TEXT)),
                row.actions().stream()
                        .map(action -> Table.Row.of(
                                Cell.text(action.what()),
                                Cell.text(Formats.owner(
                                        action.who() != null
                                                ? action.who()
                                                : row.actionee() != null ? row.actionee() : row.owner())),
                                Cell.day(action.by()),
                                PaperCells.mark(state.late(action)),
                                Cell.text(action.done() ? "Done" : "Not done")))
                        .toList());
    }

    private static Table escalations(RiskCase state) {
        return Table.of(
                "Escalations",
                List.of(
                        Column.of("To", Type.TEXT),
                        Column.of("Request", Type.LONG),
                        Column.of("Escalated by", Type.TEXT),
                        Column.of("As at", Type.DAY)),
                state.risk().escalations().stream()
                        .map(each -> Table.Row.of(
                                Cell.text(each.to()),
                                Cell.text(each.ask()),
                                PaperCells.person(each.stamp().by()),
                                Cell.day(each.stamp().asAt())))
                        .toList());
    }

    private static Table changes(RiskCase state) {
        return Table.of(
                "Changes to the assessment",
                List.of(
                        Column.of("As at", Type.DAY),
                        Column.of("Assessment", Type.TEXT),
                        Column.of("Rating", Type.RATING),
                        Column.of("Likelihood", Type.NUMBER),
                        Column.of("Impact", Type.NUMBER),
                        Column.of("Score", Type.NUMBER),
                        Column.of("Reason", Type.LONG),
                        Column.of("Changed by", Type.TEXT)),
                state.reassessments().stream()
                        .map(each -> Table.Row.of(
                                Cell.day(each.stamp().asAt()),
                                Cell.text(Formats.capitalised(each.kind())),
                                PaperCells.rating(
                                        each.said().rating(), each.said().score()),
                                PaperCells.number(each.said().likelihood()),
                                PaperCells.number(each.said().impact()),
                                PaperCells.number(each.said().score()),
                                Cell.text(each.stamp().reason()),
                                PaperCells.person(each.stamp().by())))
                        .toList());
    }
}
