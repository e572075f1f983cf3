package org.waymark.command.schema;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes ids of the form {@link Field.Form#SLUG} from titles. */
public final class Slugs {

    private static final int LENGTH = 40;

    private Slugs() {}

    /**
     * The id of something with a title.
     *
     * @param otherwise what it is made from where nothing of the title can be in an id
     * @param taken     ids that are taken; it is put among them
     */
    public static String of(String title, String otherwise, Set<String> taken) {
        String plain = plain(title);
        String first = plain.isEmpty() ? otherwise : plain;
        String id = first;
        for (int number = 2; !taken.add(id); number++) {
            String suffix = "-" + number;
            id = first.substring(0, Math.min(first.length(), LENGTH - suffix.length())) + suffix;
        }
        return id;
    }

    private static String plain(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        return plain.substring(0, Math.min(plain.length(), LENGTH)).replaceAll("-+$", "");
    }
}
