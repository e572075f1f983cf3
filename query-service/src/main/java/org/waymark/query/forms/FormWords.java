package org.waymark.query.forms;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.query.web.Command;

/**
 * What a form says.
 *
 * @param title   of the page, and the words of links that lead to it
 * @param button  what its button says
 * @param done    what is said when the command was accepted; {@code {id}} stands for what the command answers
 * @param caption above the title; null for the case it is about
 * @param warns   whether the button warns, as what it does cannot be undone
 */
public record FormWords(
        String title,
        String button,
        BiFunction<Subject, Command, String> done,
        @Nullable Function<Subject, String> caption,
        boolean warns) {

    static FormWords titled(String title) {
        return new FormWords(title, title, (subject, sent) -> "Saved", null, false);
    }

    FormWords button(String text) {
        return new FormWords(title, text, done, caption, warns);
    }

    FormWords done(BiFunction<Subject, Command, String> message) {
        return new FormWords(title, button, message, caption, warns);
    }

    FormWords caption(Function<Subject, String> text) {
        return new FormWords(title, button, done, text, warns);
    }

    FormWords warning() {
        return new FormWords(title, button, done, caption, true);
    }
}
