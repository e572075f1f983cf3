package org.waymark.query.review;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.strategy.Member;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** What can be done with a meeting: record that it took place, record decisions, close it; or reschedule or cancel it. */
@Component
final class ReviewForms implements CaseForms {

    private static final String SCHEDULE_NEXT = "scheduleNext";

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.REVIEW;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about("hold", "hold-review", "Record that the meeting took place")
                        .button("Record that the meeting took place")
                        .done("Meeting recorded as held. Its pack is now fixed")
                        .takesAsAt()
                        .allowedTo(Role.COORDINATOR)
                        .when(in(Status.SCHEDULED))
                        .fields(ReviewForms::held),
                about("decide", "record-decision", "Record a decision")
                        .done("Decision {id} recorded")
                        .takesAsAt()
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER)
                        .when(in(Status.HELD))
                        .fields(subject -> decided()),
                about("close", "close-review", "Close the meeting")
                        .done("Meeting closed")
                        .allowedTo(Role.COORDINATOR)
                        .when(in(Status.HELD))
                        .fields(subject -> closed())
                        .finish((subject, command) -> closing(command)),
                about("reschedule", "reschedule-review", "Reschedule the meeting")
                        .button("Reschedule")
                        .done("Meeting rescheduled")
                        .needsReason()
                        .allowedTo(Role.COORDINATOR)
                        .when(in(Status.SCHEDULED))
                        .fields(subject -> List.of(FormField.date("date", "New date")
                                .needed("Enter the new date")
                                .prefill(review(subject).date()))),
                about("cancel", "cancel-review", "Cancel the meeting")
                        .button("Cancel the meeting")
                        .done("Meeting cancelled")
                        .needsReason()
                        .allowedTo(Role.COORDINATOR)
                        .when(in(Status.SCHEDULED)));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("review", name, command, title);
    }

    private static List<FormField> held(Subject subject) {
        return List.of(
                FormField.lines("attendees", "Attendees")
                        .hint("One on each line: account names of members, names of guests.")
                        .prefill(subject.strategy().members().stream()
                                .map(Member::person)
                                .toList()),
                FormField.lines("apologies", "Apologies").hint("One on each line."));
    }

    /** What is asked for of a decision, in a meeting and outside one. */
    static List<FormField> decided() {
        return List.of(
                FormField.area("text", "What was decided").needed("Enter what was decided"),
                FormField.area("rationale", "Rationale (optional)"),
                FormField.lines("decidedBy", "Decided by (optional)")
                        .hint("One on each line: account names, or a body. If empty, the body that meets."),
                FormField.lines("items", "What the decision is about (optional)")
                        .hint("References of projects, actions and risks, one on each line, such as P1."));
    }

    private static List<FormField> closed() {
        return List.of(
                FormField.area("summary", "Summary (optional)"),
                FormField.radios(
                                SCHEDULE_NEXT,
                                "Schedule the next meeting of this kind?",
                                List.of(
                                        Option.of("true", "Yes, on the date set by the reporting cycle"),
                                        Option.of("false", "No")))
                        .prefill("true"));
    }

    private static Command closing(Command command) {
        Object chosen = command.body().get(SCHEDULE_NEXT);
        return chosen == null ? command : command.with(SCHEDULE_NEXT, chosen.equals("true"));
    }

    private static Predicate<Subject> in(Status status) {
        return subject -> subject.is(ReviewView.class, review -> review.status() == status);
    }

    private static ReviewView review(Subject subject) {
        return subject.state(ReviewView.class);
    }
}
