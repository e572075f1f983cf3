package org.waymark.command.imports.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes refs as the strategy has them: where its cases are called by their theme and a letter (2A, 2B) the next letter,
 * where by their theme and a number (2.1, 2.2) the next number, else the prefix of the kind and a number. Used for one
 * import.
 */
final class RefStyle {

    private static final Pattern BY_LETTER = Pattern.compile("([A-Z0-9-]*[0-9])([A-Z])");
    private static final Pattern BY_NUMBER = Pattern.compile("([A-Z0-9-]*)\\.(\\d{1,4})");
    private static final String THEME = "theme";

    private final Register register;
    private final ImportContext context;
    private final Map<Pattern, Boolean> styles = new HashMap<>();

    /** The last number given in a theme. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private int last;

    RefStyle(Register register, ImportContext context) {
        this.register = register;
        this.context = context;
    }

    /** The next ref that nobody has, which is taken then. */
    String next(CaseFingerprint content, Set<String> taken) {
        String theme = content.says(THEME);
        return ofTheme(theme, taken).orElseGet(() -> {
            String ref = register.numbered(++last);
            while (!isFree(ref, taken)) {
                ref = register.numbered(++last);
            }
            return ref;
        });
    }

    private Optional<String> ofTheme(String theme, Set<String> taken) {
        if (theme.isEmpty() || !context.themes().containsKey(theme)) {
            return Optional.empty();
        }
        if (isStyle(BY_LETTER)) {
            return IntStream.rangeClosed('A', 'Z')
                    .mapToObj(letter -> theme + (char) letter)
                    .filter(ref -> isFree(ref, taken))
                    .findFirst();
        }
        if (isStyle(BY_NUMBER)) {
            int number = numbers.getOrDefault(theme, 0);
            do {
                number++;
            } while (!isFree(theme + "." + number, taken));
            numbers.put(theme, number);
            return Optional.of(theme + "." + number);
        }
        return Optional.empty();
    }

    private boolean isStyle(Pattern pattern) {
        return styles.computeIfAbsent(pattern, this::areCalled);
    }

    /** Whether most cases that there are are called so, by a theme. */
    private boolean areCalled(Pattern pattern) {
        Set<String> refs = register.all().keySet();
        List<Matcher> so =
                refs.stream().map(pattern::matcher).filter(Matcher::matches).toList();
        return so.size() * 2 > refs.size()
                && so.stream().anyMatch(ref -> context.themes().containsKey(ref.group(1)));
    }

    private boolean isFree(String ref, Set<String> taken) {
        return !register.isTaken(ref) && taken.add(ref);
    }
}
