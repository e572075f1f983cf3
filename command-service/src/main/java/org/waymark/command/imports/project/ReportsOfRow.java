package org.waymark.command.imports.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;

/**
 * The reports that a row makes, in the order of their days. A rating that leaps, or that needs no help any more, must be
 * explained: by a comment of the row or the reason for the import; where there is neither, the report says that the table
 * gave none.
 *
 * @param row   what the row says
 * @param there the project; null for a new one
 */
record ReportsOfRow(ProjectEntry row, @Nullable ExistingProject there) {

    private static final String NO_REASON = "Rated so in the imported table; no reason was given there.";

    /**
     * One of them.
     *
     * @param stage  its id
     * @param before the rating before; null where there is none
     * @param reason why, where that must be said and is not said for all of the import; null otherwise
     */
    record Report(
            StageRating rating,
            String stage,
            @Nullable RatingLevel before,
            @Nullable String reason) {

        /** Whether it must be explained, and nobody does. */
        boolean isUnexplained() {
            return NO_REASON.equals(reason);
        }
    }

    List<Report> of(List<StageRating> ratings) {
        Map<String, RatingLevel> last = new HashMap<>();
        List<Report> reports = new ArrayList<>();
        ratings.stream()
                .sorted(Comparator.comparing(StageRating::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(rating -> {
                    String stage = row.stageOf(rating, there);
                    RatingLevel before = Optional.ofNullable(last.put(stage, rating.rating()))
                            .or(() -> there == null ? Optional.empty() : there.lastRating(stage))
                            .orElse(null);
                    boolean leaps = before != null && before.mustBeExplained(rating.rating());
                    reports.add(new Report(rating, stage, before, leaps ? reason(rating) : null));
                });
        return reports;
    }

    private @Nullable String reason(StageRating rating) {
        return Optional.ofNullable(rating.comment())
                .or(() -> row.ratings().stream()
                        .map(StageRating::comment)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(row.reason() == null ? NO_REASON : null);
    }
}
