package org.waymark.query.kinds;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.web.ImportOutcome.Values;

/** How cases of one kind are imported from a file, in the words of the pages. */
public interface CaseImport {

    /** What command-service calls the table. */
    String table();

    /** What people call the table, such as “a risk register”. */
    String name();

    /** What a row is, such as “risk”. */
    String one();

    /** What several are, such as “risks”. */
    String many();

    /** Which columns it needs and knows. */
    String hint();

    /** The headings of the columns of the preview. */
    List<String> headings();

    /** Where what it brings is shown, such as “the risk register”. */
    String place();

    /** What the last of these columns contains, a line each. */
    List<String> details(Values values);

    /** What is asked for where no column has it, so that it can be said once for all rows. */
    List<Asked> asked();

    /** Whether a field is reported from time to time, so that a change of it needs no reason. */
    boolean isReport(String field);

    /**
     * A field that one value can be given for.
     *
     * @param field   as command-service names it
     * @param label   of the box
     * @param hint    what to write; null where the label says enough
     * @param choices what can be chosen; empty for a text
     * @param themes  whether the themes of the strategy can be chosen
     * @param stages  whether its stages can be chosen
     */
    record Asked(
            String field, String label, @Nullable String hint, List<String> choices, boolean themes, boolean stages) {

        public static Asked text(String field, String label, String hint) {
            return new Asked(field, label, hint, List.of(), false, false);
        }

        public static Asked theme() {
            return new Asked("theme", "Theme of every row", null, List.of(), true, false);
        }

        public static Asked choice(String field, String label, String... choices) {
            return new Asked(field, label, null, List.of(choices), false, false);
        }

        public static Asked stage(String label, String hint) {
            return new Asked("stage", label, hint, List.of(), false, true);
        }
    }

    /** Those of these lines that there are. */
    static Stream<String> present(@Nullable String... lines) {
        return Arrays.stream(lines).flatMap(Stream::ofNullable);
    }

    /** A line with what it is before it; null where there is nothing to say. */
    static @Nullable String line(String what, @Nullable String text) {
        return text == null || text.isEmpty() ? null : what + ": " + text;
    }

    /** An ISO date as people write it. */
    static String day(String iso) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(LocalDate.parse(iso));
    }
}
