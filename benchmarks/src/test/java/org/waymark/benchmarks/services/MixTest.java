package org.waymark.benchmarks.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.waymark.benchmarks.setup.Http;

class MixTest {

    private static final int DRAWS = 100_000;

    @Test
    void doesThingsAsOftenAsTheirWeightsSay() {
        Mix<String> mix = new Mix<String>().add(7, "read").add(2, "report").add(1, "note");
        SplittableRandom random = new SplittableRandom(1);

        Map<String, Long> counts = IntStream.range(0, DRAWS)
                .mapToObj(draw -> mix.pick(random))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts).containsOnlyKeys("read", "report", "note");
        assertThat(counts.get("read")).isCloseTo(70_000L, Percentage.withPercentage(2));
        assertThat(counts.get("report")).isCloseTo(20_000L, Percentage.withPercentage(2));
        assertThat(counts.get("note")).isCloseTo(10_000L, Percentage.withPercentage(2));
    }

    @Test
    void ofRequestsNineOfTenRead() {
        try (Http nobody = new Http("http://localhost:1", "token")) {
            Mix<MixedRequests.Kind> mix = new MixedRequests(nobody, nobody, nobody).mix();
            SplittableRandom random = new SplittableRandom(1);

            long reads = IntStream.range(0, DRAWS)
                    .filter(draw -> mix.pick(random).reads())
                    .count();

            assertThat(mix.all()).isEqualTo(100);
            assertThat(reads).isCloseTo(90_000L, Percentage.withPercentage(1));
        }
    }
}
