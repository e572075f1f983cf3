package org.waymark.query.project;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.query.project.ProgressGrid.Trend;

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
    static RatingTrend sinceReportBefore(RatingRun run) {
        ReportMark before = run.before();
        Trend trend = before == null ? null : trend(before, run.last());
        return before == null || trend == null
                ? NONE
                : new RatingTrend(trend, words(trend, before, day(before.asAt())));
    }

    /** Against what people saw at a meeting; a mistake they saw is no movement when it is put right. */
    static RatingTrend since(LastMeeting last, ProjectView project, String stage, ReportMark current) {
        String there =
                last.meeting().name() + " on " + DAY.format(last.meeting().date());
        Optional<ReportMark> shown = last.saw().shown(project.ref(), stage);
        return shown.isEmpty()
                ? new RatingTrend(null, "Not reported before " + there)
                : last.saw()
                        .asCorrected(project, shown.get())
                        .map(was -> since(there, shown.get(), was, current))
                        .orElse(NONE);
    }

    private static RatingTrend since(String there, ReportMark shown, ReportMark was, ReportMark current) {
        if (was.number() == current.number()) {
            return was.number() == shown.number()
                    ? new RatingTrend(Trend.SAME, "No report since " + there)
                    : new RatingTrend(null, "Corrected since " + there + ", when it was shown as " + shown.name());
        }
        Trend trend = trend(was, current);
        return trend == null ? NONE : new RatingTrend(trend, words(trend, was, " at " + there));
    }

    private static String day(LocalDate date) {
        return " on " + DAY.format(date);
    }

    private static @Nullable Trend trend(ReportMark from, ReportMark to) {
        if (from.ratedAs(to)) {
            return Trend.SAME;
        }
        if (from.tone() == Tone.NOT_STARTED || to.tone() == Tone.NOT_STARTED) {
            return null;
        }
        boolean sameScale = from.scaleVersion() == to.scaleVersion();
        Integer was = from.rank();
        Integer is = to.rank();
        // Ranks of different scales do not compare; what they mean to the system does.
        int step = sameScale && was != null && is != null
                ? Integer.compare(is, was)
                : to.tone().compareTo(from.tone());
        return step == 0 ? Trend.SAME : step > 0 ? Trend.UP : Trend.DOWN;
    }

    private static String words(Trend trend, ReportMark before, String when) {
        String than = before.name() + when;
        return switch (trend) {
            case UP -> "Better than " + than;
            case SAME -> "No change from " + than;
            case DOWN -> "Worse than " + than;
        };
    }
}
