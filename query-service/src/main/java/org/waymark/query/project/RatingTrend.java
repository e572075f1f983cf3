package org.waymark.query.project;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.project.ProjectView.Report;

/**
 * Direction of travel of a stage.
 *
 * @param trend null where there is nothing to compare with
 * @param text  the same in words; null where there is nothing to say
 */
record RatingTrend(@Nullable Trend trend, @Nullable String text) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final RatingTrend NONE = new RatingTrend(null, null);

    /** Against the report before. */
    static RatingTrend sinceReportBefore(List<Report> newestFirst) {
        if (newestFirst.size() < 2) {
            return NONE;
        }
        Report before = newestFirst.get(1);
        Trend trend = trend(before, newestFirst.getFirst());
        return trend == null
                ? NONE
                : new RatingTrend(trend, words(trend, before, day(before.stamp().asAt())));
    }

    /** Against what people saw at a meeting; a mistake they saw is no movement when it is put right. */
    static RatingTrend since(Meeting meeting, ProjectView project, String stage, Report current) {
        String there = meeting.name() + " on " + DAY.format(meeting.date());
        Optional<Report> seen = project.standingAt(stage, meeting.position());
        if (seen.isEmpty()) {
            return new RatingTrend(null, "Not reported before " + there);
        }
        Report was = project.asCorrected(seen.get());
        if (was.equals(current)) {
            return was.equals(seen.get())
                    ? new RatingTrend(Trend.SAME, "No report since " + there)
                    : new RatingTrend(
                            null,
                            "Corrected since " + there + ", when it was shown as "
                                    + seen.get().said().rating().name());
        }
        Trend trend = trend(was, current);
        return trend == null ? NONE : new RatingTrend(trend, words(trend, was, " at " + there));
    }

    private static String day(LocalDate date) {
        return " on " + DAY.format(date);
    }

    private static @Nullable Trend trend(Report before, Report current) {
        RatingLevel from = before.said().rating();
        RatingLevel to = current.said().rating();
        if (from.letter().equals(to.letter())) {
            return Trend.SAME;
        }
        if (from.tone() == Tone.NOT_STARTED || to.tone() == Tone.NOT_STARTED) {
            return null;
        }
        boolean sameScale = before.said().scaleVersion() == current.said().scaleVersion();
        Integer was = from.rank();
        Integer is = to.rank();
        // Ranks of different scales do not compare; what they mean to the system does.
        int step = sameScale && was != null && is != null
                ? Integer.compare(is, was)
                : to.tone().compareTo(from.tone());
        return step == 0 ? Trend.SAME : step > 0 ? Trend.UP : Trend.DOWN;
    }

    private static String words(Trend trend, Report before, String when) {
        String than = before.said().rating().name() + when;
        return switch (trend) {
            case UP -> "Better than " + than;
            case SAME -> "No change from " + than;
            case DOWN -> "Worse than " + than;
        };
    }
}
