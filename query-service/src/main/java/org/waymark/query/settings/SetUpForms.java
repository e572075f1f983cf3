package org.waymark.query.settings;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewKind;
import org.waymark.events.Role;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/** How often each kind of meeting takes place; and what the forms that set a strategy up have in common. */
@Component
final class SetUpForms implements StrategyForms {

    /** Their tab of the navigation. */
    static final String SECTION = "set-up";

    /** Where most of them lead. */
    static final String PAGE = "/set-up";

    private static final String NEVER = "";

    private static final List<Period> USUAL = List.of(
            Period.ofWeeks(2),
            Period.ofWeeks(4),
            Period.ofMonths(1),
            Period.ofWeeks(6),
            Period.ofMonths(2),
            Period.ofMonths(3),
            Period.ofMonths(4),
            Period.ofMonths(6),
            Period.ofYears(1),
            Period.ofYears(2));

    @Override
    public List<CommandForm> forms() {
        return List.of(cycle());
    }

    /** A form of the pages on which a strategy is set up. */
    static CommandForm form(String command, String title) {
        return CommandForm.of(command, command, title)
                .allowedTo(Role.COORDINATOR)
                .in(SECTION)
                .leadsTo((subject, id) -> PAGE);
    }

    private static CommandForm cycle() {
        return form("set-reporting-cycle", "Set the reporting cycle")
                .button("Set the cycle")
                .done("Reporting cycle set")
                .needsReasonOnceAdopted()
                .fields(SetUpForms::rhythms)
                .changesSomething()
                .finish((subject, command) -> cycle(command));
    }

    private static List<FormField> rhythms(Subject subject) {
        List<FormField> fields = new ArrayList<>();
        for (ReviewKind kind : ReviewKind.values()) {
            Optional<Rhythm> now = subject.strategy().cycle().rhythm(kind);
            fields.add(FormField.heading(kind.title()));
            fields.add(FormField.choice(kind + ".every", "How often: " + low(kind), often(now))
                    .prefill(now.map(rhythm -> rhythm.every().toString()).orElse(NEVER)));
            fields.add(FormField.line(kind + ".body", "Who meets: " + low(kind) + " (optional)")
                    .prefill(now.map(Rhythm::body).orElse(null)));
            fields.add(FormField.date(kind + ".first", "First " + low(kind) + " (optional)")
                    .hint("Dates are counted from this day. If empty, from the first day of the strategy.")
                    .prefill(now.map(Rhythm::first).orElse(null)));
        }
        return fields;
    }

    private static String low(ReviewKind kind) {
        return kind.title().toLowerCase(Locale.UK);
    }

    /** The usual ones, and the one in force where it is another. */
    private static List<Option> often(Optional<Rhythm> now) {
        Stream<Period> periods =
                Stream.concat(USUAL.stream(), now.map(Rhythm::every).stream()).distinct();
        return Stream.concat(
                        Stream.of(Option.of(NEVER, "No fixed interval")),
                        periods.map(every -> Option.of(every.toString(), capitalised(Formats.every(every)))))
                .toList();
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static Command cycle(Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        List<Object> rhythms = new ArrayList<>();
        for (ReviewKind kind : ReviewKind.values()) {
            if (body.remove(kind.name()) instanceof Map<?, ?> said && said.containsKey("every")) {
                Map<Object, Object> rhythm = new LinkedHashMap<>(said);
                rhythm.put("kind", kind.name());
                rhythms.add(rhythm);
            }
        }
        return new Command(command.name(), body).with("rhythms", rhythms);
    }
}
