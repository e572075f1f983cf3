package org.waymark.query.meeting;

import static org.waymark.query.review.AgendaFold.AGENDAS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.AgendaItem;
import org.waymark.events.CaseKind;
import org.waymark.events.ItemMinutes;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.review.AgendaView;
import org.waymark.query.review.AgendaView.Minuted;
import org.waymark.query.review.ReviewView;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** What is done before and at a meeting: its agenda is planned, attendance changed, and the minutes of its items written. */
@Component
final class MeetingForms implements CaseForms {

    static final String PLAN = "plan-agenda";
    static final String ATTENDANCE = "attendance";
    static final String MINUTES = "minutes";
    static final String CORRECT_MINUTES = "correct-minutes";

    /** What names the item whose minutes are written. */
    static final String ITEM = "item";

    private static final String DONE = "done";

    private final Snapshots snapshots;
    private final CaseKinds kinds;

    MeetingForms(Snapshots snapshots, CaseKinds kinds) {
        this.snapshots = snapshots;
        this.kinds = kinds;
    }

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.REVIEW;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about(PLAN, PLAN, "Plan the agenda")
                        .button("Save the agenda")
                        .done("Agenda saved")
                        .when(in(Status.SCHEDULED, Status.HELD))
                        .finds(this::agenda)
                        .fields(AgendaFields::of)
                        .finish(AgendaFields::planned),
                about(ATTENDANCE, "record-attendance", "Change who attends")
                        .button("Save")
                        .done("Attendance saved")
                        .when(in(Status.HELD))
                        .fields(MeetingForms::attendance)
                        .changesSomething(),
                minutes(MINUTES, "Record minutes of an item").unlisted().when(in(Status.HELD)),
                minutes(CORRECT_MINUTES, "Correct minutes of an item")
                        .unlisted()
                        .needsReason()
                        .when(in(Status.CLOSED)));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("review", name, command, title)
                .withoutDecision()
                .allowedTo(Role.COORDINATOR)
                .leadsTo((subject, id) -> MeetingPages.meeting(subject.ref()))
                .cancelsTo(subject -> MeetingPages.meeting(subject.ref()));
    }

    private CommandForm minutes(String name, String title) {
        return about(name, "record-minutes", title)
                .button("Save the minutes")
                .done("Minutes saved")
                .first(
                        FormField.number(ITEM, "Number of the item")
                                .hint("As the agenda in the API has it.")
                                .needed("Enter the number of an item"),
                        MeetingForms::fault)
                .finds((subject, asOf) ->
                        snapshots.of(subject.strategy().code(), asOf).one(AGENDAS, subject.ref()))
                .caption(subject -> item(subject).map(AgendaItem::title).orElse("Meeting " + subject.ref()))
                .fields(MeetingForms::minuted)
                .finish((subject, command) -> minuted(command))
                .revises()
                .leadsTo((subject, id) -> MeetingPages.item(subject.ref(), subject.named(ITEM)));
    }

    private Optional<PlannedAgenda> agenda(Subject subject, AsOf asOf) {
        StrategyMoment moment = new StrategyMoment(
                subject.strategy(), snapshots.of(subject.strategy().code(), asOf));
        return Optional.of(PlannedAgenda.of(moment, subject.state(ReviewView.class), kinds));
    }

    private static List<FormField> attendance(Subject subject) {
        ReviewView review = subject.state(ReviewView.class);
        return List.of(
                Members.offered(
                                FormField.lines("attendees", "Attendees")
                                        .hint("One on each line: names, of guests too.")
                                        .needed("Enter who attends"),
                                subject)
                        .prefill(review.attendees()),
                Members.offered(
                                FormField.lines("apologies", "Apologies (optional)")
                                        .each(LineFormat.SHORT)
                                        .hint("One on each line."),
                                subject)
                        .prefill(review.apologies()));
    }

    private static Optional<AgendaItem> item(Subject subject) {
        String number = subject.named(ITEM);
        return number.matches("[0-9]{1,6}")
                ? subject.found(AgendaView.class).item(Integer.parseInt(number))
                : Optional.empty();
    }

    /** Why the question for the item has no answer yet; empty where it has one. */
    private static Optional<String> fault(Subject subject) {
        return item(subject).isPresent()
                ? Optional.empty()
                : Optional.of("Enter the number of an item on the agenda of " + subject.ref());
    }

    private static List<FormField> minuted(Subject subject) {
        ItemMinutes minutes = item(subject)
                .flatMap(item -> subject.found(AgendaView.class).minutes(item.id()))
                .map(Minuted::minutes)
                .orElse(ItemMinutes.NONE);
        return List.of(
                FormField.area("text", "Minutes (optional)")
                        .rows(5)
                        .hint("What was said and agreed. Record decisions by themselves, so that they are followed.")
                        .prefill(minutes.text()),
                FormField.radios(
                                DONE,
                                "Has the meeting finished with this item?",
                                List.of(Option.of("true", "Yes"), Option.of("false", "Not yet")))
                        .prefill(String.valueOf(minutes.done())));
    }

    /** What is chosen is a text; the command takes a yes or no. */
    private static Command minuted(Command command) {
        if (!(command.body().get("changes") instanceof Map<?, ?> changes) || !changes.containsKey(DONE)) {
            return command;
        }
        Map<Object, @Nullable Object> read = new HashMap<>(changes);
        read.put(DONE, "true".equals(changes.get(DONE)));
        return command.with("changes", read);
    }

    private static Predicate<Subject> in(Status... any) {
        return subject -> subject.is(ReviewView.class, review -> List.of(any).contains(review.status()));
    }
}
