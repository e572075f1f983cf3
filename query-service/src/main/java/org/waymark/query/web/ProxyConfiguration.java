package org.waymark.query.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.waymark.query.security.RelativeRedirects;

/** What a proxy in front says of a request counts only where that proxy is configured ({@code waymark.proxies}). */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    /**
     * With {@code X-Forwarded-Proto: https} from a proxy, the session cookie is {@code Secure}; {@code X-Forwarded-For} is who
     * asks.
     *
     * @param proxies the addresses of the proxies, with commas between them
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxies(@Value("${waymark.proxies:}") String proxies) {
        return server -> {
            server.addContextCustomizers(context -> context.setUseRelativeRedirects(true));
            if (!proxies.isBlank()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(Pattern.compile(",")
                        .splitAsStream(proxies)
                        .map(String::strip)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")));
                valve.setRemoteIpHeader("X-Forwarded-For");
                valve.setProtocolHeader("X-Forwarded-Proto");
                server.addEngineValves(valve);
            }
        };
    }

    @Bean
    FilterRegistrationBean<RelativeRedirects> relativeRedirects() {
        FilterRegistrationBean<RelativeRedirects> filter = new FilterRegistrationBean<>(new RelativeRedirects());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
