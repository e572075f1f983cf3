package org.waymark.http.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What both services know of the identity provider. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
public class IdentityConfiguration {

    @Bean
    AccountRoles accountRoles(@Value("${waymark.account-roles:true}") boolean everywhere) {
        return AccountRoles.of(everywhere);
    }

    /** Nobody looks at the time of each filter of the chain, and measuring it took a twentieth of a command. Requests are measured. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    IdentityMapper identityMapper(ProviderSettings settings, AccountRoles accountRoles) {
        return new IdentityMapper(settings, accountRoles);
    }

    /** Whoever brings a decoder of their own brings a provider of their own. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(ProviderIsSet.class)
    static class OutsideProvider {

        @Bean
        ProviderMetadata providerMetadata(ProviderSettings settings) {
            return new ProviderMetadata(settings);
        }

        @Bean
        @ConditionalOnMissingBean
        JwtDecoder jwtDecoder(ProviderSettings settings, ProviderMetadata metadata) {
            return new ProviderJwtDecoder(settings, metadata);
        }
    }
}
