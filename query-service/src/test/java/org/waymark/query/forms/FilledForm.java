package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.Role;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.moment.AsOf;
import org.waymark.query.strategy.StrategyFold;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Reader;

/** A form as somebody sends it: with what it was filled with, and what they typed over that. */
public final class FilledForm {

    /** The day on which the forms are filled in. */
    public static final LocalDate TODAY = LocalDate.of(2023, 7, 1);

    private static final Reader COORDINATOR = new Reader("coordinator", Set.of(Role.COORDINATOR));

    private final FormInput input;
    private final Command command;

    private FilledForm(FormInput input, Command command) {
        this.input = input;
        this.command = command;
    }

    /** @param typed such as {@code title=Recruitment}; lines of a list are parted by {@code \n} */
    public static FilledForm of(CommandForm form, Subject about, String... typed) {
        Subject subject = found(form, about);
        List<FormField> fields = FormCommands.fields(form, subject, List.of());
        FormInput input = FormCommands.blank(fields, FormInput.empty());
        for (String field : typed) {
            String[] parts = field.split("=", 2);
            input.prefill(parts[0], parts[1]);
        }
        return new FilledForm(input, FormCommands.command(form, subject, fields, fields, input));
    }

    /** What the coordinator does about a strategy after these events. */
    public static Subject aboutStrategy(WaymarkEvent... events) {
        Recorded history = new Recorded();
        List.of(events).forEach(history::then);
        StrategyView strategy = history.fold(StrategyFold.STRATEGIES);
        return new Subject(strategy, null, null, TODAY, COORDINATOR);
    }

    /** The form of that name. */
    public static CommandForm named(List<CommandForm> forms, String name) {
        return forms.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The fields with what they begin with. */
    public static List<FormField> fields(CommandForm form, Subject about) {
        return form.fieldsFor(found(form, about));
    }

    /** What is wrong with the answer to the first question; empty where nothing is. */
    public static Optional<String> firstFault(CommandForm form, Subject about) {
        return Objects.requireNonNull(form.content().first()).fault().apply(about);
    }

    /** What is shown above the fields. */
    public static Map<String, Object> shown(CommandForm form, Subject about) {
        return Objects.requireNonNull(form.content().shown()).model().apply(found(form, about));
    }

    /** Why there is nothing to fill in; empty where there is something. */
    public static Optional<String> instead(CommandForm form, Subject about) {
        return Objects.requireNonNull(form.content().instead()).apply(found(form, about));
    }

    private static Subject found(CommandForm form, Subject about) {
        return Optional.ofNullable(form.content().finds())
                .map(finds -> about.with(
                        about.address(), finds.apply(about, AsOf.now()).orElseThrow()))
                .orElse(about);
    }

    public Command command() {
        return command;
    }

    public Map<String, Object> body() {
        return command.body();
    }

    /** What is wrong with a field; empty where nothing is. */
    public String error(String field) {
        return input.error(field);
    }

    public boolean isRefused() {
        return input.hasErrors();
    }
}
