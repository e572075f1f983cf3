package org.waymark.command.imports.row;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds the theme and workstream that a row means, by ref or title, or from the ref of the action. */
public final class PlaceFinder {

    /** What councils write before a ref: “Theme 1”, “Priority 1: Recruitment”. */
    private static final Pattern LEADING_WORD =
            Pattern.compile("^(?:theme|(?:strategic )?priority|workstream|strand)\\s+", Pattern.CASE_INSENSITIVE);

    private final ImportContext context;

    public PlaceFinder(ImportContext context) {
        this.context = context;
    }

    /** The ref of the theme that a cell names; empty where there is no such theme. */
    public Optional<String> theme(String cell) {
        return named(cell, context.themes().entrySet(), Map.Entry::getKey, Map.Entry::getValue)
                .map(Map.Entry::getKey);
    }

    /** The workstream that a cell names; empty where there is no such workstream. */
    public Optional<ImportContext.Workstream> workstream(String cell) {
        return named(
                cell, context.workstreams().values(), ImportContext.Workstream::ref, ImportContext.Workstream::title);
    }

    /**
     * Where the ref of an action puts it: in the workstream of that ref, else in the workstream, else in the theme that it
     * begins with (“3A.1” is in 3A, “1H” in theme 1).
     */
    public Place byRef(String ref) {
        return context.workstreams().values().stream()
                .filter(workstream -> workstream.ref().equalsIgnoreCase(ref) || begins(ref, workstream.ref()))
                .max(Comparator.comparingInt(workstream -> workstream.ref().length()))
                .map(Place::workstream)
                .or(() -> themeByRef(ref))
                .orElseGet(
                        () -> new Place(
                                null,
                                null,
                                "The reference does not say to which theme the action belongs. Add a column ‘Theme’ or ‘Workstream’, or leave it without."));
    }

    private Optional<Place> themeByRef(String ref) {
        return context.themes().keySet().stream()
                .filter(theme -> begins(ref, theme))
                .max(Comparator.comparingInt(String::length))
                .map(theme -> new Place(
                        theme,
                        null,
                        "No workstream has this reference; it was put in theme %s, with which the reference begins."
                                .formatted(theme)));
    }

    /** Whether a ref begins with another and goes on with something else: “1H” and “1.2” begin with 1, “12” does not. */
    private static boolean begins(String ref, String with) {
        if (ref.length() <= with.length() || !ref.regionMatches(true, 0, with, 0, with.length())) {
            return false;
        }
        char last = with.charAt(with.length() - 1);
        char next = ref.charAt(with.length());
        return !(Character.isDigit(last) && Character.isDigit(next))
                && !(Character.isLetter(last) && Character.isLetter(next));
    }

    private static <T> Optional<T> named(
            String cell, Collection<T> known, Function<T, String> ref, Function<T, String> title) {
        String name = LEADING_WORD.matcher(cell).replaceFirst("");
        return known.stream()
                .filter(item -> name.equalsIgnoreCase(ref.apply(item)) || sameText(cell, title.apply(item)))
                .findFirst()
                .or(() -> known.stream()
                        .filter(item -> isRefAndTitle(name, ref.apply(item), title.apply(item)))
                        .findFirst());
    }

    /** Whether a text is a ref and a title with anything but letters between: “1. Recruitment”. */
    private static boolean isRefAndTitle(String text, String ref, String title) {
        return text.regionMatches(true, 0, ref, 0, ref.length())
                && sameText(text.substring(ref.length()).replaceFirst("^[^\\p{L}\\p{N}]+", ""), title);
    }

    private static boolean sameText(String one, String other) {
        return one.replaceAll("\\s+", " ").equalsIgnoreCase(other.replaceAll("\\s+", " "));
    }
}
