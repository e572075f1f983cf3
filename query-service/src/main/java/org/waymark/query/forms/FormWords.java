package org.waymark.query.forms;

import java.util.Optional;
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
 * @param covered what is said after that where something of a later day is still shown; null where the last thing recorded
 *     always is
 * @param caption above the title; null for the case it is about
 * @param warns   whether the button warns, as what it does weighs heavily
 */
public record FormWords(
        String title,
        String button,
        BiFunction<Subject, Command, String> done,
        @Nullable BiFunction<Subject, Command, Optional<String>> covered,
        @Nullable Function<Subject, String> caption,
        boolean warns) {

    static FormWords titled(String title) {
        return new FormWords(title, title, (subject, sent) -> "Saved", null, null, false);
    }

    FormWords button(String text) {
        return new FormWords(title, text, done, covered, caption, warns);
    }

    FormWords done(BiFunction<Subject, Command, String> message) {
        return new FormWords(title, button, message, covered, caption, warns);
    }

    FormWords covered(BiFunction<Subject, Command, Optional<String>> later) {
        return new FormWords(title, button, done, later, caption, warns);
    }

    FormWords caption(Function<Subject, String> text) {
        return new FormWords(title, button, done, covered, text, warns);
    }

    FormWords warning() {
        return new FormWords(title, button, done, covered, caption, true);
    }

    /**
     * What is said when it was accepted.
     *
     * @param subject as it was before
     * @param id      what the command answered
     */
    String said(Subject subject, Command sent, String id) {
        String said = done.apply(subject, sent).replace("{id}", id);
        return covered == null
                ? said
                : covered.apply(subject, sent).map(later -> said + ". " + later).orElse(said);
    }
}
