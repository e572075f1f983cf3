package org.waymark.query.reminder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Figures to be warned by: what became of digests on this node. */
final class ReminderMetrics {

    private final Map<DigestState, Counter> counters = new EnumMap<>(DigestState.class);

    ReminderMetrics(MeterRegistry meters) {
        for (DigestState state : DigestState.values()) {
            if (state.isFinal() || state == DigestState.WAITING) {
                counters.put(
                        state,
                        Counter.builder("waymark.reminders.digests")
                                .description("Digests of reminders by what became of them; waiting counts each attempt"
                                        + " that is to be repeated")
                                .tag("outcome", state.name().toLowerCase(Locale.ROOT))
                                .register(meters));
            }
        }
    }

    /** One more came to this state. */
    void count(DigestState state) {
        Counter counter = counters.get(state);
        if (counter != null) {
            counter.increment();
        }
    }
}
