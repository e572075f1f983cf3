package org.waymark.command.imports.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.project.PeriodColumn.Span;
import org.waymark.command.imports.project.StageColumn.Part;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.Ratings;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.table.Column;
import org.waymark.command.schema.Texts;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;

/**
 * Reads what a row of a progress report says of the stages: in a column for each stage, for each month or week, or in one for
 * the rating alone. A blank cell says nothing: it is not “not yet started”. The comment of the row belongs to the rating it
 * most likely explains: of stages the worst one, and the last of several; of months the last. Used for one row.
 */
final class StageRatings {

    private final RowReader cells;
    private final ImportContext context;
    private final Ratings scale;
    private final @Nullable LocalDate asAt;

    /** @param asAt the day for which the row is true; null for today */
    StageRatings(RowReader cells, ImportContext context, @Nullable LocalDate asAt) {
        this.cells = cells;
        this.context = context;
        this.scale = new Ratings(context.strategy().ratings());
        this.asAt = asAt;
    }

    private record Rated(
            Column column,
            @Nullable String stage,
            RatingLevel rating,
            @Nullable Span span) {

        LocalDate until() {
            return span == null ? LocalDate.MIN : span.to();
        }
    }

    List<StageRating> read() {
        List<Rated> rated = new ArrayList<>(ofStages());
        String stage = stage();
        ofRow(stage).ifPresent(rated::add);
        boolean onlyPeriods = rated.isEmpty();
        rated.addAll(ofPeriods(stage));
        String comment = cells.optional(ProjectColumn.COMMENT, Texts.LONG);
        Rated explained = onlyPeriods ? last(rated) : worst(rated);
        if (comment != null && explained == null) {
            cells.warn(ProjectColumn.COMMENT, "There is no rating for it, so the comment was left out.");
        }
        return rated.stream()
                .map(it -> new StageRating(
                        it.column(),
                        it.stage(),
                        it.rating(),
                        own(it).orElse(it.equals(explained) ? comment : null),
                        it.rating().needsHelp() ? help(it, own(it).orElse(comment)) : null,
                        it.span()))
                .toList();
    }

    private List<Rated> ofStages() {
        List<Rated> rated = new ArrayList<>();
        StageColumn.of(context.stages()).stream()
                .filter(column -> column.part() == Part.RATING)
                .forEach(column -> Optional.ofNullable(scale.read(cells, column))
                        .ifPresent(rating ->
                                rated.add(new Rated(column, column.stage().id(), rating, asAt()))));
        return rated;
    }

    private Optional<Rated> ofRow(@Nullable String stage) {
        Optional<Rated> rated = Optional.ofNullable(scale.read(cells, ProjectColumn.RATING))
                .map(rating -> new Rated(ProjectColumn.RATING, stage, rating, asAt()));
        rated.ifPresent(it -> mustHaveStages(it.column()));
        return rated;
    }

    private List<Rated> ofPeriods(@Nullable String stage) {
        List<Rated> rated = new ArrayList<>();
        cells.columns().filter(PeriodColumn.class::isInstance).forEach(column -> {
            RatingLevel rating = scale.read(cells, column);
            Span span = ((PeriodColumn) column).span(asAt == null ? context.today() : asAt);
            if (rating != null && span.from().isAfter(context.today())) {
                cells.wrong(
                        column,
                        "%s is still to come. Leave the cell blank, or correct the heading of its column."
                                .formatted(column.title()));
            } else if (rating != null) {
                mustHaveStages(column);
                rated.add(new Rated(column, stage, rating, span.until(context.today())));
            }
        });
        return rated;
    }

    private void mustHaveStages(Column column) {
        if (context.stages().isEmpty()) {
            cells.wrong(column, "The strategy has no stages that could be rated. Define its stages first.");
        }
    }

    private @Nullable Span asAt() {
        return asAt == null ? null : new Span(asAt, asAt);
    }

    /** The stage that the row names; null where it names none. */
    private @Nullable String stage() {
        String cell = cells.text(ProjectColumn.STAGE);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<String> stage = StageColumn.of(context.stages()).stream()
                .filter(column -> column.part() == Part.RATING && column.names().contains(Column.plain(cell)))
                .map(column -> column.stage().id())
                .findFirst();
        if (stage.isEmpty()) {
            cells.wrong(
                    ProjectColumn.STAGE,
                    "‘%s’ is not a stage of this strategy. Write one of %s."
                            .formatted(
                                    RowReader.shortened(cell),
                                    context.stages().stream().map(Stage::title).collect(Collectors.joining(", "))));
        }
        return stage.orElse(null);
    }

    /** A comment in a column of the stage itself. */
    private Optional<String> own(Rated rated) {
        return rated.column() instanceof StageColumn column
                ? Optional.ofNullable(cells.optional(column.of(Part.COMMENT), Texts.LONG))
                : Optional.empty();
    }

    private static @Nullable Rated worst(List<Rated> rated) {
        return rated.reversed().stream()
                .filter(it -> !(it.column() instanceof PeriodColumn))
                .min(Comparator.comparingInt(it -> it.rating().rank() == null
                        ? Integer.MAX_VALUE
                        : it.rating().rank()))
                .orElse(null);
    }

    private static @Nullable Rated last(List<Rated> rated) {
        return rated.stream().max(Comparator.comparing(Rated::until)).orElse(null);
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
