package org.waymark.people;

/**
 * What else must forget a person with the directory: each bean of this type is asked, before the entry is removed. It may be
 * asked again for the same person.
 */
@FunctionalInterface
public interface PersonErasure {

    /**
     * Removes what is kept of a person beside the directory and the ledger.
     *
     * @param id     whose
     * @param by     the id of the administrator who erases
     * @param reason why; it is kept
     */
    void erase(String id, String by, String reason);
}
