package org.waymark.query.audit.tests;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.audit.tests.CloseToMeetings.Shown;
import org.waymark.query.audit.tests.CloseToMeetings.Side;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.web.Formats;

/**
 * What is asked of changes close to meetings and reports.
 *
 * @param hours how close; 24 where it is left out
 * @param side  {@code before} or {@code after}; both where it is left out
 * @param near  {@code meetings} or {@code reports}; both where it is left out
 */
record MeetingsForm(
        @Nullable String hours,
        @Nullable String side,
        @Nullable String near,
        @Nullable String from,
        @Nullable String to)
        implements TestForm {

    static final List<PaperFilter> FILTERS = List.of(
            PaperFilter.text("hours", "How close in hours, 24 where it is left out", "24"),
            PaperFilter.choice("side", "On which side of it; both where it is left out", words(Side.values())),
            PaperFilter.choice(
                    "near", "Close to meetings or to reports; both where it is left out", words(Shown.values())),
            FROM,
            TO);

    private static final int USUAL = 24;

    /** A year: the trail between two meetings is never longer. */
    private static final int MOST = 24 * 366;

    private static Stream<String> words(Enum<?>[] values) {
        return Stream.of(values).map(TestForm::word);
    }

    @Override
    public CloseToMeetings test() {
        return new CloseToMeetings(
                TestForm.number("hours", hours, 0, MOST, USUAL),
                TestForm.choice("side", side, Side.values()),
                TestForm.choice("near", near, Shown.values()),
                TestPeriod.of(from, to));
    }

    @Override
    public List<TestField> fields() {
        CloseToMeetings test = test();
        return Stream.concat(
                        Stream.of(
                                TestField.number("hours", "Hours", "", test.hours()),
                                TestField.choice(
                                        "side",
                                        "When",
                                        TestForm.word(test.side()),
                                        TestForm.options("Before and after", Side.values(), Formats::capitalised)),
                                TestField.choice(
                                        "near",
                                        "Close to",
                                        TestForm.word(test.shown()),
                                        TestForm.options(
                                                "Meetings and reports", Shown.values(), Formats::capitalised))),
                        TestForm.period(from, to))
                .toList();
    }
}
