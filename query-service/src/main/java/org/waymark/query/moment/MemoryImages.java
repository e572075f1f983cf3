package org.waymark.query.moment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.views.DamagedViewException;
import org.waymark.query.views.Journal;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.LiveViews;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewBehindException;
import org.waymark.query.views.ViewPositions;

/**
 * Images of strategies in memory (docs/adr/0031): the present of those in use, moved on by the events that the feed brings, and
 * moments of the past that somebody looks at. All of them are bounded by weight; a strategy that is not there costs one
 * load. What an image says is what a fold of the ledger from the beginning says, on every node.
 */
public final class MemoryImages implements StrategyImages {

    private static final String METRICS = "waymark.images";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Where a story begins that leaves nothing out. */
    private static final long ALL = -1;

    private final LiveViews live;
    private final ViewPositions positions;
    private final LedgerFeed feed;
    private final TimeMachine machine;
    private final Loading loading;
    private final Once<StrategyCode, Held> present;
    private final Once<View<?>, Held> lists;
    private final Once<Past, States> past;
    private final Once<Story, Held> stories;
    private final Once<PastStory, States> pastStories;

    /** A past moment of a strategy; after another removal of a text it is not the same any more. */
    private record Past(StrategyCode strategy, Edition edition) {}

    /**
     * What a case of a strategy, or without a key each of them, has gone through since a position, whether a view is kept of
     * it or not.
     */
    private record Story(StrategyCode strategy, View<?> view, Optional<String> key, long from) {

        /** Whether an event belongs to it, or says that it may hold a text that was removed. */
        boolean concerns(RecordedEvent event) {
            return event.event().strategy().equals(strategy)
                    && (key.isEmpty() || event.event() instanceof TextRedacted || key.equals(view.key(event)));
        }
    }

    /** The same up to a moment. */
    private record PastStory(Story story, Edition edition) {}

    /** @param maxBytes how much memory all images together may take, about */
    public MemoryImages(
            LiveViews live,
            ViewPositions positions,
            LedgerFeed feed,
            LedgerReader ledger,
            KeptImages kept,
            long maxBytes,
            MeterRegistry meters) {
        this.live = live;
        this.positions = positions;
        this.feed = feed;
        this.machine = new TimeMachine(ledger, kept, positions.views());
        this.loading = new Loading(live, positions, feed, ledger, machine);
        this.present = new Once<>(METRICS, "present", maxBytes / 2, (strategy, held) -> held.weight(), meters);
        this.lists = new Once<>(METRICS, "lists", maxBytes / 8, (view, held) -> held.weight(), meters);
        this.past = new Once<>(METRICS, "past", maxBytes / 4, (moment, states) -> Weights.of(states), meters);
        this.stories = new Once<>(METRICS, "histories", maxBytes / 16, (story, held) -> held.weight(), meters);
        this.pastStories =
                new Once<>(METRICS, "past-histories", maxBytes / 16, (story, states) -> Weights.of(states), meters);
    }

    @Override
    public long known() {
        return feed.position();
    }

    @Override
    public StrategyImage present(StrategyCode strategy) {
        return image(strategy, reached(strategy).states());
    }

    private StrategyImage image(StrategyCode strategy, States states) {
        return new StatesImage(strategy, states, new Edition(states.last(), states.redacted()), this);
    }

    @Override
    public StrategyImage past(StrategyCode strategy, long position) {
        feed.require(position, PATIENCE);
        Held.Reached now = reached(strategy);
        Edition edition = new Edition(position, now.states().redacted());
        States states = position >= now.states().last() && position <= now.through()
                ? now.states()
                : past.get(new Past(strategy, edition), () -> machine.at(strategy, position, edition.redacted()));
        return new StatesImage(strategy, states, edition, this);
    }

    private Held.Reached reached(StrategyCode strategy) {
        return now(present, strategy, () -> held(strategy, loading.strategy(strategy)));
    }

