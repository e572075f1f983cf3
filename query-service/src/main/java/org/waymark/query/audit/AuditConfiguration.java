package org.waymark.query.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditFold auditFold() {
        return AuditFold.AUDIT_TRAIL;
    }
}
