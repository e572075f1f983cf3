package org.waymark.command.dispatch;

import java.util.Optional;
import java.util.Set;

/** Who has an account, where this installation knows. */
@FunctionalInterface
public interface KnownPeople {

    /** Accounts are kept elsewhere, and nobody here can tell whether there is one. */
    KnownPeople ELSEWHERE = Optional::empty;

    /** The ids of all accounts, blocked ones too; empty where they are kept elsewhere. */
    Optional<Set<String>> ids();
}
