package org.waymark.query.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.web.Formats;

/**
 * An action that is overdue.
 *
 * @param by     when it is due, in words
 * @param due    the day that has passed
 * @param days   since that day
 * @param rating the latest; null where none was given
 */
@JsonTypeName(OverdueAction.SECTION)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OverdueAction(
        String ref,
        String title,
        List<String> leads,
        @Nullable String by,
        LocalDate due,
        long days,
        @Nullable RatingBadge rating)
        implements AttentionItem {

    static final String SECTION = "actions";

    @Override
    public String words() {
        return "Due " + Formats.date(due) + " (" + Formats.days(days) + " ago), " + Formats.leads(leads);
    }

    @Override
    public @Nullable RatingBadge badge() {
        return rating;
    }
}
