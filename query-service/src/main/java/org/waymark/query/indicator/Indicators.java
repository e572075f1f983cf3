package org.waymark.query.indicator;

import static org.waymark.query.indicator.IndicatorFold.INDICATORS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Refs;

/** The indicators of a strategy at a moment, with what their figures say. */
public record Indicators(List<IndicatorFigures> all) {

    public Indicators {
        all = List.copyOf(all);
    }

    /** Worked out once for each moment. */
    public static Indicators of(StrategyMoment moment) {
        return moment.once(Indicators.class, asked -> of(asked.snapshot()));
    }

    /** All of them, in the order of their refs. */
    public static Indicators of(StrategySnapshot snapshot) {
        return new Indicators(snapshot.all(INDICATORS).stream()
                .flatMap(indicator -> shown(snapshot, indicator).stream())
                .map(indicator -> IndicatorFigures.of(indicator, snapshot.day()))
                .sorted(Comparator.comparing(figures -> figures.indicator().ref(), Refs.NATURAL))
                .toList());
    }

    /** One of them, if there is one with this ref. */
    public static Optional<IndicatorFigures> find(StrategySnapshot snapshot, String ref) {
        return current(snapshot, ref).map(indicator -> IndicatorFigures.of(indicator, snapshot.day()));
    }

    /** Each as it was known. */
    static Stream<IndicatorView> known(StrategySnapshot snapshot) {
        return snapshot.all(INDICATORS).stream();
    }

    static Optional<IndicatorView> current(StrategySnapshot snapshot, String ref) {
        return snapshot.one(INDICATORS, ref).flatMap(indicator -> shown(snapshot, indicator));
    }

    /** As now corrected for a day, what is true only later is left out. */
    private static Optional<IndicatorView> shown(StrategySnapshot snapshot, IndicatorView indicator) {
        return snapshot.asOf().corrected() ? indicator.correctedFor(snapshot.day()) : Optional.of(indicator);
    }

    /** Those that are measured. */
    public List<IndicatorFigures> inUse() {
        return all.stream()
                .filter(figures -> figures.indicator().retired() == null)
                .toList();
    }

    /** Those about an outcome of a theme, in use or not. */
    public List<IndicatorFigures> about(String theme, String outcome) {
        return all.stream()
                .filter(figures -> theme.equals(figures.indicator().definition().theme())
                        && outcome.equals(figures.indicator().definition().outcome()))
                .toList();
    }
}
