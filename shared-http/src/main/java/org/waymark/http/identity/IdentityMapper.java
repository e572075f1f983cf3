package org.waymark.http.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.waymark.events.Role;

/** Reads claims, for pages and for both services: who somebody is, and what they may do. */
public final class IdentityMapper implements Converter<Jwt, JwtAuthenticationToken> {

    /** What can be typed where a person is named; it takes e-mail addresses and UUIDs. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    private final ProviderSettings settings;
    private final AccountRoles accountRoles;
    private final Map<String, Set<Role>> roles;

    /** @throws IllegalArgumentException if the settings name a role that does not exist; the message says which */
    public IdentityMapper(ProviderSettings settings, AccountRoles accountRoles) {
        this.settings = settings;
        this.accountRoles = accountRoles;
        this.roles = settings.roles().isBlank() ? namesOfRoles() : groups(settings.roles());
    }

    private static Map<String, Set<Role>> namesOfRoles() {
        return Arrays.stream(Role.values()).collect(Collectors.toMap(Role::name, Set::of));
    }

    /** The role comes last: names of groups can have an equals sign in them, as those of LDAP have. */
    private static Map<String, Set<Role>> groups(String setting) {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (String entry : setting.split(";")) {
            int equals = entry.lastIndexOf('=');
            if (!entry.isBlank()) {
                String group = entry.substring(0, Math.max(0, equals)).strip();
                String role = entry.substring(equals + 1).strip();
                if (group.isEmpty()
                        || Arrays.stream(Role.values())
                                .noneMatch(one -> one.name().equals(role))) {
                    throw new IllegalArgumentException("waymark.oidc.roles: \"" + entry.strip()
                            + "\" does not say which role a group means. Write group=ROLE, with one of "
                            + Arrays.toString(Role.values()));
                }
                roles.computeIfAbsent(group, first -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(role));
            }
        }
        return roles;
    }

    /**
     * Reads claims.
     *
     * @throws UnusableIdentityException if nobody can be told from them
     */
    public Identity read(Map<String, Object> claims) {
        String id = id(claims);
        return new Identity(
                id,
                text(claims, settings.nameClaim(), id),
                text(claims, settings.emailClaim(), ""),
                accountRoles.among(rolesIn(claims)));
    }

    /** The caller that a token stands for. */
    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        Identity caller = read(token.getClaims());
        return new JwtAuthenticationToken(token, authorities(caller), caller.id());
    }

    /** What Spring Security asks for. */
    public static List<GrantedAuthority> authorities(Identity person) {
        return AuthorityUtils.createAuthorityList(
                person.roles().stream().sorted().map(Role::authority).toArray(String[]::new));
    }

    private String id(Map<String, Object> claims) {
        String found = settings.personClaim().stream()
                .map(claim -> text(claims, claim, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new UnusableIdentityException(
                        "The token has none of the claims " + settings.personClaim() + " (waymark.oidc.person-claim)"));
        String id = found.toLowerCase(Locale.ROOT);
        if (!ID.matcher(id).matches()) {
            throw new UnusableIdentityException(
                    "\"" + found + "\" cannot be the id of a person: an id has letters, digits and"
                            + " . _ @ + - and begins with a letter or a digit. Another claim can hold it (waymark.oidc.person-claim)");
        }
        return id;
    }

    private static String text(Map<String, Object> claims, String claim, String otherwise) {
        return at(claims, claim) instanceof String text && !text.isBlank() ? text.strip() : otherwise;
    }

    private Set<Role> rolesIn(Map<String, Object> claims) {
        return settings.rolesClaim().stream()
                .flatMap(path -> texts(at(claims, path)))
                .flatMap(group -> roles.getOrDefault(group, Set.of()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** A claim holds many in a list, or one in a text. */
    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case Collection<?> many ->
                many.stream().filter(String.class::isInstance).map(String.class::cast);
            case String one -> Stream.of(one);
            case null, default -> Stream.empty();
        };
    }

    /** What stands at a path; a claim whose own name has the dots of the path comes first. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.get(path) != null) {
            return claims.get(path);
        }
        int dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }
}
