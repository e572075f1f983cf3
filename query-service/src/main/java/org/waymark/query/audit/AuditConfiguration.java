package org.waymark.query.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.query.moment.Snapshots;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditFold auditFold() {
        return AuditFold.AUDIT_TRAIL;
    }

    @Bean
    AuditTrail auditTrail(Snapshots snapshots) {
        return new RecordedAuditTrail(snapshots);
    }
}
