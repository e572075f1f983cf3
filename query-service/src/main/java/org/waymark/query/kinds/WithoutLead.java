package org.waymark.query.kinds;

/** A case that goes on and that nobody leads, or a risk that nobody owns yet. */
public record WithoutLead(String ref, String title) {}
