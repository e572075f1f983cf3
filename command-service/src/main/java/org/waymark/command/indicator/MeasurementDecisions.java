package org.waymark.command.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorEvent.MeasurementCorrected;
import org.waymark.events.IndicatorEvent.MeasurementRecorded;
import org.waymark.events.IndicatorEvent.MeasurementWithdrawn;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Measurement.Standing;

/** The rules about measurements. Those that were wrong can be corrected and withdrawn after the indicator is retired, too. */
final class MeasurementDecisions {

    private static final String PERIOD = "period";

    private final Clock clock;

    /** @param clock tells today: what has not begun cannot be measured */
    MeasurementDecisions(Clock clock) {
        this.clock = clock;
    }

    Decision record(Indicator indicator, RecordMeasurement command, DecisionContext context) {
        String ref = command.indicator().value();
        IndicatorDefinition definition =
                indicator.mustBeInUse(command.indicator().in(command.strategy()));
        MeasuredPeriod period = Periods.mustRead(PERIOD, command.period());
        LocalDate today = today(indicator);
        Measurement there = indicator.measurement(period).orElse(null);
        mustNotBeFinal(there);
        Measurement measurement = command.figures().measurement(period, definition.unit(), today);
        IndicatorDecisions.mustDiffer(there, measurement, "value");
        Periods.clash(period, indicator.measurements().keySet()).ifPresent(measured -> {
            throw refused("measurement.overlaps", Periods.clashing(period, measured));
        });
        LocalDate end = period.to().isAfter(today) ? today : period.to();
        return Decision.of(ref, new MeasurementRecorded(command.strategy(), ref, measurement))
                .trueFor(Objects.requireNonNullElse(context.asAt(), end));
    }

    private static void mustNotBeFinal(@Nullable Measurement there) {
        if (there != null && there.standing() == Standing.FINAL) {
            throw refused(
                    "measurement.already-recorded",
                    "%s has a measurement already (%s). Correct it instead."
                            .formatted(there.period().title(), said(there)));
        }
    }

    private static String said(Measurement measurement) {
        return measurement.value() == null ? "suppressed" : measurement.value().text();
    }

    Decision correct(Indicator indicator, CorrectMeasurement command, DecisionContext context) {
        String ref = command.indicator().value();
        IndicatorDefinition definition = indicator.mustExist(command.indicator().in(command.strategy()));
        MeasuredPeriod period = Periods.mustRead(PERIOD, command.period());
        Measurement before = mustBeMeasured(indicator, period);
        context.needsReason(IndicatorDecisions.REASON_MISSING, "Enter a reason for correcting the measurement.");
        Measurement after = command.figures().measurement(period, definition.unit(), today(indicator));
        IndicatorDecisions.mustDiffer(before, after, "value");
        return onItsDay(
                Decision.of(ref, new MeasurementCorrected(command.strategy(), ref, before, after)),
                indicator,
                period,
                context);
    }

    Decision withdraw(Indicator indicator, WithdrawMeasurement command, DecisionContext context) {
        String ref = command.indicator().value();
        indicator.mustExist(command.indicator().in(command.strategy()));
        MeasuredPeriod period = Periods.mustRead(PERIOD, command.period());
        Measurement measurement = mustBeMeasured(indicator, period);
        context.needsReason(IndicatorDecisions.REASON_MISSING, "Enter a reason for withdrawing the measurement.");
        return onItsDay(
                Decision.of(ref, new MeasurementWithdrawn(command.strategy(), ref, measurement)),
                indicator,
                period,
                context);
    }

    /** What was wrong was wrong on the day of the measurement, unless somebody says otherwise. */
    private static Decision onItsDay(
            Decision decision, Indicator indicator, MeasuredPeriod period, DecisionContext context) {
        LocalDate day = context.asAt() == null ? indicator.day(period) : context.asAt();
        return day == null ? decision : decision.trueFor(day);
    }

    private static Measurement mustBeMeasured(Indicator indicator, MeasuredPeriod period) {
        return indicator
                .measurement(period)
                .orElseThrow(() -> refused(
                        "measurement.unknown",
                        "%s has no measurement. Check the period, or record its measurement first."
                                .formatted(period.title())));
    }

    private LocalDate today(Indicator indicator) {
        return LocalDate.now(clock.withZone(indicator.strategyContext().timeZone()));
    }

    private static Refusal refused(String code, String message) {
        return Refusal.at(PERIOD, Refusal.Kind.RULE, code, message);
    }
}
