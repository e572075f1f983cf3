package org.waymark.query.kinds;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.views.Provenance;

/**
 * A case that should be reported on regularly.
 *
 * @param last    the day for which it was last reported; null where it never was
 * @param entered who entered it, and when
 * @param rating  how it stands by what was reported; null where nothing under way is rated
 */
public record Tracked(
        String ref,
        String title,
        List<String> leads,
        @Nullable LocalDate last,
        Provenance entered,
        @Nullable RatingBadge rating) {}
