package org.waymark.query.api;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Edition;
import org.waymark.query.moment.Once;
import org.waymark.query.moment.StrategySnapshot;
import tools.jackson.databind.json.JsonMapper;

/** Answers that were given, kept as long as there is room: as bytes, and as what pages are rendered from. */
@Component
public final class Answers implements TextKeeper {

    /** Header with the position that an answer shows. */
    public static final String POSITION = "Waymark-Position";

    private static final String METRICS = "waymark.answers";
    private static final int KEY_WEIGHT = 256;

    /** About how many bytes something takes in memory for each byte of its JSON. */
    private static final int BYTES_PER_BYTE = 3;

    private final JsonMapper json;
    private final Once<Key, Compressed> encoded;
    private final Once<LaidOut, Object> laidOut;

    /**
     * Makes it with room for some.
     *
     * @param encodedWeight bytes of encoded answers
     * @param laidOutWeight estimated bytes of what pages are rendered from
     */
    Answers(
            JsonMapper json,
            MeterRegistry meters,
            @Value("${waymark.answers.weight:64MB}") DataSize encodedWeight,
            @Value("${waymark.answers.laid-out-weight:64MB}") DataSize laidOutWeight) {
        this.json = json;
        this.encoded = new Once<>(
                METRICS, "encoded", encodedWeight.toBytes(), (key, answer) -> key.weight() + answer.weight(), meters);
        this.laidOut =
                new Once<>(METRICS, "laid-out", laidOutWeight.toBytes(), (key, answer) -> weightOf(answer), meters);
    }

    /**
     * What an answer is encoded for.
     *
     * @param path       of its address
     * @param parameters those of its address that matter to it
     * @param tag        all else that it depends on
     */
    record Key(String path, List<List<String>> parameters, String tag) {

        int weight() {
            return KEY_WEIGHT
                    + path.length()
                    + tag.length()
                    + parameters.stream()
                            .flatMap(List::stream)
                            .mapToInt(String::length)
                            .sum();
        }
    }

    private record LaidOut(
            Class<?> type, String which, StrategyCode strategy, AsOf asOf, Edition edition, LocalDate day) {}

    private int weightOf(Object answer) {
        return KEY_WEIGHT + BYTES_PER_BYTE * json.writeValueAsBytes(answer).length;
    }

    @Override
    public void forget() {
        encoded.forget();
        laidOut.forget();
    }

    /** The bytes of an answer. */
    Compressed encoded(Key key, Answer<?> answer) {
        return encoded.get(
                key, () -> Compressed.of(json.writeValueAsBytes(answer.body().get())));
    }

    /**
     * What is laid out of a whole strategy at a moment, for the API and the page alike: the same for everybody who may see it.
     *
     * @param type names what it is; nothing else is laid out as this type
     * @param work lays it out, from the snapshot alone
     */
    public <T> T laidOut(StrategySnapshot snapshot, Class<T> type, Function<StrategySnapshot, T> work) {
        return laidOut(snapshot, type, "", work);
    }

    /**
     * The same of a part of a strategy.
     *
     * @param which names the part, such as a ref
     */
    public <T> T laidOut(StrategySnapshot snapshot, Class<T> type, String which, Function<StrategySnapshot, T> work) {
        LaidOut key =
                new LaidOut(type, which, snapshot.strategy(), snapshot.asOf(), snapshot.edition(), snapshot.day());
        return type.cast(laidOut.get(key, () -> work.apply(snapshot)));
    }
}
