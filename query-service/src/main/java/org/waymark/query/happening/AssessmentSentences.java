package org.waymark.query.happening;

import org.waymark.events.AssessmentDimensionEvent;
import org.waymark.events.AssessmentDimensionEvent.AssessmentDimensionOpened;
import org.waymark.events.AssessmentDimensionEvent.DimensionScored;
import org.waymark.events.AssessmentDimensionEvent.DimensionTestsChosen;
import org.waymark.events.AssessmentEvent;
import org.waymark.events.AssessmentEvent.AssessmentClosed;
import org.waymark.events.AssessmentEvent.AssessmentReopened;
import org.waymark.events.AssessmentEvent.AssessmentRevised;
import org.waymark.events.AssessmentEvent.AssessmentRoundStarted;
import org.waymark.events.AssessmentEvent.AssessmentTaskDone;
import org.waymark.events.AssessmentEvent.AssessmentTaskPlanned;
import org.waymark.events.AssessmentEvent.AssessmentTaskRemoved;
import org.waymark.events.AssessmentEvent.AssessmentTaskReopened;
import org.waymark.events.AssessmentEvent.AssessmentTaskRevised;

/** What happened to a self-assessment or a dimension of it, in a sentence. */
final class AssessmentSentences {

    private AssessmentSentences() {}

    static String of(AssessmentEvent event) {
        return switch (event) {
            case AssessmentRoundStarted started ->
                "Started self-assessment %s, “%s”, by “%s”."
                        .formatted(
                                started.assessment(),
                                started.head().title(),
                                started.framework().title());
            case AssessmentRevised revised ->
                "Revised what self-assessment %s says of itself: %s."
                        .formatted(revised.assessment(), FieldChanges.names(revised.before(), revised.after()));
            case AssessmentTaskPlanned planned ->
                "Planned task %d of self-assessment %s: “%s”."
                        .formatted(
                                planned.number(),
                                planned.assessment(),
                                planned.task().task());
            case AssessmentTaskRevised revised ->
                "Revised task %d of self-assessment %s: %s."
                        .formatted(
                                revised.number(),
                                revised.assessment(),
                                FieldChanges.names(revised.before(), revised.after()));
            case AssessmentTaskDone done ->
                "Task %d of self-assessment %s was done on %s."
                        .formatted(done.number(), done.assessment(), FieldChanges.day(done.on()));
            case AssessmentTaskReopened reopened ->
                "Reopened task %d of self-assessment %s.".formatted(reopened.number(), reopened.assessment());
            case AssessmentTaskRemoved removed ->
                "Removed task %d from the plan of self-assessment %s."
                        .formatted(removed.number(), removed.assessment());
            case AssessmentClosed closed -> "Closed self-assessment %s.".formatted(closed.assessment());
            case AssessmentReopened reopened -> "Reopened self-assessment %s.".formatted(reopened.assessment());
        };
    }

    static String of(AssessmentDimensionEvent event) {
        return switch (event) {
            case AssessmentDimensionOpened opened ->
                "Added dimension %s to self-assessment %s: “%s”."
                        .formatted(
                                opened.item(),
                                opened.assessment(),
                                opened.dimension().title());
            case DimensionScored scored ->
                "Scored dimension %s of self-assessment %s%s: %d now, %d wanted."
                        .formatted(
                                scored.item(),
                                scored.assessment(),
                                scored.group() == null ? "" : " for " + scored.group(),
                                scored.after().now(),
                                scored.after().wanted());
            case DimensionTestsChosen chosen ->
                "Chose the tests of dimension %s of self-assessment %s: %d in use."
                        .formatted(
                                chosen.item(),
                                chosen.assessment(),
                                chosen.after().size());
        };
    }
}
