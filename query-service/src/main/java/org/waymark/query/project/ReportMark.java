package org.waymark.query.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;

/**
 * A report without its texts: what it is compared by.
 *
 * @param number       of the report in the project
 * @param position     of the report in the ledger
 * @param asAt         the day it is true for
 * @param letter       of its rating
 * @param name         of its rating, as defined then
 * @param tone         what the rating means to the system
 * @param rank         of the rating in its scale; null where it has none
 * @param scaleVersion version of the rating scale then in force
 * @param replaces     number of the report that it corrects; null for an ordinary report
 * @param corrected    number of the report that took its place; null where it was not corrected
 */
public record ReportMark(
        int number,
        long position,
        LocalDate asAt,
        String letter,
        String name,
        Tone tone,
        @Nullable Integer rank,
        int scaleVersion,
        @Nullable Integer replaces,
        @Nullable Integer corrected) {

    static ReportMark of(Report report) {
        RatingLevel rating = report.said().rating();
        return new ReportMark(
                report.number(),
                report.stamp().position(),
                report.stamp().asAt(),
                rating.letter(),
                rating.name(),
                rating.tone(),
                rating.rank(),
                report.said().scaleVersion(),
                report.replaces(),
                report.corrected() == null ? null : report.corrected().by());
    }

    /** The same, with the number of what took its place. */
    ReportMark withCorrected(int by) {
        return new ReportMark(number, position, asAt, letter, name, tone, rank, scaleVersion, replaces, by);
    }

    /** Whether no correction has taken its place. */
    boolean standing() {
        return corrected == null;
    }

    boolean ratedAs(ReportMark other) {
        return letter.equals(other.letter);
    }
}
