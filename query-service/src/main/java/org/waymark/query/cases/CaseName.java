package org.waymark.query.cases;

import org.waymark.events.CaseKind;

/** A case as others speak of it. */
public record CaseName(String ref, CaseKind kind, String title) {}
