package org.waymark.command.wiring;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
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

/**
 * Who is let in: bearers of a token where a {@link JwtDecoder} is there, accounts over HTTP Basic where a
 * {@link UserDetailsService} is. What each may do is declared at every endpoint and command.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@Import(IdentityConfiguration.class)
class SecurityConfiguration {

    private final boolean tokens;
    private final boolean accounts;
    private final IdentityMapper identities;
    private final boolean basicAnywhere;

    SecurityConfiguration(
            ObjectProvider<JwtDecoder> decoder,
            ObjectProvider<UserDetailsService> accounts,
            IdentityMapper identities,
            @Value("${waymark.basic:loopback}") String basic) {
        this.identities = identities;
        this.basicAnywhere = basic.equals("anywhere");
        this.tokens = decoder.getIfAvailable() != null;
        this.accounts = accounts.getIfAvailable() != null;
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, AccessTokenSecurity accessTokens) throws Exception {
        // No cookies, no sessions: nothing that another site could misuse, hence no CSRF tokens.
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests
                        // Liveness for orchestrators; figures are for those who may sign in, as in query-service.
                        .requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(signIn()).accessDeniedHandler(denied()));
        accessTokens.on(http);
        http.addFilterBefore(new ProviderOutages(), SecurityContextHolderFilter.class);
        if (tokens) {
            http.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(identities))
                    .authenticationEntryPoint(signIn())
                    .accessDeniedHandler(denied()));
        }
        if (accounts && !basicAnywhere) {
            http.addFilterBefore(new BasicFromHere(), BasicAuthenticationFilter.class);
        }
        if (accounts) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(signIn()));
        }
        return http.build();
    }

    private AuthenticationEntryPoint signIn() {
        List<String> schemes = accounts ? List.of("Bearer", "Basic realm=\"Waymark\"") : List.of("Bearer");
        return (request, response, failure) -> {
            schemes.forEach(scheme -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, scheme));
            ProblemAnswer.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "request.not-signed-in",
                    NotLetInException.sentenceOf(failure, "Sign in first: send a valid token or account."));
        };
    }

    private static AccessDeniedHandler denied() {
        return (request, response, failure) -> ProblemAnswer.write(
                request, response, HttpStatus.FORBIDDEN, "request.forbidden", "You do not have permission to do this.");
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
