package org.waymark.query.settings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.Charter;
import org.waymark.events.Charter.Milestone;
import org.waymark.events.Objective;
import org.waymark.events.Role;
import org.waymark.people.Organisation;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.strategy.StrategyStatus;
import org.waymark.query.web.Command;
import org.waymark.query.web.TypedDay;

/** What a strategy says of itself: entered, revised, adopted, and brought to its end. */
@Component
final class CharterForms implements StrategyForms {

    static final String ADOPT = "adopt-strategy";
    static final String CLOSE = "close-strategy";
    static final String REVISE = "revise-charter";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final LineFormat MILESTONES = new LineFormat(
            CharterForms::milestone, "write a real date after the bar as day, month, year, such as 31 March 2024");

    private static final String EACH_ON_A_LINE = "One on each line.";
    private static final String ACCOUNT = "Name, or account name.";

    @Override
    public List<CommandForm> forms() {
        return List.of(create(), revise(), adopt(), close());
    }

    private static CommandForm create() {
        return CommandForm.of("create-strategy", "create-strategy", "Create a strategy")
                .at(Addresses.CREATE_STRATEGY)
                .allowedTo(Role.ADMINISTRATOR, Role.COORDINATOR)
                .button("Create strategy")
                .done("Strategy {id} created")
                .fields(subject -> List.of(
                        FormField.line("code", "Code")
                                .width(Width.OF_10)
                                .hint("Short, for addresses and headings: 2 to 20 capital letters, digits or hyphens,"
                                        + " such as SG23. It cannot be changed later.")
                                .needed("Enter a code, such as SG23"),
                        FormField.line("title", "Title").needed("Enter a title"),
                        FormField.date("from", "Start")
                                .hint("First day of its period, such as 1 4 2023.")
                                .needed("Enter the first day of the period"),
                        FormField.date("to", "End")
                                .hint("Last day of its period.")
                                .needed("Enter the last day of the period"),
                        FormField.area("vision", "Vision (optional)").rows(2),
                        FormField.area("aim", "Aim (optional)").rows(2)))
                .finish((subject, command) -> inOurTimeZone(command))
                .leadsTo((subject, id) ->
                        !id.isEmpty() && subject.reader().coordinates() ? "/strategies/" + id + "/set-up" : "/");
    }

    /** A command that names no time zone means the usual one; a page means that of the organisation. */
    private static Command inOurTimeZone(Command command) {
        ZoneId zone = Organisation.current().timeZone();
        return zone.equals(Charter.DEFAULT_TIME_ZONE) ? command : command.with("timeZone", zone.getId());
    }

    private static CommandForm revise() {
        return form(REVISE, "Revise the charter")
                .at(Addresses.REVISE_CHARTER)
                .done("Charter revised")
                .revises()
                .fields(CharterForms::charter)
                .needsReasonOnceAdopted();
    }

    private static List<FormField> charter(Subject subject) {
        Charter charter = subject.strategy().charter();
        return List.of(
                FormField.line("title", "Title").prefill(charter.title()).needed("Enter a title"),
                FormField.date("from", "Start")
                        .hint("First day of its period.")
                        .prefill(charter.from())
                        .needed("Enter the first day of the period"),
                FormField.date("to", "End")
                        .hint("Last day of its period.")
                        .prefill(charter.to())
                        .needed("Enter the last day of the period"),
                FormField.area("vision", "Vision").rows(2).prefill(charter.vision()),
                FormField.area("aim", "Aim").rows(2).prefill(charter.aim()),
                FormField.area("approach", "Overall approach").prefill(charter.approach()),
                list("ambitions", "Ambitions", charter.ambitions()),
                list(
                        "objectives",
                        "Objectives",
                        charter.objectives().stream().map(Objective::title).toList()),
                list("included", "Elements included", charter.included()),
                list("excluded", "Elements excluded", charter.excluded()),
                list("principles", "Principles", charter.principles()),
                list("resources", "Resources", charter.resources()),
                FormField.lines("milestones", "Key milestones")
                        .each(MILESTONES)
                        .hint("One on each line. Add a date after a bar, such as: Mid-term review | 31 March 2024")
                        .prefill(charter.milestones().stream()
                                .map(CharterForms::line)
                                .toList()),
                Members.offered(FormField.line("sponsor", "Sponsor").hint(ACCOUNT), subject)
                        .prefill(charter.sponsor()),
                Members.offered(FormField.line("coordinator", "Coordinator").hint(ACCOUNT), subject)
                        .prefill(charter.coordinator()),
                FormField.line("oversight", "Overseeing group")
                        .hint("Such as the steering group.")
                        .prefill(charter.oversight()),
                FormField.line("governance", "Governance body")
                        .hint("Such as the leadership team.")
                        .prefill(charter.governance()));
    }

    private static FormField list(String name, String label, List<String> before) {
        return FormField.lines(name, label).hint(EACH_ON_A_LINE).prefill(before);
    }

    private static CommandForm adopt() {
        return form(ADOPT, "Adopt the strategy")
                .at(Addresses.ADOPT_STRATEGY)
                .done("Strategy adopted")
                .irreversible("The strategy cannot become a draft again")
                .when(subject -> subject.strategy().status() == StrategyStatus.DRAFT)
                .fields(subject -> List.of(
                        FormField.note(
                                "Once it is adopted, changes to its charter, stages and ratings need a reason. It"
                                        + " cannot become a draft again."),
                        FormField.date("asAt", "Adopted on (optional)").hint("Leave it empty for today.")));
    }

    private static CommandForm close() {
        return form(CLOSE, "Close the strategy")
                .done("Strategy {id} closed")
                .irreversible("The strategy cannot be reopened")
                .needsReason()
                .takesAsAt()
                .fields(subject -> List.of(
                        FormField.note("After this, only notes and roles can be added. You cannot reopen it.")));
    }

    private static CommandForm form(String name, String title) {
        return CommandForm.of(name, name, title)
                .allowedTo(Role.COORDINATOR)
                .in(SetUpForms.SECTION)
                .leadsTo((subject, id) -> "")
                .cancelsTo(subject -> SetUpForms.PAGE);
    }

    private static String line(Milestone milestone) {
        LocalDate by = milestone.by();
        return by == null ? milestone.title() : milestone.title() + " | " + DAY.format(by);
    }

    private static Optional<Object> milestone(String line) {
        int bar = line.lastIndexOf('|');
        if (bar < 0) {
            return Optional.of(json(line, null));
        }
        return Optional.ofNullable(TypedDay.of(line.substring(bar + 1)).day())
                .map(day -> json(line.substring(0, bar).strip(), day));
    }

    private static Map<String, String> json(String title, @Nullable LocalDate by) {
        return by == null ? Map.of("title", title) : Map.of("title", title, "by", by.toString());
    }
}
