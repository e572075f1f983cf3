package org.waymark.query.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.happening.IndicatorWords;
import org.waymark.query.indicator.IndicatorView.Measured;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.DateKind;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.web.Refs;

/** What the overview shows of indicators. */
final class IndicatorOverview {

    private IndicatorOverview() {}

    /** How indicators changed. */
    enum Change implements ChangeKind {
        INDICATOR_ADDED("New indicators"),
        INDICATOR_MEASURED("Indicators measured"),
        INDICATOR_CORRECTED("Measurements corrected or withdrawn"),
        INDICATOR_RETIRED("Indicators retired");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** What of an indicator is due on a day. */
    enum Date implements DateKind {
        INDICATOR("Measurement due");

        private final String title;

        Date(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Those off target, then those whose measurement is overdue. */
    static List<IndicatorAttention> attention(StrategyMoment moment) {
        return Indicators.of(moment).inUse().stream()
                .filter(figures -> figures.rating() == IndicatorRating.OFF_TARGET || figures.overdue() != null)
                .sorted(Comparator.comparing(
                                (IndicatorFigures figures) -> figures.rating() != IndicatorRating.OFF_TARGET)
                        .thenComparing(figures -> figures.indicator().ref(), Refs.NATURAL))
                .map(IndicatorOverview::attention)
                .toList();
    }

    private static IndicatorAttention attention(IndicatorFigures figures) {
        IndicatorView indicator = figures.indicator();
        String unit = indicator.definition().unit();
        boolean off = figures.rating() == IndicatorRating.OFF_TARGET;
        Measured shown = off ? figures.latestWithValue() : figures.latest();
        return new IndicatorAttention(
                indicator.ref(),
                indicator.definition().name(),
                indicator.definition().owner(),
                shown == null ? null : IndicatorWords.value(shown.measurement(), unit),
                shown == null ? null : shown.measurement().period().title(),
                off && figures.target() != null
                        ? IndicatorWords.target(figures.target().target(), unit)
                        : null,
                off ? figures.direction().title() : null,
                FigureWords.overdue(figures));
    }

    /** The days by which measurements are expected. */
    static List<NextDate> dates(StrategyMoment moment) {
        return Indicators.of(moment).inUse().stream()
                .flatMap(figures -> Stream.ofNullable(due(figures))
                        .map(due -> new NextDate(
                                due,
                                Date.INDICATOR,
                                figures.indicator().ref(),
                                figures.indicator().definition().name(),
                                people(figures.indicator()))))
                .toList();
    }

    /** The day by which a measurement is expected: of one that is overdue, that of the first; null where none is. */
    static @Nullable LocalDate due(IndicatorFigures figures) {
        return figures.overdue() == null ? figures.nextDue() : figures.overdue().due();
    }

    /** Whose it is. */
    static List<String> people(IndicatorView indicator) {
        String owner = indicator.definition().owner();
        return owner == null ? List.of() : List.of(owner);
    }

    /** Those that were added, measured, corrected or retired since. */
    static List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return Indicators.of(moment).all().stream()
                .flatMap(figures -> change(figures, position))
                .sorted(Comparator.comparing(change -> (Change) change.kind()))
                .toList();
    }

    private static Stream<ChangeSince> change(IndicatorFigures figures, long position) {
        IndicatorView indicator = figures.indicator();
        if (indicator.retired() != null && indicator.retired().position() > position) {
            return Stream.of(change(
                    Change.INDICATOR_RETIRED,
                    indicator,
                    null,
                    indicator.retired().reason()));
        }
        String unit = indicator.definition().unit();
        if (indicator.added().position() > position) {
            return Stream.of(change(
                    Change.INDICATOR_ADDED,
                    indicator,
                    figures.latest() == null
                            ? null
                            : IndicatorWords.value(figures.latest().measurement(), unit),
                    null));
        }
        Stream<ChangeSince> corrected = indicator.former().stream()
                .filter(each -> each.ended() != null
                        && each.ended().how() != IndicatorView.Ended.How.REPLACED
                        && each.ended().by().position() > position
                        && each.stamp().position() <= position)
                .map(each -> change(
                        Change.INDICATOR_CORRECTED,
                        indicator,
                        each.measurement().period().title() + " was " + IndicatorWords.value(each.measurement(), unit),
                        each.ended() == null ? null : each.ended().by().reason()));
        Measured latest = figures.latest();
        Stream<ChangeSince> measured = latest == null
                        || latest.stamp().position() <= position
                        || indicator.former().stream()
                                .anyMatch(each -> each.ended() != null
                                        && each.ended().how() == IndicatorView.Ended.How.CORRECTED
                                        && each.ended().by().position()
                                                == latest.stamp().position())
                ? Stream.empty()
                : Stream.of(change(
                        Change.INDICATOR_MEASURED,
                        indicator,
                        latest.measurement().period().title() + ": "
                                + IndicatorWords.value(latest.measurement(), unit)
                                + (figures.rating() == null
                                        ? ""
                                        : ", " + figures.rating().title().toLowerCase(Locale.UK)),
                        null));
        return Stream.concat(measured, corrected);
    }

    private static ChangeSince change(
            Change kind, IndicatorView indicator, @Nullable String detail, @Nullable String reason) {
        return new ChangeSince(kind, indicator.ref(), indicator.definition().name(), detail, reason);
    }
}
