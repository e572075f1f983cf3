package org.waymark.query.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.StrategyCode;

/**
 * How the stages of a project were rated, month by month. It grows with months and stages, not with reports: of each stage the
 * months at whose end its rating was another than at the end of the month before.
 *
 * @param registered the day from which it is in the grid
 * @param closed     the day from which it is closed; null while it is not
 */
public record ProjectMonths(
        StrategyCode strategy,
        String ref,
        String theme,
        LocalDate registered,
        @Nullable LocalDate closed,
        List<StageMonths> stages) {

    public ProjectMonths {
        stages = List.copyOf(stages);
    }

    /**
     * A stage.
     *
     * @param changes by month
     * @param last    the day for which the report is true that counts last
     */
    public record StageMonths(String stage, List<Change> changes, LocalDate last) {

        public StageMonths {
            changes = List.copyOf(changes);
        }

        /** After the first report. */
        static StageMonths of(String stage, LocalDate asAt, RatingLevel rating) {
            return new StageMonths(stage, List.of(new Change(month(asAt), rating)), asAt);
        }

        /** After one more report; empty where it is for an earlier day, so that it takes all of them to tell. */
        Optional<StageMonths> plus(LocalDate asAt, RatingLevel rating) {
            if (asAt.isBefore(last)) {
                return Optional.empty();
            }
            LocalDate month = month(asAt);
            List<Change> before = changes.stream()
                    .filter(change -> change.month().isBefore(month))
                    .toList();
            List<Change> after = new ArrayList<>(before);
            if (before.isEmpty() || !before.getLast().rating().equals(rating)) {
                after.add(new Change(month, rating));
            }
            return Optional.of(new StageMonths(stage, after, asAt));
        }

        /** Its rating at the end of a month; empty before its first report. */
        Optional<RatingLevel> at(LocalDate month) {
            return changes.reversed().stream()
                    .filter(change -> !change.month().isAfter(month))
                    .findFirst()
                    .map(Change::rating);
        }
    }

    /**
     * Another rating than before.
     *
     * @param month  its first day
     * @param rating as it was defined when it was given
     */
    public record Change(LocalDate month, RatingLevel rating) {}

    /** The first day of the month of a day. */
    static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    /** The ratings of its stages at the end of a month, or on a day of it that is today: none unless it was there and open then. */
    Stream<RatingLevel> at(LocalDate day, List<String> scheme) {
        boolean there = !registered.isAfter(day)
                || stages.stream().anyMatch(stage -> stage.at(month(day)).isPresent());
        boolean over = closed != null && !closed.isAfter(day);
        return there && !over
                ? stages.stream()
                        .filter(stage -> scheme.contains(stage.stage()))
                        .flatMap(stage -> stage.at(month(day)).stream())
                : Stream.empty();
    }
}
