package org.waymark.query.action;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.query.moment.Snapshots;

@Configuration(proxyBeanMethods = false)
class ActionConfiguration {

    @Bean
    ActionFold actionFold() {
        return ActionFold.ACTIONS;
    }

    @Bean
    Actions actions(Snapshots snapshots) {
        return new Actions(snapshots);
    }
}
