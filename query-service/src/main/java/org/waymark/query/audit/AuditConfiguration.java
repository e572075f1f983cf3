package org.waymark.query.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.query.cases.Cases;
import org.waymark.query.system.LiveViews;
import org.waymark.query.system.Moments;
import org.waymark.query.system.StrategyCalendar;
import org.waymark.query.system.ViewPositions;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditFold auditFold() {
        return AuditFold.AUDIT_TRAIL;
    }

    @Bean
    AuditTrail auditTrail(LiveViews live, ViewPositions positions, Moments moments, StrategyCalendar calendar) {
        return new RecordedAuditTrail(live, positions, moments, calendar);
    }

    @Bean
    CaseFiles caseFiles(Cases cases, AuditTrail trail) {
        return new FoldedCaseFiles(cases, trail);
    }
}
