package org.waymark.query.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorDefinition.Baseline;
import org.waymark.events.IndicatorRule;
import org.waymark.events.IndicatorRule.Measure;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Measurement.Standing;
import org.waymark.events.MeasurementFrequency;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.Theme;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** The fields of forms about indicators. */
final class IndicatorFields {

    /** What an indicator is about: a theme and an outcome of it, in one box. */
    private static final String ABOUT = "about";

    /** The boxes of a baseline, and what they are in the command. */
    private static final Map<String, String> BASELINE = Map.of("baseline.period", "period", "baseline.value", "value");

    private static final String SUPPRESSED = "suppressed";
    private static final String PROVISIONAL = "provisional";
    private static final String PERIOD_HINT = "A year (2023), quarter (2023-Q2), month (2023-06), financial year"
            + " (2022-23), or two dates (1 April 2023 to 31 August 2023).";

    private IndicatorFields() {}

    /** What an indicator says of itself. */
    static List<FormField> definition(Subject subject, @Nullable IndicatorDefinition said) {
        Baseline baseline = said == null ? null : said.baseline();
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.line("name", "Name")
                .hint("Such as “Vacancy rate”.")
                .needed("Enter a name")
                .prefill(said == null ? null : said.name()));
        fields.add(FormField.area("meaning", "What it says (optional)")
                .hint("What is counted, of what, and where the figures are not to be trusted.")
                .prefill(said == null ? null : said.meaning()));
        fields.add(FormField.line("unit", "Unit")
                .width(Width.OF_10)
                .hint("Such as %, £ or vacancies.")
                .needed("Enter a unit")
                .prefill(said == null ? null : said.unit()));
        fields.add(FormField.radios("better", "Which way it should go", options(BetterWhen.values(), BetterWhen::title))
                .needed("Choose which way it should go")
                .prefill(said == null ? null : said.better()));
        fields.add(FormField.choice(
                        "frequency",
                        "How often it is measured",
                        options(MeasurementFrequency.values(), MeasurementFrequency::title))
                .needed("Choose how often it is measured")
                .prefill(said == null ? MeasurementFrequency.QUARTERLY : said.frequency()));
        fields.add(FormField.number("daysToReport", "Days until figures are expected")
                .hint("Days after the end of a period. A measurement that is missing after that is overdue.")
                .needed("Enter a number of days")
                .prefill(said == null ? 30 : said.daysToReport()));
        fields.add(FormField.choice(ABOUT, "What it is about", about(subject.strategy(), said))
                .hint("An outcome that a theme seeks, a theme, or the strategy as a whole.")
                .prefill(said == null ? "" : about(subject.strategy(), said.theme(), said.outcome())));
        fields.add(Members.offered(
                        FormField.line("owner", "Owner (optional)")
                                .hint("Who answers for it: a person or a post. " + Members.NOBODY_OWNS),
                        subject)
                .prefill(said == null ? null : said.owner()));
        fields.add(FormField.line("source", "Source (optional)")
                .hint("Where its figures come from, such as “Workforce return”.")
                .prefill(said == null ? null : said.source()));
        fields.add(FormField.line("baseline.period", "Period of the baseline (optional)")
                .width(Width.OF_20)
                .hint(PERIOD_HINT)
                .prefill(baseline == null ? null : baseline.period().text()));
        fields.add(FormField.line("baseline.value", "Value of the baseline (optional)")
                .width(Width.OF_10)
                .prefill(baseline == null ? null : baseline.value().text()));
        return fields;
    }

    /** The rule by which it is rated. */
    static List<FormField> rule(String before, IndicatorRule rule) {
        return List.of(
                FormField.line(before + "tolerance", "By how much a target may be missed and still be Amber")
                        .width(Width.OF_10)
                        .needed("Enter a number")
                        .prefill(rule.tolerance().text()),
                FormField.radios(
                                before + "in",
                                "Counted in",
                                List.of(
                                        Option.of(Measure.PERCENT_OF_TARGET.name(), "Per cent of the target"),
                                        Option.of(Measure.UNITS.name(), "The indicator’s own units")))
                        .needed("Choose what it is counted in")
                        .prefill(rule.in()));
    }

    /** A period. */
    static FormField period(@Nullable MeasuredPeriod known) {
        return FormField.line("period", "Period")
                .width(Width.OF_20)
                .hint(PERIOD_HINT)
                .needed("Enter a period")
                .prefill(known == null ? null : known.text());
    }

    /** What was measured. */
    static List<FormField> measurement(IndicatorDefinition definition, @Nullable Measurement said) {
        return List.of(
                FormField.line("value", "Value in " + definition.unit() + " (optional)")
                        .width(Width.OF_10)
                        .hint(
                                "Leave it empty where it is suppressed, or where it is to be worked out from the numerator and"
                                        + " the denominator.")
                        .prefill(
                                said == null || said.value() == null
                                        ? null
                                        : said.value().text()),
                FormField.line("numerator", "Numerator (optional)")
                        .width(Width.OF_10)
                        .prefill(
                                said == null || said.numerator() == null
                                        ? null
                                        : said.numerator().text()),
                FormField.line("denominator", "Denominator (optional)")
                        .width(Width.OF_10)
                        .prefill(
                                said == null || said.denominator() == null
                                        ? null
                                        : said.denominator().text()),
                tick(
                        SUPPRESSED,
                        "Suppressed figure",
                        "There is a figure that may not be shown, such as that of a small group of people",
                        said != null && said.suppressed()),
                tick(
                        PROVISIONAL,
                        "Provisional figure",
                        "A final figure will follow",
                        said != null && said.standing() == Standing.PROVISIONAL),
                FormField.line("source", "Source (optional)")
                        .hint(
                                definition.source() == null
                                        ? "Where the figure comes from."
                                        : "If empty: " + definition.source() + ".")
                        .prefill(said == null ? null : said.source()),
                FormField.area("note", "Note (optional)").rows(2).prefill(said == null ? null : said.note()));
    }

    private static FormField tick(String name, String label, String words, boolean ticked) {
        return FormField.checks(name, label, List.of(Option.of("true", words)))
                .prefill(ticked ? List.of("true") : List.of());
    }

    /** The command with its ticks as the command takes them. */
    static Command measured(Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        for (String tick : List.of(SUPPRESSED, PROVISIONAL)) {
            if (body.remove(tick) instanceof List<?> ticked && !ticked.isEmpty()) {
                body.put(tick, true);
            }
        }
        return new Command(command.name(), body);
    }

    /** The command with theme and outcome in place of what it is about. */
    static Command placed(StrategyView strategy, Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        place(strategy, body, false);
        return new Command(command.name(), body);
    }

    /** The same of a revision: what it is about no more is cleared, and a baseline changes as a whole. */
    static Command revised(Subject subject, Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        if (body.get("changes") instanceof Map<?, ?> changed) {
            Map<String, Object> changes = new LinkedHashMap<>();
            changed.forEach((field, value) -> changes.put(String.valueOf(field), value));
            place(subject.strategy(), changes, true);
            baseline(subject.state(IndicatorView.class).definition(), changes);
            body.put("changes", changes);
        }
        return new Command(command.name(), body);
    }

    private static void place(StrategyView strategy, Map<String, Object> fields, boolean clearing) {
        if (!fields.containsKey(ABOUT)) {
            return;
        }
        Object chosen = fields.remove(ABOUT);
        String[] parts = chosen == null ? new String[] {""} : chosen.toString().split("#", 2);
        String theme = parts[0].isEmpty() ? null : parts[0];
        String outcome = theme == null || parts.length < 2
                ? null
                : strategy.theme(theme)
                        .map(found -> found.outcomes().get(Integer.parseInt(parts[1])))
                        .orElse(null);
        if (theme != null || clearing) {
            fields.put("theme", theme);
        }
        if (outcome != null || clearing) {
            fields.put("outcome", outcome);
        }
    }

    /** The two boxes of a baseline as one field, with what was not changed of it; cleared where both are empty. */
    private static void baseline(IndicatorDefinition definition, Map<String, Object> changes) {
        if (BASELINE.keySet().stream().noneMatch(changes::containsKey)) {
            return;
        }
        Baseline said = definition.baseline();
        Map<String, Object> whole = new LinkedHashMap<>();
        BASELINE.forEach((box, field) -> {
            Object now = changes.containsKey(box)
                    ? changes.remove(box)
                    : said == null
                            ? null
                            : field.equals("period")
                                    ? said.period().text()
                                    : said.value().text();
            if (!isNothing(now)) {
                whole.put(field, now);
            }
        });
        changes.put("baseline", whole.isEmpty() ? null : whole);
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value.toString().isEmpty();
    }

    private static List<Option> about(StrategyView strategy, @Nullable IndicatorDefinition said) {
        String own = said == null ? null : said.theme();
        return Stream.concat(
                        Stream.of(Option.of("", "The strategy as a whole")),
                        strategy.themes().stream()
                                .filter(theme ->
                                        theme.retired() == null || theme.ref().equals(own))
                                .flatMap(IndicatorFields::about))
                .toList();
    }

    private static Stream<Option> about(Theme theme) {
        return Stream.concat(
                Stream.of(Option.of(theme.ref(), "Theme " + theme.ref() + " " + theme.title())),
                IntStream.range(0, theme.outcomes().size())
                        .mapToObj(index -> Option.of(
                                theme.ref() + "#" + index,
                                theme.ref() + ": " + theme.outcomes().get(index))));
    }

    private static String about(StrategyView strategy, @Nullable String theme, @Nullable String outcome) {
        if (theme == null) {
            return "";
        }
        int index = strategy.theme(theme)
                .map(found -> found.outcomes().indexOf(outcome))
                .orElse(-1);
        return index < 0 ? theme : theme + "#" + index;
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> title) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), title.apply(value)))
                .toList();
    }
}
