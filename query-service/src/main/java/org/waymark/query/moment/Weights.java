package org.waymark.query.moment;

import java.util.List;
import org.waymark.query.views.StatesCodec;
import org.waymark.query.views.StoredState;

/** Estimates how much memory states take, from a sample of them: exact enough for a bound, and cheap. */
final class Weights {

    private static final int SAMPLE = 16;
    private static final int BASE = 1_024;
    private static final int EACH = 200;

    private Weights() {}

    static int of(States states) {
        long bytes = BASE;
        for (ViewStates<?> view : states.views().values()) {
            bytes += of(view.all().stream().map(StoredState::state).toList());
        }
        return clamp(bytes);
    }

    private static long of(List<?> states) {
        int step = Math.max(1, states.size() / SAMPLE);
        long sampled = 0;
        long bytes = 0;
        for (int i = 0; i < states.size(); i += step) {
            bytes += EACH + StatesCodec.weight(states.get(i));
            sampled++;
        }
        return sampled == 0 ? 0 : bytes * states.size() / sampled;
    }

    private static int clamp(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }
}
