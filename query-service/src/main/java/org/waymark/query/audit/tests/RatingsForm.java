package org.waymark.query.audit.tests;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.paper.PaperFilter;

/**
 * What is asked of ratings that improved.
 *
 * @param letters a comment of fewer letters and digits explains nothing; 30 where it is left out
 * @param days    a file attached to the case in so many days before is evidence; 30 where it is left out
 */
record RatingsForm(
        @Nullable String letters,
        @Nullable String days,
        @Nullable String from,
        @Nullable String to) implements TestForm {

    static final List<PaperFilter> FILTERS = List.of(
            PaperFilter.text(
                    "letters", "A comment of fewer letters and digits explains nothing, 30 where it is left out", "30"),
            PaperFilter.text(
                    "days",
                    "A file attached to the case in so many days before is evidence, 30 where it is left out",
                    "30"),
            FROM,
            TO);

    private static final int USUAL = 30;
    private static final int MOST = 10_000;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 3_650;

    @Override
    public BetterRatings test() {
        return new BetterRatings(
                TestForm.number("letters", letters, 1, MOST, USUAL),
                TestForm.number("days", days, 0, MOST_DAYS, USUAL_DAYS),
                TestPeriod.of(from, to));
    }

    @Override
    public List<TestField> fields() {
        return Stream.concat(
                        Stream.of(
                                TestField.number("letters", "Comment below", "Letters and digits", test().letters()),
                                TestField.number("days", "No file in", "Days before", test().days())),
                        TestForm.period(from, to))
                .toList();
    }
}
