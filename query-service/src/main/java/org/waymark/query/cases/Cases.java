package org.waymark.query.cases;

import static org.waymark.query.cases.CaseFold.CASES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/** Finds cases of every kind, each with the state that its feature brings. */
@Component
public class Cases {

    private final Snapshots snapshots;
    private final CaseKinds kinds;

    Cases(Snapshots snapshots, CaseKinds kinds) {
        this.snapshots = snapshots;
        this.kinds = kinds;
    }

    /**
     * A case at a moment.
     *
     * @param state what forms ask of it
     * @param links the cases it is linked to, as they are called then
     */
    public record Found(
            StrategyView strategy,
            CaseView about,
            CurrentState state,
            List<CaseView> links,
            long position,
            LocalDate day) {}

    /** The case with this ref, if it existed at that moment. */
    public Optional<Found> find(StrategySnapshot snapshot, String ref) {
        return Strategies.in(snapshot)
                .flatMap(strategy -> snapshot.one(CASES, ref)
                        .flatMap(about -> found(about, new StrategyMoment(strategy, snapshot))));
    }

    /** The same of a strategy by its code. */
    public Optional<Found> find(StrategyCode code, String ref, AsOf asOf) {
        return find(snapshots.of(code, asOf), ref);
    }

    private Optional<Found> found(CaseView about, StrategyMoment moment) {
        StrategySnapshot snapshot = moment.snapshot();
        return kinds.of(about.kind())
                .current(moment, about.ref())
                .map(state -> new Found(
                        moment.strategy(),
                        about,
                        state,
                        snapshot.some(CASES, about.links()),
                        snapshot.position(),
                        snapshot.day()));
    }

    /**
     * The state of a case that was found, as its file shows it, with its history.
     *
     * @param from first position of the history that is shown
     */
    public CaseState file(StrategySnapshot snapshot, Found found, long from) {
        return kinds.of(found.about().kind())
                .find(
                        new StrategyMoment(found.strategy(), snapshot),
                        found.about().ref(),
                        from)
                .orElseThrow(() -> new IllegalStateException(
                        "No history of " + found.about().ref()));
    }

    /** All cases as they are now, in the order in which they were opened. Its cost is that of all of them. */
    public List<CaseView> all(StrategyCode code) {
        return snapshots.of(code, AsOf.now()).all(CASES);
    }
}
