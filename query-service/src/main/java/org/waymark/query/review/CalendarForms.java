package org.waymark.query.review;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.ReviewKind;
import org.waymark.events.Role;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.web.Option;

/** What opens reviews and decisions: a review is scheduled, a decision recorded that was taken outside one. */
@Component
final class CalendarForms implements StrategyForms {

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
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR)
                        .fields(subject -> ReviewForms.decided())
                        .leadsTo((subject, id) -> id.isEmpty() ? "/decisions" : "/cases/" + id));
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
