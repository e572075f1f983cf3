package org.waymark.query.web;

/**
 * One tab of the navigation of a strategy.
 *
 * @param id      the section it leads to
 * @param text    what it is called
 * @param address where it leads
 */
public record Tab(String id, String text, String address) {}
