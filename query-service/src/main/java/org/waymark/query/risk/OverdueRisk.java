package org.waymark.query.risk;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.web.Formats;

/**
 * A risk that should have been reviewed, and how many days ago.
 *
 * @param owner null where nobody owns it yet
 */
@JsonTypeName(OverdueRisk.SECTION)
public record OverdueRisk(
        String ref, String title, @Nullable String owner, String rating, LocalDate monitorNext, long days)
        implements AttentionItem {

    static final String SECTION = "risks";

    @Override
    public String words() {
        return "Rated " + rating + ". Review was due " + Formats.date(monitorNext) + " (" + Formats.days(days)
                + " ago), " + Formats.owner(owner);
    }
}
