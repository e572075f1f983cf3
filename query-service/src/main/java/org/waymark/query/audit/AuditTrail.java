package org.waymark.query.audit;

import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.EventType;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.EvidenceEvent.FileRemoved;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.NoteEvent.NoteCorrected;
import org.waymark.events.StrategyCode;
import org.waymark.events.Typed;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Parameters;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/**
 * Every change of a strategy, in the order of the ledger. Entries change only where a text
 * of them is redacted, and then for all moments alike, so the trail as of a past
 * moment is the part of it up to that moment's position.
 */
public final class AuditTrail {

    /** How many entries a page has by default. */
    static final int DEFAULT_LIMIT = 100;

    /** How many entries a page has at most. */
    public static final int MAX_LIMIT = 1_000;

    /** Why the trail has no day as it is known now. */
    public static final String AS_KNOWN = "The audit trail shows corrections as changes of their own";

    private AuditTrail() {}

    /**
     * One page of the trail.
     *
     * @throws NotFoundException if the strategy did not exist at that moment
     * @throws org.waymark.query.moment.BadAsOfException if a moment is not in the ledger
     */
    public static Page page(StrategySnapshot asked, Filter filter, Window window) {
        return page(
                asked,
                filter,
                window,
                (snapshot, terms, from, to, limit, backward) ->
                        snapshot.entries(AUDIT_TRAIL, terms, from, to, limit, backward));
    }

    /** Where the entries of a page are found, as {@link StrategySnapshot#entries} finds them. */
    @FunctionalInterface
    interface Source {

        List<AuditEntry> find(
                StrategySnapshot snapshot, Map<String, String> terms, long from, long to, int limit, boolean backward);
    }

    /** The same from another source. */
    static Page page(StrategySnapshot asked, Filter filter, Window window, Source source) {
        StrategySnapshot snapshot = asked.asRecorded();
        if (!existed(snapshot)) {
            Strategies.at(asked);
            throw NotFoundException.strategy(snapshot.strategy().value(), asked.asOf());
        }
        Range range = range(snapshot, filter, window);
        List<AuditEntry> found = source.find(
                snapshot, terms(filter), range.from(), range.to(), window.limit() + 1, window.newestFirst());
        boolean more = found.size() > window.limit();
        List<AuditEntry> shown = more ? found.subList(0, window.limit()) : found;
        Long next = more ? shown.getLast().position() : null;
        return new Page(
                snapshot.strategy(), snapshot.position(), snapshot.asOf().toString(), shown, next);
    }

    /**
     * After which position a page goes on.
     *
     * @return null where nothing was said
     * @throws BadParameterException if it is none that an earlier page ended with
     */
    public static @Nullable Long after(StrategySnapshot snapshot, @Nullable String given) {
        return Parameters.number("after", given, -1, Math.max(0, snapshot.position()));
    }

    /** The latest {@link #MAX_LIMIT} changes of one case, oldest first. */
    public static List<AuditEntry> of(StrategySnapshot snapshot, String item) {
        return of(snapshot, item, snapshot.position(), MAX_LIMIT);
    }

    /**
     * Changes of one case, oldest first.
     *
     * @param to    the last position, included
     * @param limit how many at most, the latest
     */
    public static List<AuditEntry> of(StrategySnapshot snapshot, String item, long to, int limit) {
        return latest(snapshot.asRecorded(), Map.of(AuditFold.ITEM, item), to, limit);
    }

    /** The latest {@link #MAX_LIMIT} changes of one type, such as {@code NoteAdded}, of one case, oldest first. */
    public static List<AuditEntry> of(StrategySnapshot snapshot, String item, String type) {
        return latest(
                snapshot.asRecorded(),
                Map.of(AuditFold.ITEM, item, AuditFold.TYPE, type),
                snapshot.position(),
                MAX_LIMIT);
    }

    /** The comments made and corrected from a position on, on all cases, and the files attached and removed, oldest first. */
    public static List<AuditEntry> commentsAndFiles(StrategySnapshot snapshot, long from) {
        return of(snapshot, from, NoteAdded.class, NoteCorrected.class, FileAttached.class, FileRemoved.class);
    }

    /** The files attached to and removed from all cases, oldest first. */
    public static List<AuditEntry> files(StrategySnapshot snapshot) {
        return of(snapshot, 0, FileAttached.class, FileRemoved.class);
    }

    @SafeVarargs
    private static List<AuditEntry> of(StrategySnapshot snapshot, long from, Class<? extends WaymarkEvent>... types) {
        return Stream.of(types)
                .flatMap(type ->
                        between(snapshot, Map.of(AuditFold.TYPE, type.getSimpleName()), from, snapshot.position())
                                .stream())
                .sorted(Comparator.comparingLong(AuditEntry::position))
                .toList();
    }

    /** How many changes of one type, such as {@code NoteAdded}, of one case there were before a position. */
    public static int countBefore(StrategySnapshot snapshot, String item, String type, long position) {
        Map<String, String> terms = Map.of(AuditFold.ITEM, item, AuditFold.TYPE, type);
        int count = 0;
        List<AuditEntry> some = latest(snapshot, terms, position - 1, MAX_LIMIT);
        while (!some.isEmpty()) {
            count += some.size();
            some = latest(snapshot, terms, some.getFirst().position() - 1, MAX_LIMIT);
        }
        return count;
    }

