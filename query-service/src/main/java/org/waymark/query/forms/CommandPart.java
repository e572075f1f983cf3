package org.waymark.query.forms;

import org.waymark.query.web.Command;

/**
 * One of several commands that a form sends.
 *
 * @param suffix what the names of its fields end with in the form, such as {@code -design}; empty for nothing
 */
public record CommandPart(Command command, String suffix) {}
