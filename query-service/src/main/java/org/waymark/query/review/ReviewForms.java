package org.waymark.query.review;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.cases.CaseKind;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.strategy.StrategyView.Member;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** What can be done with a review: hold it, record what was decided, close it; or move or cancel it. */
@Component
final class ReviewForms implements CaseForms {

    private static final String SCHEDULE_NEXT = "scheduleNext";

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.REVIEW);
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about("hold", "hold-review", "Hold the review")
                        .button("The review is held")
                        .done("Review held: its pack now stands as people had it before them")
                        .takesAsAt()
                        .by(ReviewForms::coordinates)
                        .when(in(Status.SCHEDULED))
                        .fields(ReviewForms::held),
                about("decide", "record-decision", "Record a decision")
                        .done("Decision {id} recorded")
                        .takesAsAt()
                        .by(subject -> is(subject, Role.COORDINATOR, Role.SPONSOR, Role.MEMBER))
                        .when(in(Status.HELD))
                        .fields(subject -> decided()),
                about("close", "close-review", "Close the review")
                        .done("Review closed")
                        .by(ReviewForms::coordinates)
                        .when(in(Status.HELD))
                        .fields(subject -> closed())
                        .finish((subject, command) -> closing(command)),
                about("reschedule", "reschedule-review", "Put it on another date")
                        .button("Save the date")
                        .done("Review put on another date")
                        .needsReason()
                        .by(ReviewForms::coordinates)
                        .when(in(Status.SCHEDULED))
                        .fields(subject -> List.of(FormField.date("date", "New date")
                                .needed("Enter the new date")
                                .prefill(review(subject).date()))),
                about("cancel", "cancel-review", "Cancel the review")
                        .button("Cancel the review")
                        .done("Review cancelled")
                        .needsReason()
                        .by(ReviewForms::coordinates)
                        .when(in(Status.SCHEDULED)));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("review", name, command, title);
    }

    private static List<FormField> held(Subject subject) {
        return List.of(
                FormField.lines("attendees", "Who came")
                        .hint("One a line: members by the name they sign in with, guests by their name.")
                        .prefill(subject.strategy().members().stream()
                                .map(Member::person)
                                .toList()),
                FormField.lines("apologies", "Apologies").hint("One a line."));
    }

    /** What is asked for of a decision, in a meeting and outside one. */
    static List<FormField> decided() {
        return List.of(
                FormField.area("text", "What was decided").needed("Enter what was decided"),
                FormField.area("rationale", "Why (optional)"),
                FormField.lines("decidedBy", "Who decided (optional)")
                        .hint("One a line: people by the name they sign in with, or a body. Left empty in a review, the"
                                + " body that meets."),
                FormField.lines("items", "What it is about (optional)")
                        .hint("References of projects, actions and risks, one a line, such as P1."));
    }

    private static List<FormField> closed() {
        return List.of(
                FormField.area("summary", "What came of it (optional)"),
                FormField.radios(
                                SCHEDULE_NEXT,
                                "Put the next review of this kind in the calendar?",
                                List.of(Option.of("true", "Yes, by the reporting cycle"), Option.of("false", "No")))
                        .prefill("true"));
    }

    private static Command closing(Command command) {
        Object chosen = command.body().get(SCHEDULE_NEXT);
        return chosen == null ? command : command.with(SCHEDULE_NEXT, chosen.equals("true"));
    }

    private static boolean coordinates(Subject subject) {
        return subject.reader().coordinates();
    }

    static boolean is(Subject subject, Role... any) {
        return Arrays.stream(any).anyMatch(subject.reader().roles()::contains);
    }

    private static Predicate<Subject> in(Status status) {
        return subject -> subject.is(ReviewCase.class, file -> file.review().status() == status);
    }

    private static ReviewView review(Subject subject) {
        return subject.state(ReviewCase.class).review();
    }
}
