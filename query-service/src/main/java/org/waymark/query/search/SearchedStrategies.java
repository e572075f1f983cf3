package org.waymark.query.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Reader;

/** The strategies in which the caller may search. No other is opened, and so none is found in. */
@Component
class SearchedStrategies {

    private final Strategies strategies;
    private final Snapshots snapshots;
    private final EffectiveRoles effectiveRoles;

    SearchedStrategies(Strategies strategies, Snapshots snapshots, EffectiveRoles effectiveRoles) {
        this.strategies = strategies;
        this.snapshots = snapshots;
        this.effectiveRoles = effectiveRoles;
    }

    /** All that the caller may read now, each as it was at a moment, by code. */
    List<StrategyMoment> at(AsOf asOf) {
        return strategies.all().strategies().stream()
                .filter(strategy -> mayRead(strategy, asOf))
                .flatMap(strategy -> moment(snapshots.of(strategy.code(), asOf)).stream())
                .toList();
    }

    private boolean mayRead(StrategyView strategy, AsOf asOf) {
        Reader reader = new Reader("", effectiveRoles.in(strategy.code()));
        return asOf.present() ? reader.readsStrategies() : reader.readsHistory();
    }

    /** One, if it existed then. */
    static Optional<StrategyMoment> moment(StrategySnapshot snapshot) {
        return Strategies.in(snapshot).map(strategy -> new StrategyMoment(strategy, snapshot));
    }

    /** How far what is found is complete, and what identifies it: of each strategy its edition. */
    static Stream<String> editions(List<StrategyMoment> moments) {
        return moments.stream()
                .map(moment ->
                        moment.strategy().code() + ":" + moment.snapshot().edition());
    }
}
