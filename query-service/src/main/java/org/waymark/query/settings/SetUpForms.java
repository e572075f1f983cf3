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
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/** What the coordinator sets once, and the end of a strategy. */
@Component
final class SetUpForms implements StrategyForms {

    private static final String NEVER = "";

    private static final Formats WORDS = new Formats();

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
        return List.of(
                form("retire-theme", "Retire a theme")
                        .button("Retire the theme")
                        .done("Theme {id} retired")
                        .needsReason()
                        .when(subject -> !subject.strategy().themesInUse().isEmpty())
                        .fields(subject -> List.of(FormField.choice("ref", "Theme", themes(subject))
                                .hint("Nothing can be added to a retired theme. What it contains does not change.")
                                .needed("Choose a theme"))),
                cycle(),
                form("close-strategy", "Close the strategy")
                        .done("Strategy {id} closed")
                        .needsReason()
                        .takesAsAt()
                        .when(subject -> subject.strategy().closed() == null)
                        .fields(subject -> List.of(FormField.heading(
                                "After this, only notes and roles can be added. You cannot reopen it.")))
                        .leadsTo((subject, id) -> ""));
    }

    private static CommandForm form(String name, String title) {
        return CommandForm.of(name, name, title)
                .by(subject -> subject.reader().coordinates())
                .leadsTo((subject, id) -> "/set-up");
    }

    private static List<Option> themes(Subject subject) {
        return subject.strategy().themesInUse().stream()
                .map(theme -> Option.of(theme.ref(), theme.ref() + " " + theme.title()))
                .toList();
    }

    private static CommandForm cycle() {
        return form("set-reporting-cycle", "Set the reporting cycle")
                .button("Set the cycle")
                .done("Reporting cycle set")
                .fields(SetUpForms::rhythms)
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
        fields.add(reason(subject));
        return fields;
    }

    private static FormField reason(Subject subject) {
        boolean adopted = subject.strategy().adopted() != null;
        FormField reason = FormField.area("reason", adopted ? "Reason" : "Reason (optional)")
                .hint("Kept permanently with this change.");
        return adopted ? reason.needed("Enter a reason") : reason;
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
                        periods.map(every -> Option.of(every.toString(), capitalised(WORDS.every(every)))))
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
