package org.waymark.standalone.accounts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.waymark.events.Role;

/** Accounts as they are stored. */
final class AccountDocuments {

    static final String NAME = "name";
    static final String ROLES = "roles";
    static final String PASSWORD_HASH = "passwordHash";
    static final String ACTIVE = "active";
    static final String CHANGES = "changes";
    static final String INVITED = "invited";
    private static final String PROGRAM = "program";

    private AccountDocuments() {}

    static Document write(Account account) {
        return new Document("_id", account.id())
                .append(NAME, account.name())
                .append(ROLES, names(account.roles()))
                .append(PASSWORD_HASH, account.passwordHash())
                .append(ACTIVE, account.active())
                .append(CHANGES, account.changes())
                .append(INVITED, account.invited())
                .append(PROGRAM, account.program());
    }

    static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toList();
    }

    static Account read(Document document) {
        return new Account(
                document.getString("_id"),
                document.getString(NAME),
                document.getList(ROLES, String.class).stream()
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                document.getString(PASSWORD_HASH),
                document.getBoolean(ACTIVE),
                document.getInteger(CHANGES, 0),
                document.getBoolean(INVITED, false),
                document.getBoolean(PROGRAM, false));
    }
}
