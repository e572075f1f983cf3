package org.waymark.query.casefile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.Cases;

@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {

    @Bean
    CaseFiles caseFiles(Cases cases, AuditTrail trail) {
        return new FoldedCaseFiles(cases, trail);
    }
}
