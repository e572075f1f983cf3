package org.waymark.query.review;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/** A review that should have been held, and how many days ago. */
@JsonTypeName(OverdueReview.SECTION)
public record OverdueReview(String ref, String title, LocalDate date, long days) implements AttentionItem {

    static final String SECTION = "reviews";

    @Override
    public String words() {
        return "Was due " + Formats.date(date) + " (" + Formats.days(days) + " ago)";
    }

    @Override
    public @Nullable Step step(Reader reader) {
        return reader.coordinates()
                ? new Step("Record that " + ref + " took place, or reschedule it", "cases/" + ref)
                : null;
    }
}
