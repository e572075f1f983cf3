package org.waymark.standalone.accounts;

import org.waymark.http.access.AccessTokens;
import org.waymark.people.PersonErasure;

/** What standalone keeps of a person who is erased: their account is closed, and with it goes what lets them in. */
public record AccountErasure(Accounts accounts, SecondFactors factors, PasswordLinks links, AccessTokens tokens)
        implements PersonErasure {

    @Override
    public void erase(String id, String by, String reason) {
        accounts.erase(id, by, reason);
        links.withdraw(id);
        factors.remove(id, by);
        tokens.revokeAll(id, by);
    }
}
