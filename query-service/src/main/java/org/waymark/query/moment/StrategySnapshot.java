package org.waymark.query.moment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf.Mode;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.views.Journal;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.View;

/**
 * One strategy at one moment: everything that a page or an answer shows of it is read here, and so is all of one position.
 * Nothing is read before it is asked for, and nothing twice. For one thread at a time.
 */
public final class StrategySnapshot {

    private final AsOf asOf;
    private final AsOf read;
    private final OpenedStrategy opened;
    private @Nullable LocalDate day;

    StrategySnapshot(AsOf asOf, OpenedStrategy opened) {
        this(asOf, asOf, opened);
    }

    private StrategySnapshot(AsOf asOf, AsOf read, OpenedStrategy opened) {
        this.asOf = asOf;
        this.read = read;
        this.opened = opened;
    }

    public StrategyCode strategy() {
        return opened.strategy();
    }

    /** The moment, as it was asked for. */
    public AsOf asOf() {
        return asOf;
    }

    /**
     * Every event up to and with this position is in it, and none after it.
     *
     * @throws BadAsOfException if the moment is not in the ledger
     */
    public long position() {
        return image().position();
    }

    /** What identifies what this snapshot shows, the day apart: another of the same edition shows the same. */
    public Edition edition() {
        return image().edition();
    }

    /**
     * The day that this moment is in, where the strategy is: today, or the last day that is shown.
     *
     * @throws BadAsOfException if the moment is not in the ledger
     */
    public LocalDate day() {
        LocalDate known = day;
        if (known == null) {
            known = opened.dayOf(this);
            day = known;
        }
        return known;
    }

    /** The state with this key, if there is one. */
    public <S> Optional<S> one(View<S> view, String key) {
        return some(view, List.of(key)).stream().findFirst();
    }

    /** Those of the states with these keys that there are, in the order of the keys. */
    public <S> List<S> some(View<S> view, Collection<String> keys) {
        return image().some(view, keys).stream().map(StoredState::state).toList();
    }

    /** All states of a view, in the order in which they came to be. */
    public <S> List<S> all(View<S> view) {
        return image().all(view).stream().map(StoredState::state).toList();
    }

    /**
     * What one case has gone through: the state with this key of a view that is not kept, folded from the events of that key
     * alone. It costs as much as the case has events.
     */
    public <S> Optional<S> history(View<S> view, String key) {
        return image().history(view, key);
    }

    /** The same for all cases, in the order in which they came to be. It costs as much as the strategy has events. */
    public <S> List<S> histories(View<S> view) {
        return image().histories(view);
    }

    /**
     * What one case has gone through from a position on, folded from the events of that key alone. It costs as much as there
     * are since then.
     *
     * @param before stands for what was before
     */
    public <S> S history(View<S> view, String key, long from, S before) {
        return image().history(view, key, from, before);
    }

    /**
     * The entries of a journal in a range of positions, none after that of this snapshot.
     *
     * @param terms    name and value of what they are found by
     * @param from     first position, included
     * @param to       last position, included
     * @param limit    how many at most
     * @param backward whether the newest come first
     */
    public <E> List<E> entries(
            Journal<?, E> journal, Map<String, String> terms, long from, long to, int limit, boolean backward) {
        return image().entries(journal, terms, from, to, limit, backward);
    }

    /** The same strategy at another moment: where a page needs two, each is opened once. */
    public StrategySnapshot at(AsOf other) {
        return opened.at(other);
    }

    /**
     * Where a day is asked for as it is known now: everything that is recorded by now; otherwise this.
     *
     * @throws BadAsOfException if the moment cannot be shown
     */
    public StrategySnapshot asRecorded() {
        if (!asOf.corrected()) {
            return this;
        }
        day(); // refuses a day to come
        return present();
    }

    /**
     * This, where it shows what was known.
     *
     * @param instead says why a day cannot be shown as it is known now
     * @throws BadAsOfException if that is asked for
     */
    public StrategySnapshot onlyAsKnown(String instead) {
        if (asOf.corrected()) {
            throw BadAsOfException.at("mode", instead + ". Ask for it without mode=corrected");
        }
        return this;
    }

    /**
     * A day as it is known at this moment, whatever was recorded later: what is recorded by this moment, without what is true
     * only after the day.
     *
     * @param other not after {@link #day()}
     */
    public StrategySnapshot correctedFor(LocalDate other) {
        StrategySnapshot corrected =
                new StrategySnapshot(new AsOf(new AsOf.OnDate(other), Mode.CORRECTED), read, opened);
        corrected.day = other;
        return corrected;
    }

    /** The same strategy now. */
    public StrategySnapshot present() {
        return at(AsOf.now());
    }

    /**
     * The first position that belongs to a moment of this strategy.
     *
     * @throws BadAsOfException if there is no such review or decision
     */
    public long firstOf(Moment moment) {
        return opened.firstOf(moment);
    }

    /**
     * The last position that belongs to a moment of this strategy.
     *
     * @throws BadAsOfException if the moment is not in the ledger, or there is no such review or decision
     */
    public long lastOf(Moment moment) {
        return opened.lastOf(moment);
    }

    private StrategyImage image() {
        return opened.image(read);
    }
}
