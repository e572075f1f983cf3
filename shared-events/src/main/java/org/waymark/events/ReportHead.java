package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a highlight report says of itself.
 *
 * @param from         first day of its period
 * @param to           last day of its period; its facts are as at this day
 * @param review       ref of the meeting it is for; null for none
 * @param title        null for “Highlight report”
 * @param author       account id or name of who writes it
 * @param owner        account id or name; null where nobody is named
 * @param distribution who gets it: account ids or names
 * @param sections     what it tells, in this order: ids of {@link ReportSection}s
 */
public record ReportHead(
        LocalDate from,
        LocalDate to,
        @Nullable String review,
        @FreeText @Nullable String title,
        String author,
        @Nullable String owner,
        List<String> distribution,
        List<String> sections) {

    public ReportHead {
        distribution = Lists.orEmpty(distribution);
        sections = Lists.orEmpty(sections);
    }
}
