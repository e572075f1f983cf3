package org.waymark.query.web;

import jakarta.servlet.SessionTrackingMode;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.waymark.http.identity.ProviderOutages;
import org.waymark.query.security.EndingSessions;
import org.waymark.query.security.ForReaders;
import org.waymark.query.security.OpenSessions;
import org.waymark.query.security.provider.OutsideClient;
import org.waymark.query.security.provider.ProviderContexts;
import org.waymark.query.security.provider.ProviderSignIn;

/**
 * Sign-in by form and session for everything that no other filter chain claims. Which role opens which page is declared
 * on the page's handler ({@link ForReaders} and its neighbours).
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class PageSecurityConfiguration {

    /** Nothing inline, nothing from elsewhere, no framing: pages need no more than their own files. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String SIGNED_OUT = SignIns.PATH + "?signed-out";

    /** Where a link of an e-mail ends such e-mail: the link says whose, and mail programs send no token of a session. */
    private static final String UNSUBSCRIBE = "/unsubscribe";

    /** What everybody may open, signed in or not. */
    private static final String[] OPEN = {
        "/assets/**",
        "/favicon.ico",
        "/sign-in",
        "/sign-in/code",
        "/set-password/*",
        "/first-start",
        "/first-start/*",
        UNSUBSCRIBE,
        "/error",
        "/help",
        "/accessibility",
        "/privacy",
        "/cookies"
    };

    /** Where account and password are typed. It keeps whom it let in for the provider, where there is one that asks. */
    @Bean
    @Order(900)
    @ConditionalOnBean(UserDetailsService.class)
    SecurityFilterChain signInForm(HttpSecurity http, EndedSessions ended, SignIns signIns, SignInKinds kinds) {
        return http.securityMatcher(SignIns.PATH)
                .securityContext(context -> context.securityContextRepository(
                        kinds.byProvider() ? new ProviderContexts() : new HttpSessionSecurityContextRepository()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SignIns.PATH)
                        .loginProcessingUrl(SignIns.PATH)
                        .successHandler(signIns)
                        .failureHandler(signIns))
                .requestCache(cache -> cache.requestCache(signIns.wanted()))
                .exceptionHandling(handling -> handling.accessDeniedHandler(ended))
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> strict(headers, () -> CONTENT_SECURITY_POLICY))
                .build();
    }

    @Bean
    @Order(1000)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            EndedSessions ended,
            SignIns signIns,
            ObjectProvider<OpenSessions> sessions,
            ObjectProvider<ProviderSignIn> provider,
            ObjectProvider<OutsideClient> outside) {
        sessions.ifAvailable(open -> http.addFilterAfter(new EndingSessions(open), SecurityContextHolderFilter.class));
        http.addFilterBefore(new ProviderOutages(), SecurityContextHolderFilter.class);
        provider.ifAvailable(signIn -> signIn.addTo(http, SignIns.PATH, signIns, signIns::failedAtProvider));
        outside.ifAvailable(client -> provider.ifAvailable(signIn -> signIn.hearOfEnds(http)));
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .csrf(tokens -> tokens.ignoringRequestMatchers(UNSUBSCRIBE))
                .requestCache(cache -> cache.requestCache(signIns.wanted()))
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler(ended).authenticationEntryPoint(signIns.entrance()))
                .logout(out -> {
                    out.logoutUrl("/sign-out").logoutSuccessUrl(SIGNED_OUT).deleteCookies("JSESSIONID");
                    provider.ifAvailable(signIn -> out.logoutSuccessHandler(signIn.afterSignOut(SIGNED_OUT)));
                })
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> strict(headers, policy(outside.getIfAvailable())))
                .build();
    }

    /** Signing in and out begins with a form, and goes on at the provider: where that is, is known once it was asked. */
    private static Supplier<String> policy(@Nullable OutsideClient outside) {
        return outside == null
                ? () -> CONTENT_SECURITY_POLICY
                : () -> CONTENT_SECURITY_POLICY.replace(
                        "form-action 'self'", "form-action 'self' " + outside.origins());
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers, Supplier<String> policy) {
        headers.addHeaderWriter((request, response) -> {
                    if (!response.containsHeader("Content-Security-Policy")) {
                        response.setHeader("Content-Security-Policy", policy.get());
                    }
                })
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
    }

    /** A session id in an address would be copied with it. A session lasts as long as a long meeting without a click. */
    @Bean
    ServletContextInitializer sessionsByCookieOnly(@Value("${waymark.session-timeout:4h}") Duration timeout) {
        return context -> {
            context.setSessionTimeout(Math.toIntExact(timeout.toMinutes()));
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setHttpOnly(true);
        };
    }

    @Bean
    CookieSameSiteSupplier sessionCookieSameSite() {
        return CookieSameSiteSupplier.ofLax();
    }
}
