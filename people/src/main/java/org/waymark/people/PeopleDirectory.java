package org.waymark.people;

import org.jspecify.annotations.Nullable;

/** Where those who let people in say who somebody is. */
@FunctionalInterface
public interface PeopleDirectory {

    /**
     * Notes who has signed in. What an administrator or coordinator entered of them stays as it is, and who was erased is not
     * entered again. Costs nothing where it is known already.
     *
     * @param id    as it is stamped on events
     * @param name  as their account or their token has it; nothing is noted where it is empty
     * @param email null where it is not known
     */
    void noteSignIn(String id, String name, @Nullable String email);
}
