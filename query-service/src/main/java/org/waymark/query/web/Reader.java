package org.waymark.query.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.events.Role;
import org.waymark.events.Typed;
import org.waymark.query.security.EffectiveRoles;

/**
 * Who looks at a page, and so which links and buttons it offers. What may really be done is decided where the command is
 * handled.
 *
 * @param id    the person's id; empty where nobody is signed in
 * @param roles those of their account, and those they were granted in the strategy that is shown
 */
public record Reader(String id, Set<Role> roles) {

    private static final Reader NOBODY = new Reader("", Set.of());

    public Reader {
        roles = Set.copyOf(roles);
    }

    /** The person of the request, in the roles they have there; nobody where nobody is signed in. */
    static Reader current(EffectiveRoles effectiveRoles) {
        @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken
                ? NOBODY
                : new Reader(caller.getName(), effectiveRoles.roles());
    }

    public boolean isSignedIn() {
        return !id.isEmpty();
    }

    /** Their roles in words, such as “Coordinator”. */
    public String title() {
        return roles.isEmpty()
                ? "No role in this strategy"
                : roles.stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }

    /** Whether they may look into strategies at all: an administrator as such may not. */
    public boolean readsStrategies() {
        return is(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD, Role.AUDITOR, Role.VIEWER);
    }

    /** Whether the audit trail and past states are open to them; viewers read the current pages only. */
    public boolean readsHistory() {
        return is(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD, Role.AUDITOR);
    }

    public boolean administers() {
        return is(Role.ADMINISTRATOR);
    }

    /** Whether they look after the ledger as a whole: its verification and its checkpoints. */
    public boolean keepsLedger() {
        return is(Role.AUDITOR, Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    public boolean createsStrategies() {
        return is(Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    /** Whether charter, themes, projects and plans are theirs to change. */
    public boolean coordinates() {
        return is(Role.COORDINATOR);
    }

    /** Whether they report on something led by these people. */
    public boolean reportsOn(Collection<String> leads) {
        return coordinates() || (is(Role.LEAD) && Typed.isAmong(id, leads));
    }

    public boolean answersHelpRequests() {
        return is(Role.SPONSOR, Role.COORDINATOR);
    }

    /** Whether they are the second person that a redaction needs. */
    public boolean decidesOnRedactions() {
        return is(Role.SPONSOR);
    }

    public boolean comments() {
        return is(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD);
    }

    private boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }
}
