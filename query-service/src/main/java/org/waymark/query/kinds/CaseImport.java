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

    /** The heading, such as “Import a risk register”. */
    String title();

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

    /** Those of these lines that there are. */
    static Stream<String> present(@Nullable String... lines) {
        return Arrays.stream(lines).flatMap(Stream::ofNullable);
    }

    /** An ISO date as people write it. */
    static String day(String iso) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(LocalDate.parse(iso));
    }
}
