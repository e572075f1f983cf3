package org.waymark.query.risk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RiskConfiguration {

    @Bean
    RiskFold riskFold() {
        return RiskFold.RISKS;
    }
}
