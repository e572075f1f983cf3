package org.waymark.query.cases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

    @Bean
    CaseFold caseFold() {
        return CaseFold.CASES;
    }
}
