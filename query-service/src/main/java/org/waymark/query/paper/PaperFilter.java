package org.waymark.query.paper;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.query.web.Option;

/**
 * A parameter by which a file is narrowed or ordered, as the page of its table takes it.
 *
 * @param name    of the parameter
 * @param meaning what it does, for people
 * @param example a value that can be given
 * @param words   all that can be given; empty where anything can
 */
public record PaperFilter(String name, String meaning, String example, List<String> words) {

    public PaperFilter {
        words = List.copyOf(words);
    }

    /** One that takes any text. */
    public static PaperFilter text(String name, String meaning, String example) {
        return new PaperFilter(name, meaning, example, List.of());
    }

    /** One that is on or off. */
    public static PaperFilter flag(String name, String meaning) {
        return new PaperFilter(name, meaning, "true", List.of("true", "false"));
    }

    /** One that takes one of some words. */
    public static PaperFilter choice(String name, String meaning, Stream<String> words) {
        List<String> all = words.filter(word -> !word.isEmpty()).toList();
        return new PaperFilter(name, meaning, all.getFirst(), all);
    }

    /** The same by what a page offers; what stands for none is left out. */
    public static PaperFilter choice(String name, String meaning, List<Option> options) {
        return choice(name, meaning, options.stream().map(Option::value));
    }
}
