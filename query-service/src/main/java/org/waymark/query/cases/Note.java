package org.waymark.query.cases;

import org.waymark.query.views.Provenance;

/** A comment made on a case. */
public record Note(String text, Provenance stamp) {}
