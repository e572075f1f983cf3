package org.waymark.query.kinds;

import org.waymark.query.happening.AuditEntry;

/**
 * Something that happened to a case.
 *
 * @param title what the case is called at the end
 * @param entry with what was before and after, and why
 */
public record PackEntry(String ref, String title, AuditEntry entry) {}
