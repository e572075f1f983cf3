package org.waymark.query.wiring;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.http.access.AccessTokenSecurity;
import org.waymark.http.access.AccessTokens;
import org.waymark.http.access.ScopedRequests;
import org.waymark.http.access.SecurityRecord;
import org.waymark.http.access.TokenOwners;
import org.waymark.http.access.TokenScope;

/** Personal access tokens; a JVM that runs more than this service brings those of both. */
@Configuration(proxyBeanMethods = false)
class AccessTokenConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AccessTokens accessTokens(MongoDatabase database, Clock clock) {
        return new AccessTokens(database, clock, SecurityRecord.SERVICE_LOG);
    }

    @Bean
    AccessTokenSecurity accessTokenSecurity(AccessTokens tokens, ObjectProvider<TokenOwners> owners, Clock clock) {
        return new AccessTokenSecurity(
                tokens, owners.getIfAvailable(() -> TokenOwners.ELSEWHERE), new Queries(), clock);
    }

    /** Whatever only asks; a report that is sent to be checked is kept nowhere. */
    private record Queries() implements ScopedRequests {

        private static final String CHECK = "/api/ledger/report-check";

        @Override
        public Optional<TokenScope> needed(HttpServletRequest request) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            return ScopedRequests.asks(request) || path.equals(CHECK) ? Optional.of(TokenScope.READ) : Optional.empty();
        }

        /** They are sent to the other service. */
        @Override
        public List<String> reports() {
            return List.of();
        }
    }
}
