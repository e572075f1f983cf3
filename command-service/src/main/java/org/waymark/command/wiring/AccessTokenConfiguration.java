package org.waymark.command.wiring;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.http.ScopedCommands;
import org.waymark.http.access.AccessTokenSecurity;
import org.waymark.http.access.AccessTokens;
import org.waymark.http.access.SecurityRecord;
import org.waymark.http.access.TokenOwners;

/** Personal access tokens; a JVM that runs more than this service brings those of both. */
@Configuration(proxyBeanMethods = false)
class AccessTokenConfiguration {

    @Bean
    AccessTokenSecurity accessTokenSecurity(
            ObjectProvider<AccessTokens> shared,
            MongoDatabase database,
            ObjectProvider<TokenOwners> owners,
            CommandRegistry commands,
            Clock clock) {
        return new AccessTokenSecurity(
                shared.getIfAvailable(() -> new AccessTokens(database, clock, SecurityRecord.SERVICE_LOG)),
                owners.getIfAvailable(() -> TokenOwners.ELSEWHERE),
                new ScopedCommands(commands),
                clock);
    }
}
