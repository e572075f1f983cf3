package org.waymark.query.indicator;

import static org.waymark.query.indicator.IndicatorFold.INDICATORS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndicatorConfiguration {

    @Bean
    IndicatorFold indicatorFold() {
        return INDICATORS;
    }
}
