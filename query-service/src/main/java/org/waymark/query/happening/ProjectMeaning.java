package org.waymark.query.happening;

import org.waymark.events.CaseKind;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRatingRemoved;
import org.waymark.events.ProjectEvent.ProjectRatingSet;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.query.happening.Happening.Answered;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reassessed;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Revised;

/** What the events of a project mean. */
final class ProjectMeaning {

    private ProjectMeaning() {}

    static EventMeaning of(ProjectEvent event) {
        return new EventMeaning(
                happening(event),
                day -> ProjectSentences.of(event, FieldChanges.day(day)),
                memory -> ProjectChanges.of(event, memory));
    }

    private static Happening happening(ProjectEvent event) {
        return switch (event) {
            case ProjectRegistered registered -> new Opened(CaseKind.PROJECT, registered.title());
            case ProjectRevised revised -> new Revised(revised.after().title());
            case StageProgressReported ignored -> new Reported();
            case StageProgressCorrected ignored -> new Corrected(null);
            case HelpRequestAnswered ignored -> new Answered();
            case ProjectClosed ignored -> new Closed();
            case ProjectReopened ignored -> new Reopened();
            case ProjectRatingSet ignored -> new Reassessed();
            case ProjectRatingRemoved ignored -> new Reassessed();
        };
    }
}
