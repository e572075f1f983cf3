package org.waymark.standalone.accounts;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.waymark.people.PeopleDirectory;

/** Enters in the directory who signs in, by the name that their account has. */
class AccountNotes {

    private final Accounts accounts;
    private final PeopleDirectory directory;

    AccountNotes(Accounts accounts, PeopleDirectory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        accounts.recent(event.getAuthentication().getName())
                .filter(Account::active)
                .ifPresent(account -> directory.noteSignIn(account.id(), account.name(), null));
    }
}
