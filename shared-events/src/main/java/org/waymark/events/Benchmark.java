package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * What others were in a period, to compare with.
 *
 * @param series what it is called, such as “National average”; those of one name are one series
 * @param source where it comes from; null where nobody said
 */
public record Benchmark(
        @FreeText String series,
        MeasuredPeriod period,
        Quantity value,
        @FreeText @Nullable String source) {}
