package org.waymark.query.strategy;

/** A link to an item of an outside plan. */
public record FrameworkLink(String framework, String code) {}
