package org.waymark.query.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.MeasuredPeriod;
import org.waymark.query.indicator.IndicatorView.SetTarget;

/**
 * A target for programs.
 *
 * @param value null where a range is meant
 * @param low   null unless a range is meant
 * @param high  null unless a range is meant
 * @param setOn the day on which it was set
 * @param reason why it was changed; null where nobody said
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TargetAnswer(
        MeasuredPeriod period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        LocalDate setOn,
        @Nullable String reason,
        long position) {

    static TargetAnswer of(SetTarget set) {
        IndicatorTarget target = set.target();
        return new TargetAnswer(
                set.period(),
                target == null ? null : IndicatorList.number(target.value()),
                target == null ? null : IndicatorList.number(target.low()),
                target == null ? null : IndicatorList.number(target.high()),
                set.stamp().asAt(),
                set.stamp().reason(),
                set.stamp().position());
    }
}
