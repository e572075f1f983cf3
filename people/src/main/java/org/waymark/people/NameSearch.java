package org.waymark.people;

import java.util.List;

/** Whom a text names. */
public sealed interface NameSearch {

    /** One person, by their id. */
    record One(String id) implements NameSearch {}

    /** Several people have this name. */
    record Several(List<String> ids) implements NameSearch {

        public Several {
            ids = List.copyOf(ids);
        }

        /** What is said where only one can be meant. */
        public String inWords(String name) {
            return "“" + name + "” is the name of " + ids.size() + " people: " + String.join(", ", ids)
                    + ". Enter the one of these ids that is meant.";
        }
    }

    /** Nobody whom the directory knows: a post, a guest, or the id of somebody without an entry. */
    record Nobody() implements NameSearch {}
}
