package org.waymark.query.action;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActionConfiguration {

    @Bean
    ActionFold actionFold() {
        return ActionFold.ACTIONS;
    }
}
