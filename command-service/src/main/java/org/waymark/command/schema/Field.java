package org.waymark.command.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field of a command means and how much it may hold: {@code GET /api/commands} tells it, and every command is held
 * to it. Whether a field is required follows from its type: {@code @Nullable} ones and lists may be left out.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Field {

    /** The meaning, for people. */
    String value();

    /** An example, as JSON or as a plain text; empty where the command's example leaves the field out. */
    String example() default "";

    /** Most characters of a text, or of each text in a list. */
    int max() default Texts.LINE;

    /** The least that a whole number may be. */
    long least() default Long.MIN_VALUE;

    /** The most that a whole number may be. */
    long most() default Long.MAX_VALUE;

    /** What form a text must have. */
    Form form() default Form.TEXT;

    /** Fewest entries of a list. */
    int atLeast() default 0;

    /** Most entries of a list. */
    int atMost() default Texts.ENTRIES;

    /** The forms that a text can be held to. */
    enum Form {
        /** Any text that is not blank. */
        TEXT(".*", ""),
        /** A stable id. */
        SLUG(
                "[a-z0-9][a-z0-9-]{0,39}",
                "must be 1 to 40 lower case letters, digits or hyphens and start with a letter or digit, such as roll-out"),
        /** The letters of a rating. */
        LETTERS("[A-Z]{1,5}", "must be 1 to 5 capital letters, such as R or NYS"),
        /** A SHA-256. */
        SHA_256("[0-9a-f]{64}", "must be the SHA-256 of the bytes: 64 digits 0 to 9 and lower-case letters a to f");

        private final String pattern;
        private final String message;

        Form(String pattern, String message) {
            this.pattern = pattern;
            this.message = message;
        }

        /** A regular expression for the whole text. */
        String pattern() {
            return pattern;
        }

        /** What to write instead, to follow the name of the field. */
        String message() {
            return message;
        }
    }
}
