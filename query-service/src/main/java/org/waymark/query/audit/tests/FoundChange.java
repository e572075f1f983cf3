package org.waymark.query.audit.tests;

import org.waymark.query.happening.AuditEntry;

/**
 * A change that a test found.
 *
 * @param why in a few words, such as “42 days after”
 */
public record FoundChange(AuditEntry change, String why) {}
