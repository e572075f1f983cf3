package org.waymark.query.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.web.Formats;

/**
 * An indicator that is off its target, or whose measurement is overdue.
 *
 * @param owner     null where nobody owns it yet
 * @param value     with its unit; null where nothing was measured
 * @param period    of the value, in words; null where nothing was measured
 * @param target    with its unit; null unless it is off target
 * @param direction in words; null unless it is off target
 * @param overdue   which measurement is overdue, in words; null where none is
 */
@JsonTypeName(IndicatorAttention.SECTION)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IndicatorAttention(
        String ref,
        String title,
        @Nullable String owner,
        @Nullable String value,
        @Nullable String period,
        @Nullable String target,
        @Nullable String direction,
        @Nullable String overdue)
        implements AttentionItem {

    static final String SECTION = "indicators";

    @Override
    public String words() {
        return (target == null
                        ? ""
                        : "Off target: " + value + " in " + period + ", target " + target + ". " + direction + ". ")
                + (overdue == null ? "" : "Measurement overdue: " + overdue + ". ")
                + Formats.owner(owner);
    }

    @Override
    public String address() {
        return "indicators/" + ref;
    }
}
