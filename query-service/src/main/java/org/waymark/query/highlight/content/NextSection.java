package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is due in the next period.
 *
 * @param from first day of the next period
 * @param to   last day of the next period
 * @param due  the soonest first
 */
@JsonTypeName("next-period")
public record NextSection(
        String title, @Nullable String text, @Nullable String carriedFrom, LocalDate from, LocalDate to, List<Due> due)
        implements Section {

    public NextSection {
        due = Told.orEmpty(due);
    }

    /**
     * Something that is due.
     *
     * @param what what it is, such as “Action due”
     * @param ref  of the case; null where it is not in the calendar yet
     */
    public record Due(LocalDate day, String what, @Nullable String ref, String title) {}
}
