package org.waymark.query.web;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what command-service found wrong in the words of a page: the form's labels, and days as pages write them. */
final class FaultWords {

    private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern ENTRY = Pattern.compile("\\[(\\d+)]$");

    /** A name of JSON in a sentence: two words in one, or a path. */
    private static final Pattern JSON_NAME =
            Pattern.compile("\\b[a-z]+(?:[A-Z][a-z]+)+\\b|\\b[a-zA-Z]+\\[\\d+](?:\\.[a-zA-Z]+)*");

    private FaultWords() {}

    /**
     * What is wrong with a field.
     *
     * @param field   its path in the command, such as {@code items[0]}
     * @param message about it, which begins with the path or is a sentence of its own
     * @param label   what the form calls the field; null where it has none for it
     */
    static String say(String field, String message, @Nullable String label) {
        if (!message.startsWith(field + " ")) {
            return sentence(message);
        }
        Matcher entry = ENTRY.matcher(field);
        String name = label == null ? name(field) : label;
        String line = entry.find() ? ", line " + (Integer.parseInt(entry.group(1)) + 1) : "";
        return name + line + sentence(message.substring(field.length()));
    }

    /** A sentence with days as pages write them, and without names of JSON. */
    static String sentence(String message) {
        String days = ISO_DAY.matcher(message).replaceAll(day -> day(day.group()));
        return JSON_NAME.matcher(days).replaceAll(name -> "“" + name(name.group()) + "”");
    }

    private static String day(String iso) {
        try {
            return Formats.isoDate(iso);
        } catch (DateTimeException e) {
            return iso;
        }
    }

    /** {@code plannedStages[2].finish} as “Finish”. */
    private static String name(String path) {
        String last = Arrays.asList(path.split("\\.")).getLast();
        return Formats.textName(ENTRY.matcher(last).replaceFirst(""));
    }
}
