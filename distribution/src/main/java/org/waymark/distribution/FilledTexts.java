package org.waymark.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts with what only the build knows, in the place of its name between two at-signs.
 *
 * @param words what is filled in, by name
 */
record FilledTexts(Map<String, String> words) {

    private static final Pattern PLACE = Pattern.compile("@([A-Z_]+)@");

    /** {@return the same, and one word more} */
    FilledTexts with(String name, String word) {
        Map<String, String> all = new HashMap<>(words);
        all.put(name, word);
        return new FilledTexts(all);
    }

    /** {@return the text with every place filled; IllegalArgumentException where it is not known with what} */
    String fill(String text) {
        return PLACE.matcher(text).replaceAll(place -> {
            String word = words.get(place.group(1));
            if (word == null) {
                throw new IllegalArgumentException("Nothing is known to fill in for " + place.group());
            }
            return Matcher.quoteReplacement(word);
        });
    }

    /** Copies a folder of texts, filled; those that may be run still may. */
    void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.writeString(target, fill(Files.readString(each)));
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(each));
                }
            }
        }
    }
}
