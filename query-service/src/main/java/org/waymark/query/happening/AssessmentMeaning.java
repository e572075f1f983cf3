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
import org.waymark.events.CaseKind;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reassessed;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.happening.Happening.Written;

/** What the events of self-assessments and their dimensions mean. */
final class AssessmentMeaning {

    private AssessmentMeaning() {}

    static EventMeaning of(AssessmentEvent event) {
        return new EventMeaning(
                happening(event), day -> AssessmentSentences.of(event), memory -> AssessmentChanges.of(event));
    }

    static EventMeaning of(AssessmentDimensionEvent event) {
        return new EventMeaning(
                happening(event), day -> AssessmentSentences.of(event), memory -> AssessmentChanges.of(event));
    }

    private static Happening happening(AssessmentEvent event) {
        return switch (event) {
            case AssessmentRoundStarted started ->
                new Opened(CaseKind.ASSESSMENT, started.head().title());
            case AssessmentRevised revised -> new Revised(revised.after().title());
            case AssessmentTaskPlanned ignored -> new Written();
            case AssessmentTaskRevised ignored -> new Written();
            case AssessmentTaskDone ignored -> new Written();
            case AssessmentTaskReopened ignored -> new Written();
            case AssessmentTaskRemoved ignored -> new Written();
            case AssessmentClosed ignored -> new Closed();
            case AssessmentReopened ignored -> new Reopened();
        };
    }

    private static Happening happening(AssessmentDimensionEvent event) {
        return switch (event) {
            case AssessmentDimensionOpened opened ->
                new Opened(CaseKind.ASSESSMENT_DIMENSION, opened.dimension().title());
            case DimensionScored scored -> scored.before() == null ? new Reported() : new Reassessed();
            case DimensionTestsChosen ignored -> new Written();
        };
    }
}
