package org.waymark.benchmarks.services;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.benchmarks.setup.Answer;
import org.waymark.benchmarks.setup.History;

/**
 * What a caller does turn after turn: requests of all kinds on all strategies, taken at random but the same in each run. Who
 * is turned away comes again a second later.
 *
 * @param kinds figures of each kind of request
 * @param together the same for all that read and for all that record
 */
record MixedLoad(Mix<MixedRequests.Kind> mix, List<History.Part> strategies, KindFigures kinds, KindFigures together)
        implements Operation {

    private static final Duration WHEN_TURNED_AWAY = Duration.ofSeconds(1);

    MixedLoad(MixedRequests requests, History history) {
        this(requests.mix(), history.strategies(), new KindFigures(), new KindFigures());
    }

    @Override
    public void run(int caller, long turn) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(31L * caller + 1_000_003 * turn);
        MixedRequests.Kind kind = mix.pick(random);
        History.Part strategy = strategies.get(random.nextInt(strategies.size()));
        String group = kind.reads() ? "all that read" : "all that record";
        long begin = System.nanoTime();
        try {
            Answer answer = kind.request().send(strategy, random);
            long nanos = System.nanoTime() - begin;
            kinds.answered(kind.name(), nanos, answer);
            together.answered(group, nanos, answer);
            if (answer.turnedAway()) {
                Thread.sleep(WHEN_TURNED_AWAY);
            }
        } catch (IOException e) {
            kinds.unanswered(kind.name(), e);
            together.unanswered(group, e);
        }
    }
}
