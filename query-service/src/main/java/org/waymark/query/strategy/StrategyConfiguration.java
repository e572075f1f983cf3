package org.waymark.query.strategy;

import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.events.Charter;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategyCalendar;
import org.waymark.query.security.GrantedRoles;
import org.waymark.query.views.LiveViews;

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
    StrategyCalendar strategyCalendar(LiveViews live) {
        return code -> live.current(STRATEGIES, code, code.value())
                .map(strategy -> strategy.charter().timeZone())
                .orElse(Charter.DEFAULT_TIME_ZONE);
    }

    @Bean
    GrantedRoles grantedRoles(LiveViews live) {
        return (code, person) -> live.current(STRATEGIES, code, code.value())
                .map(strategy -> strategy.rolesOf(person))
                .orElse(List.of());
    }
}
