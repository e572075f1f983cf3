package org.waymark.query.cases;

/** A case as others speak of it. */
public record CaseName(String ref, CaseKind kind, String title) {}
