package org.waymark.query.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.ReviewKind;
import org.waymark.events.Role;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Option;

/** What opens reviews and decisions: a review is scheduled, a decision recorded that was taken outside one. */
@Component
final class CalendarForms implements StrategyForms {

    private final MeetingChoices meetings;

    CalendarForms(MeetingChoices meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                CommandForm.of("schedule-review", "schedule-review", "Schedule a meeting")
                        .done("Meeting {id} scheduled")
                        .allowedTo(Role.COORDINATOR)
                        .fields(subject -> scheduled())
                        .leadsTo((subject, id) -> "/reviews"),
                CommandForm.of("record-decision", "record-decision", "Record a decision")
                        .done("Decision {id} recorded")
                        .takesAsAt()
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER)
                        .when(subject -> decidesOutside(subject)
                                || !meetings.heldNow(subject.strategy()).isEmpty())
                        .fields(this::decided)
                        .leadsTo((subject, id) -> id.isEmpty() ? "/decisions" : "/cases/" + id));
    }

    /** What is decided while a meeting is held belongs to it, unless somebody says otherwise. */
    private List<FormField> decided(Subject subject) {
        List<Option> held = meetings.heldNow(subject.strategy());
        if (held.isEmpty()) {
            return DecisionForms.decided(subject);
        }
        FormField meeting = FormField.radios(
                        "review",
                        "Where was it decided?",
                        decidesOutside(subject) ? MeetingChoices.orOutside(held) : held)
                .prefill(held.getFirst().value());
        return Stream.concat(Stream.of(meeting), DecisionForms.decided(subject).stream())
                .toList();
    }

    /** Members of the steering group record decisions in a meeting only. */
    private static boolean decidesOutside(Subject subject) {
        return subject.reader().roles().contains(Role.COORDINATOR)
                || subject.reader().roles().contains(Role.SPONSOR);
    }

    private static List<FormField> scheduled() {
        List<Option> kinds = Arrays.stream(ReviewKind.values())
                .map(kind -> Option.of(kind.name(), kind.title()))
                .toList();
        return List.of(
                FormField.radios("kind", "Kind of meeting", kinds).needed("Choose the kind of meeting"),
                FormField.date("date", "Date (optional)").hint("If empty, the next date in the reporting cycle."),
                FormField.line("title", "Title (optional)"),
                FormField.line("body", "Who meets (optional)").hint("Such as “Workforce steering group”."));
    }
}
