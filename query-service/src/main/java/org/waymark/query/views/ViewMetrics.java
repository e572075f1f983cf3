package org.waymark.query.views;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.waymark.ledger.LedgerReader;

/** {@code waymark.view.behind}: how many events each view is behind the head of the ledger. */
@Component
class ViewMetrics {

    ViewMetrics(ViewPositions positions, @Qualifier("background") LedgerReader ledger, MeterRegistry meters) {
        for (View<?> view : positions.views()) {
            Gauge.builder("waymark.view.behind", () -> behind(view, positions, ledger))
                    .description("Events recorded that the view has not taken in yet")
                    .tag("view", view.name())
                    .register(meters);
            Gauge.builder("waymark.view.position", () -> positions.of(view))
                    .description("Last position of the ledger that the view has taken in")
                    .tag("view", view.name())
                    .register(meters);
        }
    }

    private static long behind(View<?> view, ViewPositions positions, LedgerReader ledger) {
        return Math.max(0, ledger.head().position() - positions.of(view));
    }
}
