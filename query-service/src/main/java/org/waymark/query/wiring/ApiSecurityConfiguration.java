package org.waymark.query.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.waymark.http.ProblemAnswer;
import org.waymark.http.access.AccessTokenSecurity;
import org.waymark.http.access.NotLetInException;
import org.waymark.http.identity.BasicFromHere;
import org.waymark.http.identity.IdentityConfiguration;
import org.waymark.http.identity.IdentityMapper;
import org.waymark.http.identity.ProviderOutages;
import org.waymark.query.security.EndingSessions;
import org.waymark.query.security.OpenSessions;
import org.waymark.query.security.SessionUnlessCredentials;
import org.waymark.query.security.provider.ProviderSignIn;

/**
 * Who may call the query API and the actuator: bearers of a token where there is a decoder, accounts by HTTP Basic where
 * there are any, and whoever is signed in to the pages. What each endpoint asks for is declared on its handler. Nothing
 * here changes what is recorded: a forged request could at most have one more checkpoint signed. What somebody chose for
 * themselves is taken as JSON alone, which no form of another site sends.
 */
@Configuration(proxyBeanMethods = false)
@Import(IdentityConfiguration.class)
class ApiSecurityConfiguration {

    /** What asks for no sign-in; the address of a calendar has a secret in it (docs/adr/0041). */
    private static final String[] OPEN = {"/actuator/health/**", "/api/calendar.ics", "/api/strategies/*/calendar.ics"};

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            ObjectProvider<JwtDecoder> decoders,
            ObjectProvider<UserDetailsService> accounts,
            ObjectProvider<OpenSessions> sessions,
            AccessTokenSecurity accessTokens,
            ObjectProvider<ProviderSignIn> provider,
            IdentityMapper identities,
            @Value("${waymark.basic:loopback}") String basic) {
        AuthenticationEntryPoint challenge =
                (request, response, failure) -> challenge(request, response, failure, accounts);
        AccessDeniedHandler refusal = (request, response, failure) -> ProblemAnswer.write(
                request, response, HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this");
        http.securityMatcher("/api/**", "/v3/api-docs", "/actuator/**")
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .securityContext(context -> context.securityContextRepository(new SessionUnlessCredentials()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(challenge).accessDeniedHandler(refusal));
        sessions.ifAvailable(open -> http.addFilterAfter(new EndingSessions(open), SecurityContextHolderFilter.class));
        accessTokens.on(http);
        http.addFilterBefore(new ProviderOutages(), SecurityContextHolderFilter.class);
        provider.ifAvailable(signIn -> signIn.renew(http));
        if (decoders.getIfAvailable() != null) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(challenge)
                    .accessDeniedHandler(refusal)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(identities)));
        }
        if (accounts.getIfAvailable() != null) {
            http.httpBasic(passwords -> passwords.authenticationEntryPoint(challenge));
        }
        if (accounts.getIfAvailable() != null && !basic.equals("anywhere")) {
            http.addFilterBefore(new BasicFromHere(), BasicAuthenticationFilter.class);
        }
        return http.build();
    }

    private static void challenge(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure,
            ObjectProvider<UserDetailsService> accounts)
            throws IOException {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (accounts.getIfAvailable() != null) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Waymark\", charset=\"UTF-8\"");
        }
        ProblemAnswer.write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                NotLetInException.sentenceOf(failure, "Sign in, or send a token that is still valid"));
    }

    /** Methods that nobody knows are refused where it is known which there are. */
    @Bean
    static HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    static RequestRejectedHandler requestRejectedHandler() {
        return new HttpStatusRequestRejectedHandler(HttpStatus.BAD_REQUEST.value());
    }
}
