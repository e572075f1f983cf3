package org.waymark.query.risk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.query.moment.Snapshots;

@Configuration(proxyBeanMethods = false)
class RiskConfiguration {

    @Bean
    RiskFold riskFold() {
        return RiskFold.RISKS;
    }

    @Bean
    Risks risks(Snapshots snapshots) {
        return new Risks(snapshots);
    }
}
