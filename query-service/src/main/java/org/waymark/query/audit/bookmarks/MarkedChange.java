package org.waymark.query.audit.bookmarks;

import org.waymark.query.happening.AuditEntry;

/** A bookmark with the change that it marks. */
public record MarkedChange(Bookmark bookmark, AuditEntry change) {}
