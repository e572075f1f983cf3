package org.waymark.query.audit.tests;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EventType;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.Parameters;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/**
 * What is asked of a random sample.
 *
 * @param seed any words; 1 where none are given
 * @param draw how many changes; 25 where it is left out
 * @param type only of this type
 */
record SampleForm(
        @Nullable String seed,
        @Nullable String draw,
        @Nullable String type,
        @Nullable String from,
        @Nullable String to) implements TestForm {

    static final List<PaperFilter> FILTERS = List.of(
            PaperFilter.text("seed", "The words that decide what is drawn: the same draw the same", "2026-11"),
            PaperFilter.text("draw", "How many changes are drawn, 25 where it is left out", "25"),
            PaperFilter.text("type", "Only changes of this type, as in the JSON", "StageProgressReported"),
            FROM,
            TO);

    private static final int USUAL = 25;
    private static final int LONGEST_SEED = 100;

    @Override
    public RandomSample test() {
        return new RandomSample(
                theSeed(),
                TestForm.number("draw", draw, 1, RandomSample.MOST, USUAL),
                Parameters.text(type),
                TestPeriod.of(from, to));
    }

    private String theSeed() {
        String given = TestForm.orEmpty(seed);
        if (FormInput.tooLong(given, LONGEST_SEED)) {
            throw new BadParameterException("seed", "seed " + FormInput.tooLongBy(given, LONGEST_SEED));
        }
        return given.isEmpty() ? "1" : given;
    }

    @Override
    public List<TestField> fields() {
        RandomSample sample = test();
        return Stream.concat(
                        Stream.of(
                                TestField.words("seed", "Seed", "Any words. Note them in your papers", sample.seed()),
                                TestField.number("draw", "How many", "At most " + RandomSample.MOST, sample.size()),
                                TestField.choice("type", "Type", TestForm.orEmpty(type), types())),
                        TestForm.period(from, to))
                .toList();
    }

    private static List<Option> types() {
        return Stream.concat(
                        Stream.of(Option.of("", "All")),
                        EventType.all().stream()
                                .map(EventType::simpleName)
                                .map(name -> Option.of(name, Formats.eventName(name))))
                .toList();
    }
}
