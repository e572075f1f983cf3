package org.waymark.query.strategy;

import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.people.Organisation;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.KnownStrategies;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategyCalendar;
import org.waymark.query.security.GrantedRoles;

@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {

    @Bean
    StrategyFold strategyFold() {
        return STRATEGIES;
    }

    @Bean
    Strategies strategies(Snapshots snapshots) {
        return new Strategies(snapshots);
    }

    @Bean
    KnownStrategies knownStrategies(Strategies strategies) {
        return () ->
                strategies.all().strategies().stream().map(StrategyView::code).toList();
    }

    @Bean
    StrategyCalendar strategyCalendar() {
        return snapshot -> Strategies.in(snapshot)
                .map(strategy -> strategy.charter().timeZone())
                .orElse(Organisation.current().timeZone());
    }

    /** Roles are always those of now, whatever moment is shown. */
    @Bean
    GrantedRoles grantedRoles(Snapshots snapshots) {
        return (code, person) -> Strategies.in(snapshots.of(code, AsOf.now()))
                .map(strategy -> strategy.rolesOf(person))
                .orElse(List.of());
    }
}
