package org.waymark.query.highlight.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a version beside its content, and stands on each page of it.
 *
 * @param state       such as “Draft”
 * @param issued      whether the content is fixed
 * @param withdrawn   why it was withdrawn; null where it was not
 * @param position    of the event that issued it; null for a draft
 * @param fingerprint of its content; null for a draft
 * @param written     when it was issued, or when the draft was opened
 */
public record Marks(
        String state,
        boolean issued,
        @Nullable String withdrawn,
        @Nullable Long position,
        @Nullable String fingerprint,
        Instant written) {

    /** The lines at the bottom of each page. */
    List<String> foot() {
        List<String> foot = new ArrayList<>();
        foot.add(issued ? "Position " + position + " of the ledger" : "Draft: it moves until it is issued");
        if (fingerprint != null) {
            foot.add("SHA-256 " + fingerprint);
        }
        return foot;
    }
}
