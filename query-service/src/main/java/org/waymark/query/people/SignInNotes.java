package org.waymark.query.people;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.waymark.people.PeopleDirectory;

/** Enters who signs in, by the name that their provider tells, or that is in their token. */
@Component
class SignInNotes {

    private final PeopleDirectory directory;

    SignInNotes(PeopleDirectory directory) {
        this.directory = directory;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        Authentication caller = event.getAuthentication();
        switch (caller.getPrincipal()) {
            case OidcUser person -> note(caller, person.getFullName(), person.getEmail());
            case ClaimAccessor token -> note(caller, token.getClaimAsString("name"), token.getClaimAsString("email"));
            case null, default -> {}
        }
    }

    /** A provider that tells no name gives the id for it. */
    private void note(Authentication caller, @Nullable String name, @Nullable String email) {
        if (name != null && !name.equals(caller.getName())) {
            directory.noteSignIn(caller.getName(), name, email == null || email.isEmpty() ? null : email);
        }
    }
}
