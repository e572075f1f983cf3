package org.waymark.query.review;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.AgendaItem;
import org.waymark.events.HeldMeeting;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.review.AgendaView.Minuted;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/** The file of a meeting on paper. */
final class ReviewCasePaper {

    private ReviewCasePaper() {}

    static List<Table> tables(ReviewCase state, ZoneId zone) {
        return List.of(facts(state), agenda(state.agenda()), decisions(state), corrections(state.review(), zone));
    }

    private static Table facts(ReviewCase state) {
        ReviewView review = state.review();
        return new FactsTable("Meeting")
                .fact("Kind", review.kind().title())
                .fact("Status", review.status().title())
                .fact("Overdue", state.overdue() ? "Yes, since " + Formats.date(review.date()) : null)
                .fact("Held on", review.heldOn())
                .fact("Planned for", review.date())
                .fact(
                        "Rescheduled from",
                        review.moves().reversed().stream()
                                .map(move -> Formats.date(move.before()))
                                .toList())
                .fact("Who meets", review.body())
                .people("Attendees", review.attendees())
                .people("Apologies", review.apologies())
                .fact("Summary", review.summary())
                .table();
    }

    private static Table agenda(@Nullable AgendaView agenda) {
        return Table.of(
                "Agenda and minutes",
                List.of(
                        Column.of("Item", Type.LONG),
                        Column.of("About", Type.TEXT),
                        Column.of("To discuss", Type.LONG),
                        Column.of("Minutes planned", Type.NUMBER),
                        Column.of("Presenter", Type.TEXT),
                        Column.of("Minutes", Type.LONG),
                        Column.of("Finished", Type.TEXT)),
                agenda == null
                        ? List.of()
                        : agenda.items().stream().map(item -> row(item, agenda)).toList());
    }

    private static Table.Row row(AgendaItem item, AgendaView agenda) {
        Optional<Minuted> minutes = agenda.minutes(item.id());
        return Table.Row.of(
                Cell.text(item.title()),
                PaperCells.list(item.cases()),
                Cell.text(item.text()),
                PaperCells.number(item.minutes()),
                PaperCells.person(item.presenter()),
                Cell.text(minutes.map(Minuted::text).orElse(null)),
                PaperCells.mark(minutes.map(Minuted::done).orElse(false)));
    }

    private static Table decisions(ReviewCase state) {
        return Table.of(
                "Decisions",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Decision", Type.LONG),
                        Column.of("Withdrawn", Type.LONG),
                        Column.of("About", Type.TEXT),
                        Column.of("Owner", Type.TEXT),
                        Column.of("Due", Type.DAY),
                        Column.of("Status", Type.TEXT)),
                state.decisions().stream().map(ReviewCasePaper::row).toList());
    }

    private static Table.Row row(DecisionHistory decision) {
        Provenance withdrawn = decision.withdrawn();
        return Table.Row.of(
                Cell.text(decision.ref()),
                Cell.text(decision.text()),
                Cell.text(
                        withdrawn == null
                                ? null
                                : "Withdrawn by " + Formats.person(withdrawn.by())
                                        + (withdrawn.reason() == null ? "" : ". Reason: " + withdrawn.reason())),
                Cell.text(decision.items().isEmpty() ? "Not set" : Formats.list(decision.items())),
                PaperCells.person(decision.owner()),
                Cell.day(decision.due()),
                Cell.text(decision.status().title() + (decision.overdue() ? ", overdue" : "")));
    }

    private static Table corrections(ReviewView review, ZoneId zone) {
        return Table.of(
                "Before it was corrected",
                List.of(
                        Column.of("Held on", Type.DAY),
                        Column.of("Attendees", Type.TEXT),
                        Column.of("Apologies", Type.TEXT),
                        Column.of("Summary", Type.LONG),
                        Column.of("Corrected", Type.LONG)),
                review.corrections().stream()
                        .map(correction -> {
                            HeldMeeting before = correction.before();
                            return Table.Row.of(
                                    Cell.day(before.heldOn()),
                                    names(before.attendees()),
                                    names(before.apologies()),
                                    Cell.text(before.summary()),
                                    PaperCells.corrected(correction.stamp(), zone));
                        })
                        .toList());
    }

    private static Cell names(List<String> people) {
        return Cell.text(people.isEmpty() ? "None" : Formats.people(people));
    }
}
