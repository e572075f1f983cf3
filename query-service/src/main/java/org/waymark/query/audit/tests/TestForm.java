package org.waymark.query.audit.tests;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.api.Parameters;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.web.Option;

/** What is asked of a test in its address: what is left out or blank is as usual. */
interface TestForm {

    PaperFilter FROM =
            PaperFilter.text("from", "Changes recorded from this moment on: a date includes that day", "2023-04-01");
    PaperFilter TO =
            PaperFilter.text("to", "Changes recorded up to this moment: a date includes that day", "2023-06-30");

    /**
     * The test that is asked for.
     *
     * @throws org.waymark.query.api.BadParameterException if a parameter cannot be read
     * @throws org.waymark.query.moment.BadAsOfException if a moment cannot be
     */
    AuditTest test();

    /** The parameters as fields of a form, as they are in force. */
    List<TestField> fields();

    /** A whole number, as usual where none is given. */
    static int number(String name, @Nullable String given, int least, int most, int usual) {
        Long number = Parameters.number(name, given, least, most);
        return number == null ? usual : number.intValue();
    }

    /** One of the constants, by its name in whatever letters; null where none is given. */
    static <E extends Enum<E>> @Nullable E choice(String name, @Nullable String given, E[] all) {
        Map<String, E> words =
                Stream.of(all).collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), each -> each));
        return Parameters.word(name, given, words);
    }

    /** The constants that can be chosen, after one for all. */
    static <E extends Enum<E>> List<Option> options(String every, E[] all, Function<E, String> title) {
        return Stream.concat(
                        Stream.of(Option.of("", every)),
                        Stream.of(all).map(each -> Option.of(each.name().toLowerCase(Locale.ROOT), title.apply(each))))
                .toList();
    }

    /** The fields for the period. */
    static Stream<TestField> period(@Nullable String from, @Nullable String to) {
        return Stream.of(
                TestField.date("from", "Recorded from", orEmpty(from)), TestField.date("to", "To", orEmpty(to)));
    }

    static String orEmpty(@Nullable String given) {
        return Objects.requireNonNullElse(Parameters.text(given), "");
    }

    /** A constant as it is in an address; empty for none. */
    static String word(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : chosen.name().toLowerCase(Locale.ROOT);
    }
}