    private Held held(StrategyCode strategy, Held.Reached loaded) {
        return new Held(
                feed, machine.earlier(), event -> event.event().strategy().equals(strategy), loaded);
    }

    private static <K> Held.Reached now(Once<K, Held> things, K key, Supplier<Held> load) {
        while (true) {
            Held held = things.get(key, load);
            Held.Reached reached = held.now();
            if (reached != null) {
                if (held.hasGrown()) {
                    things.weighAgain(key, held);
                }
                return reached;
            }
            things.drop(key, held);
        }
    }

    @Override
    public <S> Everywhere<S> everywhere(View<S> view) {
        Held.Reached reached =
                now(lists, view, () -> new Held(feed, machine.earlier(), event -> true, loading.everywhere(view)));
        return new Everywhere<>(
                reached.through(),
                () -> reached.states().of(view).all().stream()
                        .map(StoredState::state)
                        .toList());
    }

    <S> Optional<S> history(StrategyCode strategy, View<S> view, String key, Edition edition) {
        return toldOf(
                        new Story(strategy, view, Optional.of(key), ALL),
                        view,
                        edition,
                        end -> machine.told(strategy, view, key, end))
                .stream()
                .findFirst();
    }

    <S> List<S> histories(StrategyCode strategy, View<S> view, Edition edition) {
        return toldOf(
                new Story(strategy, view, Optional.empty(), ALL),
                view,
                edition,
                end -> machine.told(strategy, view, end));
    }

    <S> S history(StrategyCode strategy, View<S> view, String key, long from, S before, Edition edition) {
        return toldOf(
                        new Story(strategy, view, Optional.of(key), from),
                        view,
                        edition,
                        end -> machine.told(strategy, view, key, from, before, end))
                .getFirst();
    }

    /**
     * The states of a story at a moment: of the present from what is held and folded on, of the past folded for it.
     *
     * @param tell folds it up to a position
     */
    private <S> List<S> toldOf(Story story, View<S> view, Edition edition, LongFunction<States> tell) {
        if (edition.position() >= reached(story.strategy()).states().last()) {
            Held.Reached now = now(stories, story, () -> {
                long end = feed.position();
                return new Held(feed, machine.earlier(), story::concerns, new Held.Reached(tell.apply(end), end));
            });
            if (edition.position() >= now.states().last() && edition.position() <= now.through()) {
                return statesOf(view, now.states());
            }
        }
        return statesOf(view, pastStories.get(new PastStory(story, edition), () -> tell.apply(edition.position())));
    }

    private static <S> List<S> statesOf(View<S> view, States states) {
        return states.of(view).all().stream().map(StoredState::state).toList();
    }

    /** The last are in memory, whether they are written by now or not; the others are waited for, and read. */
    <E> List<E> entries(
            StrategyCode strategy,
            Journal<?, E> journal,
            States states,
            Map<String, String> terms,
            long from,
            long to,
            int limit,
            boolean backward) {
        LatestEntries<E> latest = states.latest(journal);
        long written = Math.min(to, latest.after());
        List<E> found = new ArrayList<>();
        if (backward) {
            found.addAll(latest.find(journal, terms, from, to, limit, true));
        }
        if (from <= written && found.size() < limit) {
            positions.await(Set.of(journal), Math.min(states.last(), written));
            found.addAll(stored(strategy, journal, terms, from, written, limit - found.size(), backward));
        }
        if (!backward && found.size() < limit) {
            found.addAll(latest.find(journal, terms, from, to, limit - found.size(), false));
        }
        return Collections.unmodifiableList(found);
    }

    private <E> List<E> stored(
            StrategyCode strategy,
            Journal<?, E> journal,
            Map<String, String> terms,
            long from,
            long to,
            int limit,
            boolean backward) {
        try {
            return live.entries(journal).find(strategy, terms, from, to, limit, backward);
        } catch (DamagedViewException e) {
            live.damaged(e);
            throw new ViewBehindException(to, from - 1, e);
        }
    }
}
