package org.waymark.query.web;

import java.util.Comparator;
import java.util.regex.Pattern;

/** References in the order in which people count: P2 before P10, 3A.1 before 3A.2. */
public final class Refs {

    /** Letters by alphabet, numbers by size. */
    public static final Comparator<String> NATURAL = Comparator.comparing(Refs::padded);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Refs() {}

    private static String padded(String ref) {
        return NUMBER.matcher(ref)
                .replaceAll(number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
    }
}
