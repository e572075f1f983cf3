package org.waymark.query.reviewpack;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.CaseView;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening.Ended;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.AsOf.AtInstant;
import org.waymark.query.moment.AsOf.AtPosition;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.AsOf.OnDate;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.review.ReviewView;
import org.waymark.query.reviewpack.ChangeReport.CaseChange;
import org.waymark.query.reviewpack.ChangeReport.Kind;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Refs;

/** Gathers what happened between two moments. */
public final class ChangeReports {

    private ChangeReports() {}

    /**
     * What happened in a period. It takes the whole of its first day, and begins after a position, review or decision.
     *
     * @param end  the strategy at the end of it
     * @param from null for the last meeting before the end; the beginning where none was held
     * @throws NotFoundException if the strategy did not exist at the end of it
     * @throws BadAsOfException  if it would end before it begins
     */
    public static ChangeReport in(StrategySnapshot end, @Nullable Moment from) {
        return from instanceof OnDate || from instanceof AtInstant
                ? gathered(Span.of(from, end.firstOf(from) - 1, end), end)
                : since(end, from);
    }

    /**
     * In what a strategy as it stood at one moment differs from what it was at another.
     *
     * @param end  the strategy at the later of them
     * @param from null for the last meeting before the end; the beginning where none was held
     * @throws NotFoundException if the strategy did not exist at the end of it
     * @throws BadAsOfException  if it would end before it begins
     */
    public static ChangeReport since(StrategySnapshot end, @Nullable Moment from) {
        return gathered(from == null ? Span.sinceMeeting(end) : Span.of(from, end.lastOf(from), end), end);
    }

    private static ChangeReport gathered(Span span, StrategySnapshot end) {
        StrategyCode code = Strategies.at(end).code();
        Map<String, CaseView> cases =
                end.all(CASES).stream().collect(Collectors.toMap(CaseView::ref, Function.identity()));
        Map<CaseView, List<AuditEntry>> byCase = new LinkedHashMap<>();
        List<AuditEntry> ofStrategy = new ArrayList<>();
        for (AuditEntry entry : AuditTrail.between(end, span.after(), end.position())) {
            CaseView about = cases.get(entry.item());
            if (about == null) {
                ofStrategy.add(entry);
            } else {
                byCase.computeIfAbsent(about, any -> new ArrayList<>()).add(entry);
            }
        }
        List<CaseChange> changes = byCase.entrySet().stream()
                .map(item -> change(item.getKey(), item.getValue(), span.after()))
                .sorted(Comparator.comparing(CaseChange::kind).thenComparing(CaseChange::ref, Refs.NATURAL))
                .toList();
        return new ChangeReport(
                code,
                end.position(),
                span.from(),
                end.asOf().toString(),
                span.after(),
                changes,
                List.copyOf(ofStrategy));
    }

    private static CaseChange change(CaseView about, List<AuditEntry> entries, long after) {
        boolean gone = entries.stream()
                .map(AuditEntry::happening)
                .filter(happening -> happening instanceof Ended || happening instanceof Reopened)
                .reduce((earlier, later) -> later)
                .filter(Ended.class::isInstance)
                .isPresent();
        Kind change = gone ? Kind.GONE : about.opened().position() > after ? Kind.NEW : Kind.CHANGED;
        return new CaseChange(about.ref(), about.kind(), about.title(), change, List.copyOf(entries));
    }

    /** From where on changes are read: all events after a position. */
    private record Span(String from, long after) {

        /** @throws BadAsOfException if it would end before it begins */
        static Span of(Moment from, long after, StrategySnapshot end) {
            if (after > end.position()) {
                throw new BadAsOfException(
                        "“" + from + "” is after “" + end.asOf() + "”. Swap them to see what changed between them");
            }
            return new Span(from.toString(), after);
        }

        static Span sinceMeeting(StrategySnapshot end) {
            Optional<ReviewView> meeting = ReviewView.lastHeldBefore(end.all(REVIEWS), end.position());
            Moment from = meeting.<Moment>map(review -> new AsOf.AtReview(review.ref()))
                    .orElseGet(() -> new AtPosition(-1));
            return new Span(from.toString(), meeting.map(ReviewView::heldAt).orElse(-1L));
        }
    }
}
