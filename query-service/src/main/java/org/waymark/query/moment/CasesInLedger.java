package org.waymark.query.moment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.moment.AsOf.AtReport;
import org.waymark.query.moment.AsOfResolver.Place;
import org.waymark.query.moment.CaseMoments.Happened;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.StoredEvents;

/** Where meetings, decisions and issued reports are in the ledger. What is known of a case is remembered and read on. */
final class CasesInLedger {

    private static final int REMEMBERED = 10_000;

    private final LedgerReader ledger;
    private final TimesInLedger times;
    private final LedgerFeed feed;
    private final Cache<CaseId, Remembered> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param through the last position up to which it was read */
    private record Remembered(CaseMoments moments, long through) {}

    CasesInLedger(LedgerReader ledger, TimesInLedger times, LedgerFeed feed) {
        this.ledger = ledger;
        this.times = times;
        this.feed = feed;
    }

    Place review(StrategyCode strategy, String ref) {
        return new Meeting(ref, SingletonSupplier.of(() -> {
            CaseMoments moments = read(new CaseId(strategy, ref));
            return moments.meets() ? moments : missing("review:" + ref, "meeting", ref, strategy);
        }));
    }

    Place decision(StrategyCode strategy, String ref) {
        return new Point(SingletonSupplier.of(() -> {
            Happened decided = read(new CaseId(strategy, ref)).decided();
            return decided != null ? decided : missing("decision:" + ref, "decision", ref, strategy);
        }));
    }

    Place report(StrategyCode strategy, AtReport report) {
        return new Point(SingletonSupplier.of(() -> read(new CaseId(strategy, report.ref()))
                .issued(report.version())
                .orElseGet(() -> missing(report.toString(), "issued highlight report", report.name(), strategy))));
    }

    private static <T> T missing(String asked, String what, String name, StrategyCode strategy) {
        throw new BadAsOfException(asked, "There is no " + what + " “" + name + "” in strategy “" + strategy + "”");
    }

    /** What is remembered of a case is read on from where it ends, from memory where the feed still has it. */
    private CaseMoments read(CaseId id) {
        Remembered before = remembered.getIfPresent(id);
        CaseMoments moments = before == null ? CaseMoments.NONE : before.moments();
        long from = before == null ? 0 : before.through() + 1;
        long to = before == null ? ledger.head().position() : feed.position();
        if (from > to) {
            return moments;
        }
        AtomicReference<CaseMoments> folded = new AtomicReference<>(moments);
        forEach(id, before, from, to, event -> folded.set(folded.get().with(event)));
        moments = folded.get();
        if (!moments.equals(CaseMoments.NONE)) {
            remembered.put(id, new Remembered(moments, to));
        }
        return moments;
    }

    private void forEach(CaseId id, @Nullable Remembered before, long from, long to, Consumer<RecordedEvent> each) {
        List<RecordedEvent> since = before == null ? null : feed.recent(before.through());
        if (since == null) {
            ledger.forEach(EventTags.caseOf(id), from, to, stored -> each.accept(StoredEvents.recorded(stored)));
            return;
        }
        since.stream()
                .filter(event -> event.position() <= to && event.event().tags().contains(EventTags.caseOf(id)))
                .forEach(each);
    }

    /** A meeting, on its date until it was held; one that is still to come cannot be shown. */
    private final class Meeting implements Place {

        private final String ref;
        private final Supplier<CaseMoments> moments;

        Meeting(String ref, Supplier<CaseMoments> moments) {
            this.ref = ref;
            this.moments = moments;
        }

        @Override
        public long last(ZoneId zone) {
            Happened held = moments.get().held();
            return held == null ? times.endOf(planned(zone), zone) : held.position();
        }

        @Override
        public long first(ZoneId zone) {
            Happened held = moments.get().held();
            return held == null ? times.endOf(planned(zone).minusDays(1), zone) + 1 : held.position();
        }

        @Override
        public LocalDate day(ZoneId zone) {
            Happened held = moments.get().held();
            return held == null ? planned(zone) : held.asAt();
        }

        private LocalDate planned(ZoneId zone) {
            LocalDate date = Objects.requireNonNull(moments.get().date(), "its date");
            times.mustNotBeAhead(date, zone, "review:" + ref);
            return date;
        }
    }

    /** What happened at one position. */
    private record Point(Supplier<Happened> happened) implements Place {

        @Override
        public long last(ZoneId zone) {
            return happened.get().position();
        }

        @Override
        public long first(ZoneId zone) {
            return happened.get().position();
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return happened.get().asAt();
        }
    }
}
