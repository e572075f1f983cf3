package org.waymark.query.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Benchmark;
import org.waymark.events.MeasuredPeriod;

/** A benchmark for programs. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BenchmarkAnswer(
        String series,
        MeasuredPeriod period,
        BigDecimal value,
        @Nullable String source) {

    static BenchmarkAnswer of(Benchmark benchmark) {
        return new BenchmarkAnswer(
                benchmark.series(), benchmark.period(), benchmark.value().value(), benchmark.source());
    }
}
