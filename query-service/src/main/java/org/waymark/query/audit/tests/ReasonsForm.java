package org.waymark.query.audit.tests;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.audit.tests.WeakReasons.Weakness;
import org.waymark.query.paper.PaperFilter;

/**
 * What is asked of reasons.
 *
 * @param weakness {@code missing}, {@code short} or {@code repeated}; all where it is left out
 * @param letters  fewer than these are few; 15 where it is left out
 * @param times    so often is repeated; 3 where it is left out
 */
record ReasonsForm(
        @Nullable String weakness,
        @Nullable String letters,
        @Nullable String times,
        @Nullable String from,
        @Nullable String to)
        implements TestForm {

    static final List<PaperFilter> FILTERS = List.of(
            PaperFilter.choice(
                    "weakness",
                    "What is wrong with the reason; anything where it is left out",
                    Stream.of(Weakness.values()).map(TestForm::word)),
            PaperFilter.text("letters", "A reason of fewer letters and digits is short, 15 where it is left out", "15"),
            PaperFilter.text("times", "A reason given so many times is repeated, 3 where it is left out", "3"),
            FROM,
            TO);

    private static final int FEW_LETTERS = 15;
    private static final int MOST_LETTERS = 1_000;
    private static final int OFTEN = 3;
    private static final int MOST_TIMES = 1_000;

    @Override
    public WeakReasons test() {
        return new WeakReasons(
                TestForm.choice("weakness", weakness, Weakness.values()),
                TestForm.number("letters", letters, 1, MOST_LETTERS, FEW_LETTERS),
                TestForm.number("times", times, 1, MOST_TIMES, OFTEN),
                TestPeriod.of(from, to));
    }

    @Override
    public List<TestField> fields() {
        WeakReasons test = test();
        return Stream.concat(
                        Stream.of(
                                TestField.choice(
                                        "weakness",
                                        "Reason",
                                        TestForm.word(test.weakness()),
                                        TestForm.options("Any weakness", Weakness.values(), Weakness::title)),
                                TestField.number("letters", "Short below", "Letters and digits", test.letters()),
                                TestField.number("times", "Repeated from", "Times", test.times())),
                        TestForm.period(from, to))
                .toList();
    }
}
