package org.waymark.query.project;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.StageReport;
import org.waymark.query.views.Provenance;

/**
 * One report of one stage, with what became of it.
 *
 * @param replaces  number of the report that this one corrects; null for an ordinary report
 * @param corrected what took its place; null where it was not corrected
 * @param answer    a sponsor's answer to the help it asks for
 */
public record Report(
        StageReport said,
        Provenance stamp,
        @Nullable Integer replaces,
        @Nullable Correction corrected,
        @Nullable Answer answer) {

    /** By the day a report is true for, then by when it was recorded: the last one is in the cell. */
    static final Comparator<Report> BY_AS_AT = Comparator.comparing(
                    (Report report) -> report.stamp().asAt())
            .thenComparingLong(report -> report.stamp().position());

    static Report of(StageProgressReported event, Provenance stamp) {
        return new Report(event.report(), stamp, null, null, null);
    }

    static Report of(StageProgressCorrected event, Provenance stamp) {
        return new Report(event.report(), stamp, event.replaces(), null, null);
    }

    /** What took a report's place: the number of the new one, by whom, when and why. */
    public record Correction(int by, Provenance stamp) {}

    /** A sponsor's answer to a help request. */
    public record Answer(String text, Provenance stamp) {}

    /** The same, with what took its place. */
    Report withCorrected(Correction corrected) {
        return new Report(said, stamp, replaces, corrected, answer);
    }

    /** The same, with a sponsor's answer. */
    Report withAnswer(Answer answer) {
        return new Report(said, stamp, replaces, corrected, answer);
    }

    /** Its number in the project. */
    int number() {
        return said.number();
    }

    /** The id of the stage it is about. */
    String stage() {
        return said.stage().id();
    }

    /** Whether no correction has taken its place. */
    public boolean standing() {
        return corrected == null;
    }

    /** Whether it was made by then, and no correction had taken its place. */
    boolean stoodAt(long position) {
        return stamp.position() <= position
                && (corrected == null || corrected.stamp().position() > position);
    }

    /** Whether it asks for help that nobody has answered yet. */
    public boolean awaitingHelp() {
        return standing() && said.helpNeeded() != null && answer == null;
    }
}
