package org.waymark.query.moment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.moment.KeptImages.Kept;
import org.waymark.query.views.DeclaredViews;
import org.waymark.query.views.EarlierEvents;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.LiveViews;
import org.waymark.query.views.RandomHistory;
import org.waymark.query.views.StoredEvents;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewPositions;

/** Whatever images are kept, every past position says what a fold from the beginning says. */
class KeptImagesIT {

    private static final StrategyCode SG23 = StrategyEvents.SG23;
    private static final Set<View<?>> VIEWS =
            Set.copyOf(DeclaredViews.byConstant().values());

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final LedgerFeed feed = new LedgerFeed(ledger.reader(), ledger.signal());
    private final KeptImages kept = new KeptImages(ledger.database(), VIEWS);
    private final TimeMachine machine = new TimeMachine(ledger.reader(), kept, VIEWS);

    KeptImagesIT() {
        System.out.println("KeptImagesIT seed " + seed);
        feed.start();
    }

    @AfterEach
    void close() {
        feed.stop();
        ledger.close();
    }

    private KeepingImages every(long events) {
        return new KeepingImages(ledger.reader(), kept, machine, VIEWS, events);
    }

    private long head() {
        return ledger.reader().head().position();
    }

    @Test
    void everyPositionIsWhatAFoldFromTheBeginningSays() {
        for (RandomHistory.Told told : RandomHistory.of(seed, 150)) {
            ledger.append(told.metadata(), told.event());
            if (random.nextInt(40) == 0) {
                every(1 + random.nextInt(30)).upTo(SG23, head(), () -> true);
            }
        }
        every(17).upTo(SG23, head(), () -> true);

        assertThat(kept.of(SG23)).isNotEmpty();
        assertEveryPosition();
    }

    @Test
    void aDamagedImageIsDroppedAndMadeAgain() {
        for (RandomHistory.Told told : RandomHistory.of(seed, 120)) {
            ledger.append(told.metadata(), told.event());
        }
        every(5).upTo(SG23, head(), () -> true);
        List<Kept> before = kept.of(SG23);
        assertThat(before.size()).isGreaterThan(3);

        Kept damaged = before.get(2);
        MongoCollection<Document> states = ledger.database().getCollection("kept_image_states");
        Document image =
                Objects.requireNonNull(states.find(Filters.eq(damaged.id())).first());
        String view = image.get("states", Document.class).keySet().iterator().next();
        byte[] bytes =
                image.get("states", Document.class).get(view, Binary.class).getData();
        bytes[bytes.length - 1 - random.nextInt(4)] ^= 1;
        states.updateOne(Filters.eq(damaged.id()), Updates.set("states." + view, new Binary(bytes)));
        ledger.database()
                .getCollection("kept_images")
                .updateOne(Filters.eq(before.getFirst().id()), Updates.set("events", "many"));

        assertEveryPosition();
        assertThat(kept.damaged()).containsExactly(SG23);
        assertThat(kept.damaged()).isEmpty();

        every(5).upTo(SG23, head(), () -> true);
        assertThat(kept.of(SG23)).isEqualTo(before);

        ledger.database()
                .getCollection("kept_image_states")
                .updateOne(Filters.eq(before.getLast().id()), Updates.set("states", "none"));
        every(5).upTo(SG23, head(), () -> true);
        assertThat(kept.of(SG23)).isEqualTo(before);
    }

    @Test
    void noImageOutlivesTheRemovalOfATextThatItMayHold() {
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(StrategyEvents.themeAdded());
        long registered = ledger.append(CaseEvents.projectRegistered());
        tell(60);
        every(5).upTo(SG23, head(), () -> true);
        List<Kept> before = kept.of(SG23);
        ledger.redactTitle(registered, "X1");
        tell(30);

        assertEveryPosition();
        every(5).upTo(SG23, head(), () -> true);

        assertThat(kept.of(SG23)).isNotEmpty().doesNotContainAnyElementsOf(before);
        assertEveryPosition();
        assertThat(VIEWS.stream()
                        .map(view -> states(registered + 1).of(view).all().toString()))
                .anyMatch(shown -> shown.contains(TestLedger.GONE));
    }

    @Test
    void imagesOfOtherFoldsAreNotUsed() {
        tell(60);
        every(10).upTo(SG23, head(), () -> true);
        KeptImages fewer =
                new KeptImages(ledger.database(), Set.of(VIEWS.iterator().next()));

        assertThat(fewer.of(SG23)).isEmpty();
        assertThat(fewer.nearest(SG23, head(), -1)).isEmpty();
    }

    @Test
    void thereAreNeverMoreThanABoundedNumber() {
        tell(400);
        KeepingImages keeping = every(1);
        for (long end = 0; end <= head(); end += 100) {
            keeping.upTo(SG23, end, () -> true);
        }

        List<Kept> images = kept.of(SG23);
        assertThat(images.stream().filter(image -> !image.meeting()))
                .hasSizeBetween(KeepingImages.MOST / 4, KeepingImages.MOST + 1);
        assertThat(images.stream().filter(Kept::meeting)).hasSizeLessThanOrEqualTo(KeepingImages.MOST_MEETINGS);
        assertThat(kept.size().count()).isEqualTo(images.size());
        assertThat(kept.size().bytes())
                .isEqualTo(images.stream().mapToLong(Kept::bytes).sum())
                .isPositive();
    }

    @Test
    void aMeetingIsKept() {
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        tell(180);
        ledger.append(
                new ReviewScheduled(SG23, "M999", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 1), null, null),
                new ReviewHeld(SG23, "M999", List.of(), List.of()));
        tell(20);
        every(1_000).upTo(SG23, head(), () -> true);

        assertThat(kept.of(SG23)).isNotEmpty().allMatch(Kept::meeting);
    }

    private void tell(int events) {
        RandomHistory.of(random.nextLong(), events).forEach(told -> ledger.append(told.metadata(), told.event()));
    }

    private States states(long position) {
        return machine.at(SG23, position, machine.lastRedaction(SG23, head()));
    }

    /** As {@link MemoryImages} gives them, and as the machine does, against one fold that stops at each event. */
    private void assertEveryPosition() {
        long head = head();
        assertThat(feed.await(head, Duration.ofSeconds(10))).isTrue();
        MemoryImages images = new MemoryImages(
                new LiveViews(ledger.database(), VIEWS),
                new ViewPositions(Map::of, VIEWS),
                feed,
                ledger.reader(),
                kept,
                16 << 20,
                new SimpleMeterRegistry());
        List<RecordedEvent> events = new ArrayList<>();
        ledger.reader().forEach(EventTags.strategy(SG23), 0, head, stored -> events.add(StoredEvents.recorded(stored)));
        States folded = States.none(VIEWS, -1);
        int next = 0;
        for (long position = 0; position <= head; position++) {
            if (next < events.size() && events.get(next).position() == position) {
                folded = Folding.after(folded, List.of(events.get(next)), EarlierEvents.among(events));
                next++;
            }
            assertSame(images, folded, position);
        }
    }

    private void assertSame(MemoryImages images, States folded, long position) {
        StrategyImage image = images.past(SG23, position);
        for (View<?> view : VIEWS) {
            assertThat(image.all(view))
                    .as("%s at %d, seed %d", view.name(), position, seed)
                    .isEqualTo(folded.of(view).all());
        }
    }
}
