package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;

/** Two nodes start at the same moment on an empty database: both serve, and one of them writes the views. */
class StartsAtOnceIT {

    @RepeatedTest(20)
    void bothServeWhatIsRecordedThen() {
        try (TestLedger ledger = new TestLedger(Clock.systemUTC())) {
            List<CompletableFuture<TestNode>> starting = Stream.of("one", "two")
                    .map(name -> CompletableFuture.supplyAsync(() -> new TestNode(name, ledger, TestNode.ALL)))
                    .toList();
            List<TestNode> nodes =
                    starting.stream().map(CompletableFuture::join).toList();
            try {
                long head = ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
                nodes.forEach(node -> node.caughtUp(head));
                assertThat(nodes)
                        .allSatisfy(node -> assertThat(node.health.waiting()).isEmpty());
            } finally {
                nodes.forEach(TestNode::close);
            }
        }
    }
}
