package org.waymark.standalone.accounts;

import java.util.Arrays;

/** What can happen to accounts and sign-in. The words are kept in the log, so they stay as they are. */
enum SecurityEventKind {
    SIGNED_IN("Signed in"),
    SIGN_IN_FAILED("Sign-in failed"),
    SIGN_IN_LOCKED("Sign-in locked for a while"),
    SESSION_ENDED("Session ended from the list"),
    ACCOUNT_ADDED("Account added"),
    ACCOUNT_BLOCKED("Account blocked"),
    ACCOUNT_LET_IN("Account let in again"),
    ROLES_CHANGED("Roles changed"),
    NAME_CHANGED("Name changed"),
    LINK_MADE("Link to set a password made"),
    LINK_USED("Password set by a link"),
    PASSWORD_CHANGED("Password changed by its owner"),
    PASSWORD_SET("Password set by somebody else"),
    SECRET_MADE("Secret of a program made"),
    PROGRAM_SIGNED_IN("Program signed in"),
    FACTOR_SET_UP("Second factor set up"),
    FACTOR_REMOVED("Second factor removed"),
    RECOVERY_CODES_MADE("Recovery codes made"),
    RECOVERY_CODE_USED("Recovery code used"),
    TOKEN_MADE("Access token made"),
    TOKEN_REVOKED("Access token revoked"),
    PERSON_ERASED("Person erased"),
    SETTINGS_CHANGED("Organisation or e-mail settings changed");

    private final String words;

    SecurityEventKind(String words) {
        this.words = words;
    }

    /** As the log says it. */
    String words() {
        return words;
    }

    /** @throws IllegalArgumentException if nothing is said so: a new event has to be among these */
    static SecurityEventKind of(String words) {
        return Arrays.stream(values())
                .filter(kind -> kind.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No security event is called “" + words + "”"));
    }
}
