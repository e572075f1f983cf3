package org.waymark.command.imports.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.table.Column;
import org.waymark.events.RatingLevel;

/** Reads ratings by the letter or the name that the strategy's scale gives them; anything else is a fault of the cell. */
public final class Ratings {

    private final List<RatingLevel> scale;

    public Ratings(List<RatingLevel> scale) {
        this.scale = List.copyOf(scale);
    }

    /** The rating in a cell; null where there is none, or where the scale does not have it, which is then an error. */
    public @Nullable RatingLevel read(RowReader cells, Column column) {
        String cell = cells.text(column);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<RatingLevel> found = find(cell);
        if (found.isEmpty()) {
            cells.wrong(
                    column,
                    "‘%s’ is not a rating of this strategy. Write one of %s; leave the cell blank where there is none."
                            .formatted(
                                    RowReader.shortened(cell),
                                    scale.stream()
                                            .map(level -> "%s (%s)".formatted(level.letter(), level.name()))
                                            .collect(Collectors.joining(", "))));
        }
        return found.orElse(null);
    }

    private Optional<RatingLevel> find(String cell) {
        String text = cell.strip();
        return scale.stream()
                .filter(level -> level.letter().equalsIgnoreCase(text)
                        || level.name().equalsIgnoreCase(text)
                        || text.equalsIgnoreCase(level.letter() + " " + level.name())
                        || text.equalsIgnoreCase(level.letter() + " (" + level.name() + ")")
                        || text.equalsIgnoreCase(level.letter() + " - " + level.name()))
                .findFirst();
    }
}
