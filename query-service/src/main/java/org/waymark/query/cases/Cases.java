package org.waymark.query.cases;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.View;

/** Finds cases of every kind, each with the state that its feature brings. */
@Component
public class Cases {

    private final Snapshots snapshots;
    private final Map<CaseKind, CaseSource> sources = new EnumMap<>(CaseKind.class);
    private final Set<View<?>> views = new HashSet<>(Set.of(STRATEGIES, CASES));

    Cases(Snapshots snapshots, List<CaseSource> sources) {
        this.snapshots = snapshots;
        sources.forEach(source -> {
            this.sources.put(source.kind(), source);
            this.views.addAll(source.views());
        });
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
                        .flatMap(strategy ->
                                snapshot.one(CASES, ref).flatMap(about -> found(strategy, about, snapshot, asOf))));
    }

    private Optional<Found> found(StrategyView strategy, CaseView about, StrategySnapshot snapshot, AsOf asOf) {
        LocalDate day = snapshot.day();
        return Optional.ofNullable(sources.get(about.kind()))
                .flatMap(source -> source.find(strategy, about.ref(), snapshot, asOf, day))
                .map(state -> new Found(
                        strategy,
                        about,
                        state,
                        about.links().stream()
                                .flatMap(ref -> snapshot.one(CASES, ref).stream())
                                .toList(),
                        snapshot.position(),
                        day));
    }

    /** All cases as they are now, in the order in which they were opened. Its cost is that of all of them. */
    public List<CaseView> all(StrategyCode code) {
        return snapshots.read(code, AsOf.now(), Set.of(CASES), snapshot -> snapshot.all(CASES));
    }
}
