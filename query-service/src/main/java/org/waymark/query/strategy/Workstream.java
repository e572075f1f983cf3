package org.waymark.query.strategy;

/** A workstream inside a theme. */
public record Workstream(String ref, String title) {}
