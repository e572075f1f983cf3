package org.waymark.query.risk;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.waymark.query.kinds.AttentionItem;

/** A risk that should have been reviewed, and how many days ago. */
@JsonTypeName(OverdueRisk.SECTION)
public record OverdueRisk(String ref, String title, String owner, String rating, LocalDate monitorNext, long days)
        implements AttentionItem {

    static final String SECTION = "risks";
}
