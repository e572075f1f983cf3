package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventType;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;

/**
 * No state that is kept grows with what happens to a case: it holds what pages show, and a strategy that is reported on for
 * years must not become slower. It may grow with what people set up, and a view of months with months.
 */
class KeptStatesTest {

    private static final Instant BEGIN = Instant.parse("2023-07-01T09:00:00Z");

    /** More than any state keeps of anything. */
    private static final int MANY = 100;

    /** Positions and counts get more digits. */
    private static final int DIGITS = 400;

    /** What adds something that people set up: a theme, an outside plan, a decision, a task of a plan. */
    private static final Set<String> SET_UP =
            Set.of("ThemeAdded", "WorkstreamAdded", "FrameworkDefined", "DecisionRecorded", "AssessmentTaskPlanned");

    /** Views that keep something of each month, and so grow with months, but not with what happens in them. */
    private static final Set<String> MONTHLY = Set.of("project-months");

    /** So few that enough happens in each, however short the history. */
    private static final int DAYS_OF_MONTHLY = 120;

    static Collection<View<?>> views() {
        return DeclaredViews.byConstant().values();
    }

    @ParameterizedTest
    @MethodSource("views")
    void areNoLongerForFiveTimesAsManyOfAnyEvent(View<?> view) {
        List<WaymarkEvent> samples = samples();
        assertThat(samples).hasSizeGreaterThan(30);
        assertThat(samples).allSatisfy(sample -> {
            if (!SET_UP.contains(EventType.of(sample).simpleName())) {
                assertThat(longest(view, repeated(samples, sample, 5 * MANY)))
                        .as("the longest state of %s after many %s", view.name(), sample)
                        .isLessThanOrEqualTo(longest(view, repeated(samples, sample, MANY)) + DIGITS);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("views")
    void areNoLongerForLongerHistoriesOfAsManyCases(View<?> view) {
        long seed = new Random().nextLong();
        System.out.println("KeptStatesTest seed " + seed);
        List<RecordedEvent> history = new ArrayList<>();
        RandomHistory.ofFewCases(seed, 6_000)
                .forEach(told -> history.add(recorded(history.size(), days(view, told.metadata()), told.event())));

        assertThat(longest(view, history))
                .as("the longest state of %s, seed %s", view.name(), seed)
                .isLessThanOrEqualTo(longest(view, history.subList(0, 3_000)) * 5 / 4 + DIGITS);
    }

    /** The days of a history; for a view that grows with months, those of the same few months from beginning to end. */
    private static Map<String, String> days(View<?> view, Map<String, String> metadata) {
        if (!MONTHLY.contains(view.name())) {
            return metadata;
        }
        Map<String, String> same = new HashMap<>(metadata);
        same.computeIfPresent(EventMetadata.AS_AT, (key, day) -> {
            LocalDate first = LocalDate.of(2023, 7, 1);
            long later = Math.floorMod(first.until(LocalDate.parse(day), ChronoUnit.DAYS), DAYS_OF_MONTHLY);
            return first.plusDays(later).toString();
        });
        return same;
    }

    /** Everything is opened, and then the same happens again and again, each time to carry out a decision. */
    private static List<RecordedEvent> repeated(List<WaymarkEvent> samples, WaymarkEvent sample, int times) {
        List<RecordedEvent> events = new ArrayList<>();
        samples.stream()
                .filter(each -> each instanceof StrategyCreated)
                .forEach(each -> events.add(recorded(events.size(), Map.of(), each)));
        samples.stream()
                .filter(each ->
                        each.opensCase() || EventType.of(each).simpleName().equals("TextRedactionRequested"))
                .forEach(each -> events.add(recorded(events.size(), Map.of(), each)));
        String decision = "D1";
        for (int i = 0; i < times; i++) {
            String asAt = LocalDate.of(2023, 7, 1).plusDays(i).toString();
            Map<String, String> metadata = Map.of(EventMetadata.AS_AT, asAt, EventMetadata.DECISION, decision);
            events.add(recorded(events.size(), metadata, sample));
        }
        return events;
    }

    private static RecordedEvent recorded(int position, Map<String, String> more, WaymarkEvent event) {
        Map<String, String> metadata = new HashMap<>(more);
        metadata.putIfAbsent(EventMetadata.ACTOR, "coordinator");
        return new RecordedEvent(position, BEGIN.plusSeconds(position), metadata, event);
    }

    private static <S> int longest(View<S> view, List<RecordedEvent> events) {
        ViewFold<S> fold = ViewFold.fresh(view, EarlierEvents.among(events));
        events.forEach(fold::fold);
        return fold.changed().stream()
                .mapToInt(held -> json(held.state()).length())
                .max()
                .orElse(0);
    }

    private static String json(Object state) {
        BsonDocument document = new BsonDocument();
        ViewJson.write(new BsonDocumentWriter(document), state);
        return document.toJson();
    }

    /** One of each event, as released. */
    private static List<WaymarkEvent> samples() {
        return EventType.all().stream().map(KeptStatesTest::sample).toList();
    }

    private static WaymarkEvent sample(EventType type) {
        String name = "/contracts/" + type.key() + ".json";
        try (InputStream contract = Objects.requireNonNull(KeptStatesTest.class.getResourceAsStream(name), name)) {
            return EventJson.read(
                    type.name(), type.version(), new String(contract.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
