package org.waymark.query.reviewpack;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.review.ReviewFold.REVIEWS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.StrategyCode;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.audit.AuditTrail.Window;
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
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.review.ReviewView;
import org.waymark.query.reviewpack.ChangeReport.CaseChange;
import org.waymark.query.reviewpack.ChangeReport.Kind;
import org.waymark.query.web.Refs;

/** Gathers what happened between two moments. */
@Component
public class ChangeReports {

    private final Snapshots snapshots;
    private final AuditTrail trail;

    ChangeReports(Snapshots snapshots, AuditTrail trail) {
        this.snapshots = snapshots;
        this.trail = trail;
    }

    /**
     * What happened in a period. It takes the whole of its first day, and begins after a position, review or decision.
     *
     * @param from null for the last meeting before the end; the beginning where none was held
     * @return empty if the strategy did not exist at the end of it
     */
    public Optional<ChangeReport> in(StrategyCode code, @Nullable Moment from, Moment to) {
        return from instanceof OnDate || from instanceof AtInstant
                ? between(code, from, snapshots.of(code, AsOf.now()).firstOf(from) - 1, to)
                : since(code, from, to);
    }

    /**
     * In what a strategy as it stood at one moment differs from what it was at another.
     *
     * @param from null for the last meeting before the end; the beginning where none was held
     * @return empty if the strategy did not exist at the end of it
     */
    public Optional<ChangeReport> since(StrategyCode code, @Nullable Moment from, Moment to) {
        return from == null
                ? between(code, null, -1, to)
                : between(code, from, snapshots.of(code, AsOf.now()).lastOf(from), to);
    }

    private Optional<ChangeReport> between(StrategyCode code, @Nullable Moment from, long after, Moment to) {
        return snapshots
                .read(
                        code,
                        new AsOf(to, AsOf.Mode.KNOWN),
                        Set.of(STRATEGIES, CASES, REVIEWS),
                        snapshot -> snapshot.one(STRATEGIES, code.value())
                                .map(strategy -> from == null
                                        ? Span.sinceMeeting(snapshot, to)
                                        : Span.of(from, after, to, snapshot)))
                .map(span -> gathered(code, span));
    }

    private ChangeReport gathered(StrategyCode code, Span span) {
        Map<CaseView, List<AuditEntry>> byCase = new LinkedHashMap<>();
        List<AuditEntry> ofStrategy = new ArrayList<>();
        for (AuditEntry entry : entries(code, span.after(), span.position())) {
            CaseView about = span.cases().get(entry.item());
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
                span.position(),
                span.from(),
                span.to().toString(),
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

    /** Everything recorded after one position up to another, oldest first. */
    List<AuditEntry> entries(StrategyCode code, long after, long to) {
        List<AuditEntry> entries = new ArrayList<>();
        Long next = after < to ? after : null;
        while (next != null) {
            Window window = new Window(next, AuditTrail.MAX_LIMIT, false);
            Optional<Page> page = trail.page(code, AsOf.position(to), Filter.NONE, window);
            page.ifPresent(found -> entries.addAll(found.entries()));
            next = page.map(Page::next).orElse(null);
        }
        return entries;
    }

    private static Map<String, CaseView> named(StrategySnapshot snapshot) {
        return snapshot.all(CASES).stream().collect(Collectors.toMap(CaseView::ref, Function.identity()));
    }

    /** What is looked at: all events after one position up to another, and the cases there are at the end. */
    private record Span(String from, long after, long position, Moment to, Map<String, CaseView> cases) {

        /** @throws BadAsOfException if it would end before it begins */
        static Span of(Moment from, long after, Moment to, StrategySnapshot snapshot) {
            if (after > snapshot.position()) {
                throw new BadAsOfException(
                        "“" + from + "” is after “" + to + "”. Swap them to see what changed between them");
            }
            return new Span(from.toString(), after, snapshot.position(), to, named(snapshot));
        }

        static Span sinceMeeting(StrategySnapshot snapshot, Moment to) {
            Optional<ReviewView> meeting = ReviewView.lastHeldBefore(snapshot.all(REVIEWS), snapshot.position());
            Moment from = meeting.<Moment>map(review -> new AsOf.AtReview(review.ref()))
                    .orElseGet(() -> new AtPosition(-1));
            return new Span(
                    from.toString(),
                    meeting.map(ReviewView::heldAt).orElse(-1L),
                    snapshot.position(),
                    to,
                    named(snapshot));
        }
    }
}
