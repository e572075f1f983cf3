package org.waymark.query.diagnostic;

import static org.waymark.query.diagnostic.DiagnosticAnswerFold.DIAGNOSTIC_ANSWERS;
import static org.waymark.query.diagnostic.DiagnosticFold.DIAGNOSTICS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DiagnosticConfiguration {

    @Bean
    DiagnosticFold diagnosticFold() {
        return DIAGNOSTICS;
    }

    @Bean
    DiagnosticAnswerFold diagnosticAnswerFold() {
        return DIAGNOSTIC_ANSWERS;
    }
}
