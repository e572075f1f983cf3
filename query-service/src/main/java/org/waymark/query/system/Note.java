package org.waymark.query.system;

/** A comment made on a case. */
public record Note(String text, Stamp stamp) {}
