package org.waymark.standalone.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.waymark.events.Role;
import org.waymark.people.Person;

/** The accounts of the demonstration, one a role. */
enum DemoAccount {
    ADMIN(Role.ADMINISTRATOR, "Gwen Hughes", "Programme office", "Local government", "Systems administrator"),
    COORDINATOR(Role.COORDINATOR, "Priya Nair", "Children’s services", "Local government", "Strategy developer"),
    SPONSOR(
            Role.SPONSOR,
            "Margaret Cole",
            "Children’s services",
            "Local government",
            "Director of Children’s Services"),
    MEMBER(Role.MEMBER, "Tom Barrett", "University partnership", "Education", "Principal lecturer in social work"),
    LEAD(Role.LEAD, "Sarah Ellis", "Children’s services", "Local government", "Workforce lead"),
    AUDITOR(Role.AUDITOR, "Dev Patel", "Internal audit", "Local government", "Senior auditor"),
    VIEWER(Role.VIEWER, "Ruth Owen", "Care leavers’ forum", "Voluntary sector", "Chair");

    private final Role role;
    private final String name;
    private final String organisation;
    private final String sector;
    private final String post;

    DemoAccount(Role role, String name, String organisation, String sector, String post) {
        this.role = role;
        this.name = name;
        this.organisation = organisation;
        this.sector = sector;
        this.post = post;
    }

    /** Who it is; made up. */
    Person person() {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        return new Person(id(), name, organisation, sector, post, email);
    }

    /** What is typed to sign in, such as {@code coordinator}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Role role() {
        return role;
    }

    /** Who it is to the services, once signed in. */
    Authentication signedIn() {
        return UsernamePasswordAuthenticationToken.authenticated(
                id(), null, AuthorityUtils.createAuthorityList(role.authority()));
    }

    static List<String> ids() {
        return Stream.of(values()).map(DemoAccount::id).toList();
    }

    static DemoAccount of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
