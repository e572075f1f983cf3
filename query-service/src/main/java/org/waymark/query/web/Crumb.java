package org.waymark.query.web;

/** One step of the way from the list of strategies to a page. */
public record Crumb(String title, String path) {}
