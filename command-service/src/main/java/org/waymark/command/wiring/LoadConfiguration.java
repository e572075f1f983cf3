package org.waymark.command.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.http.AdmissionFilter;
import org.waymark.http.AdmissionSettings;
import org.waymark.http.ErrorAnswers;
import org.waymark.http.LoadFilters;
import org.waymark.http.Proxies;
import org.waymark.http.RequestIds;
import org.waymark.http.RequestKind;
import org.waymark.http.UnreadableRequests;
import org.waymark.http.WellFormedRequests;

/** How many commands are decided at once. How long one is tried is the ledger's to say ({@code waymark.write-timeout}). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionSettings.class)
class LoadConfiguration {

    /**
     * Commands mostly wait for the disk, and those that wait together are written together; no more than the database has
     * connections for (100, unless its address says otherwise).
     */
    private static final int WORKING = 64;

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        return LoadFilters.requestIds(true);
    }

    @Bean
    FilterRegistrationBean<WellFormedRequests> wellFormedRequests() {
        return LoadFilters.wellFormed(request -> true);
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
        return UnreadableRequests.customizer(path -> true);
    }

    /** Guesses at passwords are counted for the caller's address, not for the proxy's. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxies(
            @Value("${waymark.proxies:}") String proxies) {
        return Proxies.customizer(proxies);
    }

    @Bean
    ErrorAnswers errorAnswers() {
        return new ErrorAnswers(request -> true, List.of());
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admission(AdmissionSettings settings, MeterRegistry meters) {
        return LoadFilters.admission(LoadConfiguration::kind, settings, WORKING, meters);
    }

    private static RequestKind kind(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/actuator/")) {
            return RequestKind.UNBOUNDED;
        }
        boolean asks = path.startsWith("/api/import/jobs/");
        boolean file = path.startsWith("/api/import/") || path.startsWith("/api/files/");
        return file && !asks ? RequestKind.LENGTHY : RequestKind.SENDING;
    }
}
