package org.waymark.query.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Unassigned;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/**
 * A decision that is not done though its day has passed.
 *
 * @param owner who carries it out; null where nobody was named
 * @param days  since its due day
 */
@JsonTypeName(OverdueDecision.SECTION)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OverdueDecision(
        String ref, String title, @Nullable String owner, LocalDate due, long days, DecisionStatus status)
        implements AttentionItem {

    static final String SECTION = "decisions";

    @Override
    public String words() {
        return status.title() + ", due " + Formats.date(due) + " (" + Formats.days(days) + " ago), "
                + (owner == null ? Unassigned.NO_OWNER : Formats.person(owner));
    }

    @Override
    public @Nullable Step step(Reader reader) {
        return reader.coordinates() ? new Step("Record what was done, or change the due day", "cases/" + ref) : null;
    }
}
