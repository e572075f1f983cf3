package org.waymark.query.cases;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.View;

/** Finds cases of every kind, each with the state that its feature brings. */
@Component
public class Cases {

    private final Snapshots snapshots;
    private final CaseKinds kinds;
    private final Set<View<?>> views = new HashSet<>(Set.of(STRATEGIES, CASES));

    Cases(Snapshots snapshots, CaseKinds kinds) {
        this.snapshots = snapshots;
        this.kinds = kinds;
        this.views.addAll(kinds.views());
    }

    /**
     * A case at a moment.
     *
     * @param links the cases it is linked to, as they are called then
     */
    public record Found(
            StrategyView strategy,
            CaseView about,
            CaseState state,
            List<CaseView> links,
            long position,
            LocalDate day) {}

    /** The case with this ref, if it existed at that moment. */
    public Optional<Found> find(StrategyCode code, String ref, AsOf asOf) {
        return snapshots.read(
                code,
                asOf,
                views,
                snapshot -> snapshot.one(STRATEGIES, code.value())
                        .flatMap(strategy -> snapshot.one(CASES, ref)
                                .flatMap(about -> found(about, new StrategyMoment(strategy, snapshot)))));
    }

    private Optional<Found> found(CaseView about, StrategyMoment moment) {
        return kinds.of(about.kind())
                .find(moment, about.ref())
                .map(state -> new Found(
                        moment.strategy(),
                        about,
                        state,
                        about.links().stream()
                                .flatMap(ref -> moment.snapshot().one(CASES, ref).stream())
                                .toList(),
                        moment.snapshot().position(),
                        moment.day()));
    }

    /** All cases as they are now, in the order in which they were opened. Its cost is that of all of them. */
    public List<CaseView> all(StrategyCode code) {
        return snapshots.read(code, AsOf.now(), Set.of(CASES), snapshot -> snapshot.all(CASES));
    }
}
