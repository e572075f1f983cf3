package org.waymark.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.TestLedger;

/** Whoever recorded something by a form is shown it, or is told that the page does not show it yet. */
class ReadYourWritesIT {

    @Test
    void aPageThatDoesNotShowYetWhatWasRecordedIsShownAndSaysSo() throws Exception {
        try (TestLedger ledger = new TestLedger(Clock.systemUTC())) {
            LedgerFeed feed = new LedgerFeed(ledger.reader(), ledger.signal());
            ReadYourWrites reads = new ReadYourWrites(feed, ledger.reader());
            long before = ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
            feed.start();
            assertThat(feed.await(before, Duration.ofSeconds(10))).isTrue();
            assertThat(isLate(reads, before)).isFalse();

            feed.stop();
            long recorded = ledger.append(StrategyEvents.themeAdded());
            assertThat(isLate(reads, recorded)).isTrue();
            assertThat(isLate(reads, recorded + 1_000))
                    .as("what nobody recorded")
                    .isFalse();

            feed.start();
            assertThat(isLate(reads, recorded)).isFalse();
            feed.stop();
        }
    }

    private static boolean isLate(ReadYourWrites reads, long recorded) throws NoSuchMethodException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/strategies/SG23");
        request.setParameter(ReadYourWrites.PARAMETER, Long.toString(recorded));
        HandlerMethod page = new HandlerMethod(new Object(), "toString");
        assertThat(reads.preHandle(request, new MockHttpServletResponse(), page))
                .as("shown all the same")
                .isTrue();
        return Boolean.TRUE.equals(request.getAttribute(ReadYourWrites.LATE));
    }
}
