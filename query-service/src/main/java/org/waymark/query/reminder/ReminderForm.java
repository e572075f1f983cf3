package org.waymark.query.reminder;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/** The form on which somebody chooses their reminders. */
final class ReminderForm {

    static final List<Option> KINDS = Stream.of(ReminderKind.values())
            .map(kind -> Option.of(kind.name(), kind.title() + ". " + kind.meaning()))
            .toList();

    static final List<Option> DAYS = Stream.of(ReminderDays.values())
            .map(days -> Option.of(days.name(), days.title()))
            .toList();

    static final List<Option> TIMES = Preferences.TIMES.stream()
            .map(time -> Option.of(time.toString(), time.toString()))
            .toList();

    private ReminderForm() {}

    /** Puts in what is chosen. */
    static void fill(FormInput form, Preferences preferences) {
        form.tick("kinds", preferences.inOrder().stream().map(Enum::name).toList())
                .prefill("days", preferences.days().name())
                .prefill("time", preferences.time().toString());
    }

    /** What was sent; empty where something is wrong with it, which the form then says. */
    static Optional<Preferences> read(FormInput form) {
        form.label("kinds", "What you are reminded of");
        form.label("days", "Days");
        form.label("time", "Time");
        Set<String> known = KINDS.stream().map(Option::value).collect(Collectors.toSet());
        List<String> kinds = form.lines("kinds");
        if (!known.containsAll(kinds)) {
            form.reject("kinds", "Choose what you are reminded of");
        }
        String days = chosen(form, "days", DAYS, "Choose on which days you are reminded");
        String time = chosen(form, "time", TIMES, "Choose at what time you are reminded");
        if (form.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Preferences(
                kinds.stream().map(ReminderKind::valueOf).collect(Collectors.toSet()),
                LocalTime.parse(time),
                ReminderDays.valueOf(days)));
    }

    private static String chosen(FormInput form, String field, List<Option> options, String askForIt) {
        String value = form.text(field).orElse("");
        if (options.stream().noneMatch(option -> option.value().equals(value))) {
            form.reject(field, askForIt);
        }
        return value;
    }
}
