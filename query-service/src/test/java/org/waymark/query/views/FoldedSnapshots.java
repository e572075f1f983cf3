package org.waymark.query.views;

import java.time.LocalDate;
import java.time.ZoneId;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.AsOf.AtDecision;
import org.waymark.query.moment.AsOf.AtPosition;
import org.waymark.query.moment.AsOf.AtReport;
import org.waymark.query.moment.AsOf.AtReview;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.AsOf.OnDate;
import org.waymark.query.moment.AsOfResolver;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;

/**
 * Snapshots of a told history, folded in memory. A position, review or decision is found in it; any other moment shows all
 * of it.
 *
 * @param today the day that is shown where none is asked for
 */
public record FoldedSnapshots(Recorded history, LocalDate today) implements AsOfResolver {

    /** A strategy of the history at a moment. */
    public StrategySnapshot of(StrategyCode strategy, AsOf asOf) {
        return snapshots().of(strategy, asOf);
    }

    /** All that can be opened of the history. */
    public Snapshots snapshots() {
        return new Snapshots(new FoldedStrategies(history::events), this, snapshot -> ZoneId.of("Europe/London"));
    }

    @Override
    public Place find(StrategyCode strategy, Moment moment) {
        return new InHistory(moment);
    }

    /** A moment of the history. */
    private final class InHistory implements Place {

        private final Moment moment;

        InHistory(Moment moment) {
            this.moment = moment;
        }

        @Override
        public long last(ZoneId zone) {
            return switch (moment) {
                case AtPosition at -> at.position();
                case AtReview at -> held(at).position();
                case AtDecision at -> recorded(at).position();
                case AtReport at -> issued(at).position();
                default -> history.events().size() - 1L;
            };
        }

        @Override
        public long first(ZoneId zone) {
            return history.events().stream()
                    .filter(event -> !(moment instanceof OnDate on)
                            || !LocalDate.ofInstant(event.recordedAt(), zone).isBefore(on.date()))
                    .mapToLong(RecordedEvent::position)
                    .min()
                    .orElse(history.events().size());
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return switch (moment) {
                case OnDate on -> on.date();
                case AtReview at -> held(at).asAt();
                case AtDecision at -> recorded(at).asAt();
                case AtReport at -> issued(at).asAt();
                default -> today;
            };
        }
    }

    private RecordedEvent held(AtReview review) {
        return history.events().stream()
                .filter(event -> event.event() instanceof ReviewHeld held
                        && held.review().equals(review.ref()))
                .findFirst()
                .orElseThrow();
    }

    private RecordedEvent issued(AtReport report) {
        return history.events().reversed().stream()
                .filter(event -> event.event() instanceof HighlightReportIssued issued
                        && issued.report().equals(report.ref())
                        && (report.version() == null || report.version() == issued.version()))
                .findFirst()
                .orElseThrow();
    }

    private RecordedEvent recorded(AtDecision decision) {
        return history.events().stream()
                .filter(event -> event.event() instanceof DecisionRecorded recorded
                        && recorded.decision().equals(decision.ref()))
                .findFirst()
                .orElseThrow();
    }
}
