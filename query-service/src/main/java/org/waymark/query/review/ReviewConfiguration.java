package org.waymark.query.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    ReviewFold reviewFold() {
        return ReviewFold.REVIEWS;
    }

    @Bean
    AgendaFold agendaFold() {
        return AgendaFold.AGENDAS;
    }

    @Bean
    DecisionFold decisionFold() {
        return DecisionFold.DECISIONS;
    }
}
