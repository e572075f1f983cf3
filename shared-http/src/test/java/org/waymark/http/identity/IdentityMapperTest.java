package org.waymark.http.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.waymark.events.Role;

class IdentityMapperTest {

    private static final ProviderSettings DEFAULTS = ProviderSettings.defaults();

    private static IdentityMapper mapper(String rolesClaim, String roles) {
        return new IdentityMapper(
                new ProviderSettings(
                        "https://id.example.org",
                        "",
                        "waymark",
                        "waymark",
                        "",
                        "openid",
                        DEFAULTS.personClaim(),
                        "name",
                        "email",
                        List.of(rolesClaim.split(",")),
                        roles),
                AccountRoles.EVERYWHERE);
    }

    private static final IdentityMapper USUAL = new IdentityMapper(DEFAULTS, AccountRoles.EVERYWHERE);

    @Test
    void readsWhoSomebodyIs() {
        Identity anna = USUAL.read(Map.of(
                "sub",
                "9b1d",
                "preferred_username",
                "Anna.B",
                "name",
                "Anna Berg",
                "email",
                "anna@example.org",
                "roles",
                List.of("LEAD", "VIEWER", "offline_access")));

        assertThat(anna.id()).isEqualTo("anna.b");
        assertThat(anna.name()).isEqualTo("Anna Berg");
        assertThat(anna.email()).isEqualTo("anna@example.org");
        assertThat(anna.roles()).containsExactlyInAnyOrder(Role.LEAD, Role.VIEWER);
    }

    @Test
    void aTokenThatHasNoMoreThanASubjectIsThatPerson() {
        Identity program = USUAL.read(Map.of("sub", "importer"));

        assertThat(program).isEqualTo(new Identity("importer", "importer", "", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "service-account-importer"})
    void addressesAndGeneratedIdsArePeopleToo(String id) {
        assertThat(USUAL.read(Map.of("sub", id)).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Head of Service", "ann\u0000a", "-anna", "auth0|5f7c", "Ännie"})
    void whoCannotBeNamedIsRefused(String id) {
        assertThatExceptionOfType(UnusableIdentityException.class)
                .isThrownBy(() -> USUAL.read(Map.of("preferred_username", id, "sub", "anna")))
                .withMessageContaining("waymark.oidc.person-claim");
    }

    @Test
    void whoIsNotNamedIsRefused() {
        assertThatExceptionOfType(UnusableIdentityException.class)
                .isThrownBy(() -> USUAL.read(Map.of("name", "Anna", "sub", " ")));
        assertThatExceptionOfType(UnusableIdentityException.class).isThrownBy(() -> USUAL.read(Map.of("sub", 7)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    realm_access.roles, AUDITOR
                    resource_access.waymark.roles, SPONSOR
                    groups, MEMBER
                    scope, LEAD
                    'https://waymark.example/roles', VIEWER""")
    void findsRolesWhereTheProviderKeepsThem(String path, Role role) {
        Map<String, Object> claims = Map.of(
                "sub",
                "anna",
                "realm_access",
                Map.of("roles", List.of("AUDITOR")),
                "resource_access",
                Map.of("waymark", Map.of("roles", List.of("SPONSOR"))),
                "groups",
                List.of("MEMBER"),
                "scope",
                "LEAD",
                "https://waymark.example/roles",
                List.of("VIEWER"));

        assertThat(mapper(path, "").read(claims).roles()).containsExactly(role);
        assertThat(mapper(path + ",absent,groups.deeper", "").read(claims).roles())
                .containsExactly(role);
    }

    @Test
    void groupsMeanRolesAsTheSettingSays() {
        IdentityMapper mapper =
                mapper("groups", "/waymark/auditors=AUDITOR; CN=leads,OU=health = LEAD ;/waymark/auditors=VIEWER;");

        assertThat(mapper.read(Map.of("sub", "anna", "groups", List.of("/waymark/auditors", "CN=leads,OU=health")))
                        .roles())
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.LEAD, Role.VIEWER);
        assertThat(mapper.read(Map.of("sub", "anna", "groups", List.of("ADMINISTRATOR", "others")))
                        .roles())
                .as("names of roles mean nothing where groups are mapped")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditors=AUDITOR;admins=BOSS", "auditors", "=AUDITOR", "auditors="})
    void aMappingThatMeansNothingStopsTheStart(String roles) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapper("groups", roles))
                .withMessageContaining("waymark.oidc.roles");
    }

    @Test
    void rolesThatHoldEverywhereCanBeSwitchedOff() {
        IdentityMapper mapper = new IdentityMapper(DEFAULTS, AccountRoles.of(false));

        assertThat(mapper.read(Map.of("sub", "anna", "roles", List.of("AUDITOR", "COORDINATOR", "ADMINISTRATOR")))
                        .roles())
                .containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void aCallerIsNamedByTheirIdAndHasTheirRoles() {
        JwtAuthenticationToken caller = USUAL.convert(Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("9b1d")
                .claim("preferred_username", "anna")
                .claim("roles", List.of("COORDINATOR"))
                .issuedAt(Instant.EPOCH)
                .build());

        assertThat(caller.getName()).isEqualTo("anna");
        assertThat(caller.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_COORDINATOR");
    }
}
