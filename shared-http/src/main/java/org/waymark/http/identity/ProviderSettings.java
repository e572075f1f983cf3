package org.waymark.http.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which identity provider signs people in, and what its claims mean (docs/operations.md, “Signing in”).
 *
 * @param issuer       as it stands in tokens; empty where no provider is set
 * @param metadata     address of the provider's metadata, where the services reach it in another way than browsers do; empty for
 *                     the usual place below the issuer
 * @param audience     what a token must be meant for
 * @param clientId     of the pages at the provider
 * @param clientSecret of the pages at the provider
 * @param scopes       that the pages ask for, with blanks between them
 * @param personClaim  claims that can hold a person's id, in order: the first that a token has counts
 * @param nameClaim    the claim that holds the name as shown
 * @param emailClaim   the claim that holds the e-mail address
 * @param rolesClaim   claims that hold roles or groups, each a path with dots; those of all count
 * @param roles        which group means which role, {@code group=ROLE} with semicolons between them; empty where the provider
 *                     uses the names of the roles
 */
@ConfigurationProperties("waymark.oidc")
public record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String metadata,
        @DefaultValue("waymark") String audience,
        @DefaultValue("waymark") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("openid profile email") String scopes,
        @DefaultValue({"preferred_username", "sub"}) List<String> personClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("email") String emailClaim,
        @DefaultValue("roles") List<String> rolesClaim,
        @DefaultValue("") String roles) {

    public ProviderSettings {
        issuer = issuer.strip();
        personClaim = List.copyOf(personClaim);
        rolesClaim = List.copyOf(rolesClaim);
    }

    /** Where nothing is set. */
    public static ProviderSettings defaults() {
        return new ProviderSettings(
                "",
                "",
                "waymark",
                "waymark",
                "",
                "openid profile email",
                List.of("preferred_username", "sub"),
                "name",
                "email",
                List.of("roles"),
                "");
    }

    /** Where the provider says what it offers. */
    String metadataAddress() {
        return metadata.isBlank() ? issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration" : metadata;
    }
}
