package org.waymark.query.meeting;

import static org.waymark.query.review.AgendaFold.AGENDAS;

import java.util.List;
import java.util.stream.IntStream;
import org.waymark.events.AgendaItem;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.review.AgendaView;
import org.waymark.query.review.ReviewView;

/**
 * The agenda of a meeting at a moment: the one that was planned, or else what is proposed.
 *
 * @param planned  whether somebody planned it
 * @param items    in order; those of a proposal are numbered, though nothing is recorded of them
 * @param missing  what is proposed and not on the agenda that was planned
 */
record PlannedAgenda(boolean planned, List<AgendaItem> items, List<ProposedItem> missing) {

    static PlannedAgenda of(StrategyMoment moment, ReviewView review, CaseKinds kinds) {
        return moment.snapshot()
                .one(AGENDAS, review.ref())
                .map(agenda -> planned(agenda, review, moment, kinds))
                .orElseGet(() -> proposed(isToCome(review) ? AgendaProposal.of(moment, kinds) : List.of()));
    }

    /** Nothing is proposed for a meeting that is over. */
    private static boolean isToCome(ReviewView review) {
        return switch (review.status()) {
            case SCHEDULED, HELD -> true;
            case CLOSED, CANCELLED -> false;
        };
    }

    static PlannedAgenda proposed(List<ProposedItem> items) {
        return new PlannedAgenda(
                false,
                IntStream.range(0, items.size())
                        .mapToObj(index -> items.get(index).item(index + 1))
                        .toList(),
                List.of());
    }

    private static PlannedAgenda planned(AgendaView agenda, ReviewView review, StrategyMoment moment, CaseKinds kinds) {
        List<ProposedItem> missing = isToCome(review)
                ? AgendaProposal.of(moment, kinds).stream()
                        .filter(item -> !item.isOn(agenda))
                        .toList()
                : List.of();
        return new PlannedAgenda(true, agenda.items(), missing);
    }
}
