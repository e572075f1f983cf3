package org.waymark.query.review;

import java.time.ZoneId;
import java.util.List;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/** Decisions as tables of a file. */
public final class DecisionPapers {

    private DecisionPapers() {}

    /** Decisions, each with who took it and what was done. */
    public static Table decisions(String caption, List<DecisionList.Row> decisions, ZoneId zone) {
        return Table.of(
                caption,
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Decision", Type.LONG),
                        Column.of("Rationale", Type.LONG),
                        Column.of("Decided by", Type.TEXT),
                        Column.of("Meeting", Type.TEXT),
                        Column.of("Items", Type.TEXT),
                        Column.of("As at", Type.DAY),
                        Column.of("Owner", Type.TEXT),
                        Column.of("Due", Type.DAY),
                        Column.of("Originally due", Type.DAY),
                        Column.of("Status", Type.TEXT),
                        Column.of("Overdue", Type.TEXT),
                        Column.of("Latest report", Type.LONG),
                        Column.of("Changes that carry it out", Type.LONG),
                        Column.of("Corrected", Type.LONG),
                        Column.of("Withdrawn", Type.LONG),
                        Column.of("Recorded by", Type.TEXT),
                        Column.of("Recorded", Type.INSTANT),
                        Column.of("Position", Type.NUMBER)),
                decisions.stream().map(decision -> row(decision, zone)).toList());
    }

    private static Table.Row row(DecisionList.Row decision, ZoneId zone) {
        Provenance withdrawn = decision.withdrawn();
        return Table.Row.of(
                Cell.text(decision.ref()),
                Cell.text(decision.text()),
                Cell.text(decision.rationale()),
                PaperCells.people(decision.decidedBy()),
                Cell.text(decision.review()),
                PaperCells.list(decision.items()),
                Cell.day(decision.asAt()),
                PaperCells.person(decision.owner()),
                Cell.day(decision.due()),
                Cell.day(decision.firstDue()),
                Cell.text(decision.status().title()),
                PaperCells.mark(decision.overdue()),
                Cell.text(decision.latest() == null ? null : decision.latest().words()),
                PaperCells.lines(decision.done().stream()
                        .map(done -> (done.item() == null ? "" : done.item() + ": ") + NamedPeople.in(done.sentence())
                                + " (" + Formats.person(done.by()) + ", " + done.asAt() + ")")
                        .toList()),
                PaperCells.lines(decision.corrections().stream()
                        .map(before -> "Before: " + before.before().text() + " ("
                                + Formats.person(before.stamp().by()) + ", "
                                + before.stamp().asAt()
                                + (before.stamp().reason() == null
                                        ? ")"
                                        : ": " + before.stamp().reason() + ")"))
                        .toList()),
                Cell.text(
                        withdrawn == null
                                ? ""
                                : Formats.person(withdrawn.by()) + ", " + withdrawn.asAt()
                                        + (withdrawn.reason() == null ? "" : ": " + withdrawn.reason())),
                PaperCells.person(decision.by()),
                PaperCells.moment(decision.recordedAt(), zone),
                Cell.number(decision.position()));
    }
}
