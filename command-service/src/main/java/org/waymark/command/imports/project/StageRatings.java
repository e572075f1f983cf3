package org.waymark.command.imports.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.project.StageColumn.Part;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.Ratings;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.schema.Texts;
import org.waymark.events.RatingLevel;

/**
 * Reads what a row of a progress report says of the stages. A blank cell says nothing: it is not “not yet started”. The
 * comment of the row belongs to the stage it most likely explains: the worst one, and the last of several. Used for one row.
 */
final class StageRatings {

    private final RowReader cells;
    private final ImportContext context;

    StageRatings(RowReader cells, ImportContext context) {
        this.cells = cells;
        this.context = context;
    }

    private record Rated(StageColumn column, RatingLevel rating) {}

    List<StageRating> read() {
        Ratings scale = new Ratings(context.strategy().ratings());
        List<Rated> rated = new ArrayList<>();
        StageColumn.of(context.stages()).stream()
                .filter(column -> column.part() == Part.RATING)
                .forEach(column -> Optional.ofNullable(scale.read(cells, column))
                        .ifPresent(rating -> rated.add(new Rated(column, rating))));
        String comment = cells.optional(ProjectColumn.COMMENT, Texts.LONG);
        Rated explained = explained(rated);
        if (comment != null && explained == null) {
            cells.warn(ProjectColumn.COMMENT, "There is no rating for it, so the comment was left out.");
        }
        return rated.stream()
                .map(it -> new StageRating(
                        it.column(),
                        it.rating(),
                        own(it).orElse(it.equals(explained) ? comment : null),
                        it.rating().needsHelp() ? help(it, own(it).orElse(comment)) : null))
                .toList();
    }

    /** A comment in a column of the stage itself. */
    private Optional<String> own(Rated rated) {
        return Optional.ofNullable(cells.optional(rated.column().of(Part.COMMENT), Texts.LONG));
    }

    private static @Nullable Rated explained(List<Rated> rated) {
        return rated.reversed().stream()
                .min(Comparator.comparingInt(it -> it.rating().rank() == null
                        ? Integer.MAX_VALUE
                        : it.rating().rank()))
                .orElse(null);
    }

    private @Nullable String help(Rated rated, @Nullable String comment) {
        String asked = cells.optional(ProjectColumn.HELP, Texts.LONG);
        if (asked == null && comment != null) {
            cells.warn(rated.column(), "The help that is needed was taken from the comment.");
        } else if (asked == null) {
            cells.wrong(
                    rated.column(),
                    "This rating asks for help. Say what help is needed in a column ‘Help needed’ or ‘Comments’.");
        }
        return asked == null ? comment : asked;
    }
}
