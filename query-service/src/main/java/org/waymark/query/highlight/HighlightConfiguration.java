package org.waymark.query.highlight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HighlightConfiguration {

    @Bean
    HighlightReportFold highlightReportFold() {
        return HighlightReportFold.HIGHLIGHT_REPORTS;
    }
}
