package org.waymark.standalone.accounts;

import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.events.Role;

/**
 * Somebody who may sign in, or a program that may. Kept outside the ledger, so that a name can be corrected or erased; events carry the id only.
 *
 * @param id           what is typed at sign-in and stamped on events; never changes
 * @param name         as shown; may be corrected
 * @param roles        hold in every strategy; none for somebody who has roles in some strategies only
 * @param passwordHash with its algorithm in front, such as {@code {bcrypt}…}
 * @param active       whether sign-in is allowed
 * @param changes      how often password, roles or whether sign-in is allowed were changed: a session that began before the last
 *                     of these changes does not go on
 * @param invited      whether nobody has set a password yet: the stored hash is of one that nobody knows
 * @param program      whether a program signs in with it: its password is a secret that Waymark made, and opens no page
 */
public record Account(
        String id,
        String name,
        Set<Role> roles,
        String passwordHash,
        boolean active,
        int changes,
        boolean invited,
        boolean program) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    /** What the pages are called at Waymark's own provider, so that no program can be. */
    public static final String PAGES = "waymark-pages";

    /** Of a name as shown, in characters. */
    static final int LONGEST_NAME = 100;

    /** What is said of an id that has not the form of one. */
    public static final String ID_RULE =
            "An account name is 2 to 40 lower-case letters, digits, dots, hyphens or underscores and starts with a letter";

    /** Whether a text has the form of an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** @throws IllegalArgumentException if the id has not the form of one */
    public Account {
        if (!isId(id)) {
            throw new IllegalArgumentException(ID_RULE);
        }
        roles = Set.copyOf(roles);
    }
}
