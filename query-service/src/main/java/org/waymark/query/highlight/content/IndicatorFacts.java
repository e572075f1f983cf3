package org.waymark.query.highlight.content;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Measurement.Standing;
import org.waymark.events.Quantity;
import org.waymark.events.ReportSection;
import org.waymark.query.assessment.AssessmentRadar;
import org.waymark.query.happening.IndicatorWords;
import org.waymark.query.highlight.content.IndicatorSection.Assessed;
import org.waymark.query.highlight.content.IndicatorSection.Item;
import org.waymark.query.highlight.content.IndicatorSection.Point;
import org.waymark.query.highlight.content.IndicatorSection.Scored;
import org.waymark.query.indicator.FigureWords;
import org.waymark.query.indicator.IndicatorFigures;
import org.waymark.query.indicator.IndicatorRating;
import org.waymark.query.indicator.IndicatorView.Measured;
import org.waymark.query.web.Refs;

/** The indicators that are measured, at the end of the period. */
final class IndicatorFacts {

    /** So many of the last measurements are drawn: three years of quarters. */
    private static final int POINTS = 12;

    private IndicatorFacts() {}

    static IndicatorSection section(PeriodFacts facts, ReportDraft draft) {
        Words words = draft.words(ReportSection.INDICATORS);
        Selection selection = draft.selection(ReportSection.INDICATORS);
        List<Item> items = facts.indicators().stream()
                .sorted(Comparator.comparing(
                                (IndicatorFigures figures) -> figures.rating(),
                                Comparator.nullsLast(Comparator.<IndicatorRating>naturalOrder()))
                        .thenComparing(figures -> figures.indicator().ref(), Refs.NATURAL))
                .map(figures -> item(
                        figures,
                        facts.indicatorBefore(figures.indicator().ref()).orElse(null)))
                .toList();
        return new IndicatorSection(
                words.title(),
                words.text(),
                words.carriedFrom(),
                selection.of(items.stream(), Item::ref),
                assessed(facts).orElse(null),
                selection.withheld(
                        items.stream(),
                        Item::ref,
                        Item::name,
                        item -> IndicatorRating.OFF_TARGET.letter().equals(item.rating())
                                ? Optional.of(item.standing())
                                : Optional.empty()));
    }

    /** Whether there is anything to tell. */
    static boolean any(PeriodFacts facts) {
        return facts.hasIndicators() || assessed(facts).isPresent();
    }

    /** The round that was started last, if anybody scored in it. */
    private static Optional<Assessed> assessed(PeriodFacts facts) {
        return AssessmentRadar.latest(facts.end())
                .filter(round -> round.dimensions().stream().anyMatch(each -> each.now() != null))
                .map(round -> new Assessed(
                        round.ref(),
                        round.title(),
                        round.day(),
                        round.framework().title(),
                        round.framework().highest(),
                        round.last() == null ? null : round.last().ref(),
                        round.dimensions().stream()
                                .map(each -> new Scored(
                                        each.title(),
                                        written(each.now()),
                                        written(each.wanted()),
                                        each.last() == null
                                                ? null
                                                : written(each.last().now())))
                                .toList()));
    }

    private static @Nullable String written(@Nullable BigDecimal score) {
        return score == null ? null : score.toPlainString();
    }

    private static Item item(IndicatorFigures figures, @Nullable IndicatorFigures before) {
        var indicator = figures.indicator();
        String unit = indicator.definition().unit();
        Measured latest = figures.latest();
        return new Item(
                indicator.ref(),
                indicator.definition().name(),
                unit,
                indicator.definition().better().title(),
                latest == null ? null : latest.measurement().period().title(),
                latest == null ? null : IndicatorWords.value(latest.measurement(), unit),
                before(figures, before, unit),
                figures.target() == null
                        ? null
                        : IndicatorWords.target(figures.target().target(), unit),
                figures.rating() == null ? null : figures.rating().letter(),
                FigureWords.standing(figures),
                figures.benchmarks().isEmpty()
                        ? null
                        : FigureWords.benchmark(figures.benchmarks().getFirst().benchmark(), unit),
                figures.direction().title(),
                FigureWords.overdue(figures),
                points(figures));
    }

    private static @Nullable String before(IndicatorFigures figures, @Nullable IndicatorFigures before, String unit) {
        Measured was = before == null ? null : before.latest();
        return was == null
                        || figures.latest() == null
                        || was.measurement().equals(figures.latest().measurement())
                ? null
                : IndicatorWords.value(was.measurement(), unit) + " in "
                        + was.measurement().period().title();
    }

    private static List<Point> points(IndicatorFigures figures) {
        List<Measured> counting = figures.indicator().counting();
        return counting.subList(Math.max(0, counting.size() - POINTS), counting.size()).stream()
                .map(Measured::measurement)
                .map(measurement -> point(figures, measurement))
                .toList();
    }

    private static Point point(IndicatorFigures figures, Measurement measurement) {
        MeasuredPeriod period = measurement.period();
        Quantity target = IndicatorFigures.targetFor(figures.indicator(), period)
                .map(set -> set.target() == null ? null : set.target().value())
                .orElse(null);
        return new Point(
                period.title(),
                period.from(),
                period.to(),
                measurement.value() == null ? null : measurement.value().text(),
                target == null ? null : target.text(),
                measurement.standing() == Standing.PROVISIONAL);
    }
}
