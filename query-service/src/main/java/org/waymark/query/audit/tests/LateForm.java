package org.waymark.query.audit.tests;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.paper.PaperFilter;

/**
 * What is asked of changes that were recorded late.
 *
 * @param days more than so many; 14 where it is left out
 */
record LateForm(
        @Nullable String days,
        @Nullable String from,
        @Nullable String to) implements TestForm {

    static final List<PaperFilter> FILTERS =
            List.of(PaperFilter.text("days", "More than so many days after, 14 where it is left out", "14"), FROM, TO);

    private static final int USUAL = 14;
    private static final int MOST = 36_500;

    @Override
    public RecordedLate test() {
        return new RecordedLate(TestForm.number("days", days, 0, MOST, USUAL), TestPeriod.of(from, to));
    }

    @Override
    public List<TestField> fields() {
        return Stream.concat(
                        Stream.of(TestField.number("days", "More than, in days", "", test().days())),
                        TestForm.period(from, to))
                .toList();
    }
}