    /** The latest {@link #MAX_LIMIT} changes that carried out a decision, oldest first. */
    public static List<AuditEntry> carryingOut(StrategySnapshot snapshot, String decision) {
        return latest(snapshot, Map.of(AuditFold.DECISION, decision), snapshot.position(), MAX_LIMIT);
    }

    private static List<AuditEntry> latest(StrategySnapshot snapshot, Map<String, String> terms, long to, int limit) {
        return snapshot.entries(AUDIT_TRAIL, terms, 0, Math.min(to, snapshot.position()), limit, true)
                .reversed();
    }

    /** Everything recorded after one position up to another, oldest first. */
    public static List<AuditEntry> between(StrategySnapshot snapshot, long after, long to) {
        return between(snapshot, Map.of(), after + 1, to);
    }

    private static List<AuditEntry> between(StrategySnapshot snapshot, Map<String, String> terms, long first, long to) {
        List<AuditEntry> entries = new ArrayList<>();
        long from = first;
        List<AuditEntry> some;
        do {
            some = snapshot.entries(AUDIT_TRAIL, terms, from, to, MAX_LIMIT, false);
            entries.addAll(some);
            from = some.isEmpty() ? from : some.getLast().position() + 1;
        } while (some.size() == MAX_LIMIT);
        return entries;
    }

    /** The first that were recorded after a position, oldest first, so many at most. */
    public static List<AuditEntry> some(StrategySnapshot snapshot, long after, int limit) {
        return snapshot.entries(AUDIT_TRAIL, Map.of(), after + 1, snapshot.position(), limit, false);
    }

    /** The strategy as it is now says so too, without a fold of its past. */
    private static boolean existed(StrategySnapshot snapshot) {
        return Strategies.in(snapshot.present())
                .filter(found -> found.created().position() <= snapshot.position())
                .isPresent();
    }

    private static Range range(StrategySnapshot snapshot, Filter filter, Window window) {
        long position = snapshot.position();
        long from = filter.from() == null ? 0 : snapshot.firstOf(filter.from());
        long to = filter.to() == null ? position : Math.min(position, snapshot.lastOf(filter.to()));
        Long after = window.after();
        if (after == null) {
            return new Range(from, to);
        }
        return window.newestFirst()
                ? new Range(from, Math.min(to, after - 1))
                : new Range(Math.max(from, after + 1), to);
    }

    private static Map<String, String> terms(Filter filter) {
        Map<String, String> terms = new HashMap<>();
        put(terms, AuditFold.ITEM, filter.item(), CaseId::asKept);
        put(terms, AuditFold.ACTOR, filter.actor(), AuditFold::person);
        put(terms, AuditFold.TYPE, filter.type(), AuditTrail::type);
        return terms;
    }

    private static void put(
            Map<String, String> terms, String name, @Nullable String typed, UnaryOperator<String> asKept) {
        String value = typed == null ? "" : Typed.trimmed(typed);
        if (!value.isEmpty()) {
            terms.put(name, asKept.apply(value));
        }
    }

    /** The name of an event, whichever letters of it are capitals. */
    private static String type(String typed) {
        return EventType.all().stream()
                .map(EventType::simpleName)
                .filter(typed::equalsIgnoreCase)
                .findFirst()
                .orElse(typed);
    }

    /** First and last position, both included. */
    private record Range(long from, long to) {}

    /**
     * Which entries: a null matches all.
     *
     * @param item  ref of the case, or the strategy's code
     * @param actor the person's id
     * @param type  the event's name
     * @param from  first moment, included
     * @param to    last moment, included
     * @param text  words that it must have: {@link TrailSearch} looks for them
     */
    public record Filter(
            @Nullable String item,
            @Nullable String actor,
            @Nullable String type,
            AsOf.@Nullable Moment from,
            AsOf.@Nullable Moment to,
            @Nullable String text) {

        public static final Filter NONE = new Filter(null, null, null, null, null, null);
    }

    /**
     * Which part of them.
     *
     * @param after       continue after this position, in the order asked for; null to begin
     * @param limit       1 to {@link #MAX_LIMIT}
     * @param newestFirst whether the order is that of the ledger or its reverse
     */
    public record Window(@Nullable Long after, int limit, boolean newestFirst) {

        /** @throws IllegalArgumentException if the limit is out of range */
        public Window {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
            }
        }

        public static Window first(int limit) {
            return new Window(null, limit, false);
        }
    }

    /**
     * A page of the trail.
     *
     * @param position every event up to and with it was read
     * @param asOf     the moment it shows, as it was asked for
     * @param entries  in the order asked for
     * @param next     what to give as {@code after} for the next page; null on the last
     */
    public record Page(
            StrategyCode strategy,
            long position,
            String asOf,
            List<AuditEntry> entries,
            @Nullable Long next) {}
}
