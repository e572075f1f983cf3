package org.waymark.command.imports.row;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the theme and workstream that a row means, by ref or title, or from the ref of the action. */
public final class PlaceFinder {

    /** What councils write before a ref: “Theme 1”, “Priority 1: Recruitment”. */
    private static final Pattern LEADING_WORD = Pattern.compile(
            "^(?:theme|(?:strategic )?(?:priority|theme|objective)|workstream|strand|aim|goal)\\s+(?=[0-9A-Z]{1,3}\\b)",
            Pattern.CASE_INSENSITIVE);

    /** A number before the title of a theme that is new. */
    private static final Pattern LEADING_NUMBER = Pattern.compile("^([0-9]{1,2})\\s*[.:)–-]\\s+");

    /** What stands in front of a theme in a row of its own. */
    private static final Pattern HEADING = Pattern.compile(
            "(?:theme|(?:strategic |key )?(?:priority|theme|objective|outcome)|aim|goal|strand)"
                    + "(?:\\s+(?:\\d{1,2}|[A-Z])(?:\\s*[:.)–—-].*)?|\\s*[:–—-].*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final ImportContext context;
    private final Map<String, String> added = new LinkedHashMap<>();
    private final Map<String, String> refsOfAdded = new HashMap<>();
    private int last;

    public PlaceFinder(ImportContext context) {
        this.context = context;
    }

    /** The ref of the theme that a cell names; empty where there is no such theme. */
    public Optional<String> theme(String cell) {
        return named(
                        cell,
                        context.themes().entrySet(),
                        Map.Entry::getKey,
                        theme -> theme.getValue().title())
                .map(Map.Entry::getKey);
    }

    /** Whether a text that stands alone in a row is a theme, one of the strategy or a new one: “Theme 5: Housing”. */
    public boolean isHeading(String text) {
        return theme(text).isPresent() || HEADING.matcher(text).matches();
    }

    /**
     * The ref that a new theme gets: the number in front of its title where that is free, else the next.
     *
     * @param cell its title, as a cell has it
     */
    String add(String cell) {
        String title = LEADING_WORD.matcher(SPACE.matcher(cell).replaceAll(" ")).replaceFirst("");
        Matcher number = LEADING_NUMBER.matcher(title);
        String name = number.find() ? title.substring(number.end()) : title;
        return refsOfAdded.computeIfAbsent(plain(name), _ -> {
            String ref = number.reset().find() && isFree(number.group(1)) ? number.group(1) : nextFree();
            added.put(ref, name);
            return ref;
        });
    }

    private String nextFree() {
        do {
            last++;
        } while (!isFree(String.valueOf(last)));
        return String.valueOf(last);
    }

    private boolean isFree(String ref) {
        return !context.themes().containsKey(ref)
                && !added.containsKey(ref)
                && !context.workstreams().containsKey(ref);
    }

    /** Titles of themes that the strategy does not have, by the refs that they get, in the order of the file. */
    public Map<String, String> added() {
        return Collections.unmodifiableMap(added);
    }

    /** Whether a theme is one of these. */
    public boolean isNew(String ref) {
        return added.containsKey(ref);
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
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.UK);
    }
}
