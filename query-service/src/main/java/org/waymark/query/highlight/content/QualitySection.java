package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the report does not know. Nothing can be left out of it.
 *
 * @param silent     stages under way that nobody reported on in the period
 * @param monitoring risks that should have been looked at again
 * @param incomplete actions without a date or a lead
 */
@JsonTypeName("data-quality")
public record QualitySection(
        String title,
        @Nullable String text,
        @Nullable String carriedFrom,
        List<Silent> silent,
        List<Overdue> monitoring,
        List<Incomplete> incomplete)
        implements Section {

    public QualitySection {
        silent = Told.orEmpty(silent);
        monitoring = Told.orEmpty(monitoring);
        incomplete = Told.orEmpty(incomplete);
    }

    /**
     * A stage that nobody reported on.
     *
     * @param last the day of the last report; null where there never was one
     */
    public record Silent(
            String ref,
            String title,
            String stage,
            @Nullable LocalDate last) {}

    /** A risk that should have been looked at on a day; its owner is null where nobody owned it yet. */
    public record Overdue(
            String ref, String title, @Nullable String owner, LocalDate due) {}

    /** An action that lacks a date, a lead or both. */
    public record Incomplete(String ref, String title, boolean date, boolean lead) {}

    /** How much there is of all of it. */
    public int gaps() {
        return silent.size() + monitoring.size() + incomplete.size();
    }
}
