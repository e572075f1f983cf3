package org.waymark.query.review;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.web.Command;
import org.waymark.query.web.Formats;
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
                        .irreversible("That the meeting took place cannot be taken back. Its pack is fixed")
                        .done("Meeting recorded as held. Its pack is now fixed")
                        .takesReason()
                        .allowedTo(Role.COORDINATOR)
                        .when(in(Status.SCHEDULED))
                        .fields(ReviewForms::held),
                about("correct", "correct-review", "Correct the day, attendance or summary")
                        .button("Save the correction")
                        .done("Meeting corrected")
                        .withoutDecision()
                        .needsReason()
                        .revises()
                        .allowedTo(Role.COORDINATOR)
                        .when(in(Status.HELD, Status.CLOSED))
                        .fields(ReviewForms::corrected),
                about("decide", "record-decision", "Record a decision")
                        .done("Decision {id} recorded")
                        .takesAsAt()
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER)
                        .when(in(Status.HELD))
                        .fields(DecisionForms::decided),
                about("close", "close-review", "Close the meeting")
                        .irreversible("Nothing can be recorded in this meeting afterwards")
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
                                .prefill(review(subject).date())))
                        .changesSomething(),
                about("cancel", "cancel-review", "Cancel the meeting")
                        .irreversible("The meeting cannot be scheduled again under this reference")
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
        ReviewView review = review(subject);
        return List.of(
                FormField.inset(
                        "This fixes the pack of the meeting: it shows what is recorded up to now, and “since the"
                                + " last meeting” counts from here. The day and the attendance can be corrected later."
                                + (review.date().isAfter(subject.today())
                                        ? " It is planned for " + Formats.date(review.date())
                                                + ", which is still to come."
                                        : "")),
                FormField.date("asAt", "Day it was held")
                        .untilToday(subject)
                        .hint("It was planned for " + Formats.date(review.date()) + ". It cannot be in the future.")
                        .needed("Enter the day it was held")
                        .prefill(review.date().equals(subject.today()) ? subject.today() : null),
                attendees(subject).neededWhen("reason", "", "Enter who attended, or give a reason why you name nobody"),
                apologies(subject));
    }

    private static FormField attendees(Subject subject) {
        return Members.offered(
                FormField.lines("attendees", "Attendees")
                        .hint("One on each line: names, of guests too.")
                        .needed("Enter who attended"),
                subject);
    }

    private static FormField apologies(Subject subject) {
        return Members.offered(
                FormField.lines("apologies", "Apologies (optional)")
                        .each(LineFormat.SHORT)
                        .hint("One on each line."),
                subject);
    }

    private static List<FormField> corrected(Subject subject) {
        ReviewView review = review(subject);
        FormField day = FormField.date("heldOn", "Day it was held")
                .untilToday(subject)
                .hint("It cannot be in the future.")
                .needed("Enter the day it was held")
                .prefill(review.heldOn());
        FormField attendees = attendees(subject).prefill(review.attendees());
        FormField apologies = apologies(subject).prefill(review.apologies());
        return review.status() == Status.CLOSED
                ? List.of(
                        day,
                        attendees,
                        apologies,
                        FormField.area("summary", "Summary (optional)").prefill(review.summary()))
                : List.of(day, attendees, apologies);
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

    private static Predicate<Subject> in(Status... any) {
        return subject -> subject.is(ReviewView.class, review -> List.of(any).contains(review.status()));
    }

    private static ReviewView review(Subject subject) {
        return subject.state(ReviewView.class);
    }
}
