package org.waymark.query.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.waymark.http.Proxies;
import org.waymark.query.security.RelativeRedirects;
import org.waymark.query.security.provider.OutsideClient;

/** What a request says of proxies and of its host: the first counts from proxies that are configured, the second never. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    /** Where a proxy says that it took the request by TLS, the session cookie is {@code Secure}. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxies(
            @Value("${waymark.proxies:}") String proxies) {
        return Proxies.customizer(proxies);
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> redirectsToPaths() {
        return server -> server.addContextCustomizers(context -> context.setUseRelativeRedirects(true));
    }

    @Bean
    FilterRegistrationBean<RelativeRedirects> relativeRedirects(ObjectProvider<OutsideClient> outside) {
        OutsideClient provider = outside.getIfAvailable();
        FilterRegistrationBean<RelativeRedirects> filter = new FilterRegistrationBean<>(
                new RelativeRedirects(provider == null ? elsewhere -> false : provider::leadsToProvider));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
