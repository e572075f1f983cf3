package org.waymark.query.review;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/** A meeting that is recorded as held and not closed. */
@JsonTypeName(HeldReview.SECTION)
public record HeldReview(String ref, String title, LocalDate heldOn) implements AttentionItem {

    static final String SECTION = "meetingsBeingHeld";

    @Override
    public String words() {
        return "Held on " + Formats.date(heldOn) + " and not closed";
    }

    @Override
    public @Nullable Step step(Reader reader) {
        return reader.coordinates() ? new Step("Record what " + ref + " decided, then close it", "cases/" + ref) : null;
    }
}
