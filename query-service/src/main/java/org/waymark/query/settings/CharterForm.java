package org.waymark.query.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Charter;
import org.waymark.events.Charter.Milestone;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;

/** The charter as it is typed. */
final class CharterForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d M uuuu", Locale.UK);

    private CharterForm() {}

    /** What a strategy begins with. */
    static Command creation(FormInput form) {
        return Command.named("create-strategy")
                .with("code", form.text("code", "Enter a code, such as SG23"))
                .with("title", form.text("title", "Enter a title"))
                .with(
                        "from",
                        form.date("from", "Enter the first day of the period").map(LocalDate::toString))
                .with("to", form.date("to", "Enter the last day of the period").map(LocalDate::toString))
                .with("vision", form.text("vision"))
                .with("aim", form.text("aim"));
    }

    /** The form as it stands before anybody changes it. */
    static FormInput of(Charter charter) {
        FormInput form = FormInput.empty()
                .prefill("title", charter.title())
                .prefill("from", charter.from())
                .prefill("to", charter.to())
                .prefill("ambitions", charter.ambitions())
                .prefill("objectives", charter.objectives())
                .prefill("included", charter.included())
                .prefill("excluded", charter.excluded())
                .prefill("principles", charter.principles())
                .prefill("resources", charter.resources())
                .prefill(
                        "milestones",
                        charter.milestones().stream().map(CharterForm::line).toList());
        texts(charter).forEach((field, text) -> form.prefill(field, Objects.requireNonNullElse(text, "")));
        return form;
    }

    /** The fields that differ from the charter in force; one that was emptied is cleared. */
    static Command revision(String code, Charter now, FormInput form) {
        Map<String, @Nullable Object> typed = typed(form);
        form.text("title", "Enter a title");
        form.date("from", "Enter the first day of the period");
        form.date("to", "Enter the last day of the period");
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        fields(now).forEach((field, value) -> {
            if (!Objects.equals(value, typed.get(field))) {
                changes.put(field, typed.get(field));
            }
        });
        return new Command("revise-charter", Map.of("strategy", code, "changes", changes))
                .with("reason", form.text("reason"));
    }

    private static Map<String, @Nullable Object> typed(FormInput form) {
        Map<String, @Nullable Object> typed = new LinkedHashMap<>();
        for (String text :
                List.of("title", "vision", "aim", "approach", "sponsor", "coordinator", "oversight", "governance")) {
            typed.put(text, form.text(text).orElse(null));
        }
        for (String list : List.of("ambitions", "objectives", "included", "excluded", "principles", "resources")) {
            typed.put(list, form.lines(list));
        }
        typed.put("from", form.date("from").map(LocalDate::toString).orElse(null));
        typed.put("to", form.date("to").map(LocalDate::toString).orElse(null));
        typed.put(
                "milestones",
                form.lines("milestones").stream()
                        .map(line -> milestone(line, form))
                        .toList());
        return typed;
    }

    private static Map<String, @Nullable Object> fields(Charter charter) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(texts(charter));
        fields.put("title", charter.title());
        fields.put("from", charter.from().toString());
        fields.put("to", charter.to().toString());
        fields.put("ambitions", charter.ambitions());
        fields.put("objectives", charter.objectives());
        fields.put("included", charter.included());
        fields.put("excluded", charter.excluded());
        fields.put("principles", charter.principles());
        fields.put("resources", charter.resources());
        fields.put(
                "milestones",
                charter.milestones().stream().map(CharterForm::json).toList());
        return fields;
    }

    private static Map<String, @Nullable String> texts(Charter charter) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("vision", charter.vision());
        texts.put("aim", charter.aim());
        texts.put("approach", charter.approach());
        texts.put("sponsor", charter.sponsor());
        texts.put("coordinator", charter.coordinator());
        texts.put("oversight", charter.oversight());
        texts.put("governance", charter.governance());
        return texts;
    }

    private static String line(Milestone milestone) {
        LocalDate by = milestone.by();
        return by == null ? milestone.title() : milestone.title() + " | " + DAY.format(by);
    }

    private static Map<String, String> json(Milestone milestone) {
        LocalDate by = milestone.by();
        return by == null
                ? Map.of("title", milestone.title())
                : Map.of("title", milestone.title(), "by", by.toString());
    }

    private static Map<String, String> milestone(String line, FormInput form) {
        int bar = line.lastIndexOf('|');
        if (bar < 0) {
            return json(new Milestone(line, null));
        }
        try {
            return json(new Milestone(
                    line.substring(0, bar).strip(),
                    LocalDate.parse(line.substring(bar + 1).strip(), DAY)));
        } catch (DateTimeException e) {
            form.reject(
                    "milestones",
                    "“" + line + "”: write the date after the bar as day, month, year, such as 31 3 2024");
            return Map.of();
        }
    }
}
