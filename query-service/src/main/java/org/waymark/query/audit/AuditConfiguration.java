package org.waymark.query.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.query.moment.AsOfResolver;
import org.waymark.query.moment.StrategyCalendar;
import org.waymark.query.views.LiveViews;
import org.waymark.query.views.ViewPositions;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditFold auditFold() {
        return AuditFold.AUDIT_TRAIL;
    }

    @Bean
    AuditTrail auditTrail(LiveViews live, ViewPositions positions, AsOfResolver moments, StrategyCalendar calendar) {
        return new RecordedAuditTrail(live, positions, moments, calendar);
    }
}
