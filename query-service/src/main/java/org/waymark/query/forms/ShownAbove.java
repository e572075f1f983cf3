package org.waymark.query.forms;

import java.util.Map;

/**
 * Something to look at above the fields of a form.
 *
 * @param template that shows it
 * @param model    the parameters of the template by name
 */
record ShownAbove(String template, Map<String, Object> model) {}
