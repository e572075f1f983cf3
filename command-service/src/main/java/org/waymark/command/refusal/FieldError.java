package org.waymark.command.refusal;

/**
 * What is wrong with one field.
 *
 * @param field   path in the JSON, such as {@code stages[0].title}
 * @param message what is wrong and what to write instead, as a sentence for people
 */
public record FieldError(String field, String message) {}
