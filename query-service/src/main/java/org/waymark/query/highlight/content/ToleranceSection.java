package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ReportText.Tolerance;

/** Whether the strategy keeps within what was agreed, by hand. */
@JsonTypeName("tolerances")
public record ToleranceSection(
        String title, @Nullable String text, @Nullable String carriedFrom, List<Tolerance> tolerances)
        implements Section {

    public ToleranceSection {
        tolerances = Told.orEmpty(tolerances);
    }
}
