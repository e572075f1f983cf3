package org.waymark.query.web;

/**
 * Something in a form that is unusual, and is asked about once before it is recorded.
 *
 * @param code    tells it from other doubts; with another value in the form it is another doubt
 * @param problem what is unusual, in a sentence
 * @param confirm the words of the checkbox with which it is confirmed
 */
public record Doubt(String code, String problem, String confirm) {

    /** The field that holds the codes of what was confirmed. */
    public static final String CONFIRMED = "confirmed";
}
