package org.waymark.query.review;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.waymark.query.kinds.AttentionItem;

/** A review that should have been held, and how many days ago. */
@JsonTypeName(OverdueReview.SECTION)
public record OverdueReview(String ref, String title, LocalDate date, long days) implements AttentionItem {

    static final String SECTION = "reviews";
}
