package org.waymark.benchmarks.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.waymark.benchmarks.setup.History;

class MomentsInTurnTest {

    @Test
    void asksForEachPositionOfAStrategyOnce() {
        History.Part part =
                History.of(60_000).strategies(History.LARGER::equals).getFirst();
        PastPages.MomentsInTurn moments = new PastPages.MomentsInTurn(part);

        List<Long> asked =
                LongStream.range(0, 19_000).mapToObj(turn -> moments.next()).toList();

        assertThat(asked)
                .doesNotHaveDuplicates()
                .allMatch(position -> position >= part.from() && position <= part.last());
    }
}
