package org.waymark.query.review;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.DecisionContent;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.review.DecisionFollowUp.Report;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/** The file of a decision on paper. */
final class DecisionCasePaper {

    private DecisionCasePaper() {}

    static List<Table> tables(DecisionCase state, ZoneId zone) {
        DecisionHistory decision = state.decision();
        return List.of(facts(state, zone), done(decision, zone), corrections(decision, zone));
    }

    private static Table facts(DecisionCase state, ZoneId zone) {
        DecisionHistory decision = state.decision();
        Provenance withdrawn = decision.withdrawn();
        FactsTable facts = new FactsTable("Decision")
                .fact("Decision", decision.text())
                .fact("Rationale", decision.rationale())
                .fact("Decided", decision.decidedOn())
                .fact(
                        "Meeting",
                        state.meeting() == null
                                ? null
                                : decision.review() + " " + state.meeting().name())
                .people("Decided by", decision.decidedBy())
                .fact("About", decision.items())
                .person("Recorded by", decision.recorded().by())
                .person("Owner", decision.owner())
                .fact("Due", decision.due())
                .fact("Originally due", decision.firstDue())
                .fact("Status", decision.status().title() + (decision.overdue() ? ", overdue" : ""));
        reported(facts, decision.latest());
        if (withdrawn != null) {
            facts.fact("Withdrawn", Formats.day(withdrawn.recordedAt(), zone) + " by " + Formats.person(withdrawn.by()))
                    .fact("Reason for withdrawing", withdrawn.reason());
        }
        return facts.table();
    }

    private static void reported(FactsTable facts, @Nullable Report latest) {
        if (latest != null) {
            facts.fact("Latest report", latest.comment())
                    .fact("Reason", latest.stamp().reason())
                    .fact("Reported for", latest.stamp().asAt())
                    .person("Reported by", latest.stamp().by());
        }
    }

    private static Table done(DecisionHistory decision, ZoneId zone) {
        return Table.of(
                "Changes that carry it out",
                List.of(
                        Column.of("Recorded", Type.INSTANT),
                        Column.of("As at", Type.DAY),
                        Column.of("Who", Type.TEXT),
                        Column.of("What happened", Type.LONG),
                        Column.of("Item", Type.TEXT),
                        Column.of("Reason", Type.LONG)),
                decision.done().stream()
                        .map(done -> Table.Row.of(
                                PaperCells.moment(done.stamp().recordedAt(), zone),
                                Cell.day(done.stamp().asAt()),
                                PaperCells.person(done.stamp().by()),
                                Cell.text(NamedPeople.in(done.sentence())),
                                Cell.text(done.item()),
                                Cell.text(done.stamp().reason())))
                        .toList());
    }

    private static Table corrections(DecisionHistory decision, ZoneId zone) {
        return Table.of(
                "Before it was corrected",
                List.of(
                        Column.of("Decision", Type.LONG),
                        Column.of("Rationale", Type.LONG),
                        Column.of("Decided", Type.DAY),
                        Column.of("Meeting", Type.TEXT),
                        Column.of("Decided by", Type.TEXT),
                        Column.of("About", Type.TEXT),
                        Column.of("Owner", Type.TEXT),
                        Column.of("Due", Type.DAY),
                        Column.of("Corrected", Type.LONG)),
                decision.corrections().stream()
                        .map(correction -> {
                            DecisionContent before = correction.before();
                            return Table.Row.of(
                                    Cell.text(before.text()),
                                    Cell.text(before.rationale()),
                                    Cell.day(before.decidedOn()),
                                    Cell.text(Formats.or(before.review(), "Outside a meeting")),
                                    Cell.text(Formats.people(before.decidedBy())),
                                    Cell.text(Formats.list(before.items())),
                                    PaperCells.person(before.owner()),
                                    Cell.day(before.due()),
                                    PaperCells.corrected(correction.stamp(), zone));
                        })
                        .toList());
    }
}
