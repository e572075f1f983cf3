package org.waymark.command.refusal;

/**
 * What is wrong with one field.
 *
 * @param field   path in the JSON, such as {@code stages[0].title}
 * @param message what is wrong and what to write instead, as a sentence for people
 */
public record FieldError(String field, String message) {

    /** In place of a field where the whole body is at fault. */
    public static final String BODY = "request body";
}
