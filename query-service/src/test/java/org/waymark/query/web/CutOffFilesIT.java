package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;

/** A file that cannot be sent to its end is not taken for a whole one. */
class CutOffFilesIT {

    private static final String LAST_LINE = "{\"end\":";

    @Test
    void theConnectionIsBrokenOffOrTheLastLineLacksWhenTheTimeIsOver() {
        Clock clock = Clock.systemUTC();
        try (TestLedger ledger = new TestLedger(clock);
                TestService service = TestService.start(ledger, clock, Map.of("late", new LateAfterTheFirstBytes()))) {
            long head = longTrail(ledger);
            Visit auditor = new Visit(service.address()).signIn("auditor");
            String file = "/strategies/SG23/audit-trail.csv?min=" + head;

            assertThat(auditor.get(file).body().lines()).hasSizeGreaterThan(1_250);
            assertThatThrownBy(() -> auditor.get(file + "&late")).isInstanceOf(UncheckedIOException.class);
            String export = "/api/ledger/export?min=" + head;
            assertThat(auditor.get(export).body()).contains(LAST_LINE);
            assertThat(auditor.get(export + "&late").body()).isNotEmpty().doesNotContain(LAST_LINE);
        }
    }

    /** Longer than what is read at once. */
    private static long longTrail(TestLedger ledger) {
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        long head = ledger.append(CaseEvents.projectRegistered("P1"));
        for (int i = 0; i < 5; i++) {
            head = ledger.append(IntStream.range(0, 250)
                    .mapToObj(number -> new NoteAdded(StrategyEvents.SG23, "P1", "Note " + number))
                    .toArray(WaymarkEvent[]::new));
        }
        return head;
    }
}
