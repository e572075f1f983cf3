package org.waymark.command.highlight.http;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.waymark.command.highlight.ReportContents;

/** Where the content of a report comes from. A JVM that runs the query side, too, supplies its own. */
@Configuration(proxyBeanMethods = false)
class ReportContentsConfiguration {

    /**
     * @param address  of query-service
     * @param patience how long to wait for an answer; less than the pages wait for this service
     */
    @Bean
    @Fallback
    ReportContents reportContents(
            @Value("${waymark.query-url:http://localhost:8080}") String address,
            @Value("${waymark.query-within:10s}") Duration patience) {
        return new HttpReportContents(address, patience);
    }
}
