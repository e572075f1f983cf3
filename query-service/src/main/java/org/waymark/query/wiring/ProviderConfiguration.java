package org.waymark.query.wiring;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.waymark.http.identity.IdentityMapper;
import org.waymark.http.identity.ProviderIsSet;
import org.waymark.http.identity.ProviderMetadata;
import org.waymark.http.identity.ProviderSettings;
import org.waymark.query.security.CallerTokens;
import org.waymark.query.security.provider.EndedAtProvider;
import org.waymark.query.security.provider.HttpTokenEndpoint;
import org.waymark.query.security.provider.IdTokens;
import org.waymark.query.security.provider.OutsideClient;
import org.waymark.query.security.provider.ProviderCallerTokens;
import org.waymark.query.security.provider.ProviderPeople;
import org.waymark.query.security.provider.ProviderSessions;
import org.waymark.query.security.provider.ProviderSignIn;
import org.waymark.query.security.provider.TokenEndpoint;

/** The pages as a client: of the provider that is set, or of one that whoever starts this service brings along. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CallerTokens callerTokens() {
        return new ProviderCallerTokens();
    }

    /** A provider that others run. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(ProviderIsSet.class)
    static class Outside {

        @Bean
        OutsideClient outsideClient(
                ProviderSettings settings,
                ProviderMetadata metadata,
                @Value("${waymark.public-url:}") String publicUrl) {
            return new OutsideClient(settings, metadata, publicUrl);
        }

        @Bean
        TokenEndpoint tokenEndpoint() {
            return new HttpTokenEndpoint();
        }

        @Bean
        JwtDecoderFactory<ClientRegistration> idTokens() {
            return new IdTokens();
        }
    }

    /** What pages do with a provider, whoever runs it. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(AnyProvider.class)
    static class Pages {

        @Bean
        ProviderPeople providerPeople(ObjectProvider<JwtDecoder> decoder, IdentityMapper identities) {
            return new ProviderPeople(decoder, identities);
        }

        @Bean
        EndedAtProvider endedAtProvider() {
            return new EndedAtProvider();
        }

        @Bean
        ProviderSessions providerSessions(
                ClientRegistrationRepository clients,
                TokenEndpoint endpoint,
                ProviderPeople people,
                EndedAtProvider ended,
                Clock clock) {
            return new ProviderSessions(clients, endpoint, people, ended, clock);
        }

        @Bean
        ProviderSignIn providerSignIn(
                ClientRegistrationRepository clients,
                TokenEndpoint endpoint,
                ProviderPeople people,
                ProviderSessions sessions,
                EndedAtProvider ended,
                @Value("${waymark.public-url:}") String publicUrl) {
            return new ProviderSignIn(clients, endpoint, people, sessions, ended, publicUrl);
        }
    }

    /** Whoever brings a provider along registers what gives its tokens before anything else is made. */
    static final class AnyProvider implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return new ProviderIsSet().matches(context, metadata)
                    || context.getBeanFactory() != null
                            && context.getBeanFactory().getBeanNamesForType(TokenEndpoint.class, false, false).length
                                    > 0;
        }
    }
}
