package org.waymark.query.kinds;

/**
 * Somebody whom a case names, and by whom it is found.
 *
 * @param label  as what, such as “Lead”
 * @param person account id, name or post, as it is stored: what they are called is looked up when somebody searches
 */
public record SearchPerson(String label, String person) {}
