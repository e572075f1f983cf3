package org.waymark.query.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.Benchmark;
import org.waymark.events.BetterWhen;
import org.waymark.events.CaseKind;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.indicator.IndicatorView.Compared;
import org.waymark.query.indicator.IndicatorView.Measured;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** What can be done with an indicator. */
@Component
public final class IndicatorForms implements CaseForms {

    static final String RECORD = "record";
    public static final String CORRECT = "correct-measurement";

    private static final String PERIOD = "period";
    private static final String WHICH = "which";

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.INDICATOR;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about(RECORD, "record-measurement", "Record a measurement")
                        .button("Record the measurement")
                        .done("Measurement recorded")
                        .allowedTo(Role.COORDINATOR, Role.LEAD, Role.MEMBER)
                        .withoutDecision()
                        .when(IndicatorForms::inUse)
                        .fields(subject -> Stream.concat(
                                        Stream.of(IndicatorFields.period(
                                                IndicatorFigures.of(view(subject), subject.today())
                                                        .expected())),
                                        IndicatorFields.measurement(definition(subject), null).stream())
                                .toList())
                        .finish((subject, command) -> IndicatorFields.measured(command)),
                about("target", "set-indicator-target", "Set a target")
                        .button("Save the target")
                        .carriesOutDecisions()
                        .done("Target saved")
                        .takesReason()
                        .when(IndicatorForms::inUse)
                        .fields(IndicatorForms::target),
                about(CORRECT, CORRECT, "Correct a measurement")
                        .button("Save the correction")
                        .done("Measurement corrected. The original stays readable")
                        .needsReason()
                        .when(subject ->
                                inUse(subject) && !view(subject).counting().isEmpty())
                        .first(measuredPeriod(), IndicatorForms::notMeasured)
                        .changesSomething()
                        .fields(subject -> IndicatorFields.measurement(
                                definition(subject),
                                measured(subject).orElseThrow().measurement()))
                        .finish((subject, command) -> IndicatorFields.measured(command)),
                about("withdraw-measurement", "withdraw-measurement", "Withdraw a measurement")
                        .button("Withdraw the measurement")
                        .done("Measurement withdrawn. It stays readable")
                        .irreversible(
                                "The measurement does not count any more. It stays readable, and another can be recorded for the period")
                        .needsReason()
                        .when(subject ->
                                inUse(subject) && !view(subject).counting().isEmpty())
                        .first(measuredPeriod(), IndicatorForms::notMeasured),
                about("benchmark", "add-benchmark", "Add a benchmark")
                        .button("Add the benchmark")
                        .done("Benchmark added")
                        .takesReason()
                        .when(IndicatorForms::inUse)
                        .fields(IndicatorForms::benchmark),
                about("remove-benchmark", "remove-benchmark", "Remove a benchmark")
                        .button("Remove the benchmark")
                        .done("Benchmark removed")
                        .needsReason()
                        .when(subject -> inUse(subject)
                                && !view(subject).benchmarksInForce().isEmpty())
                        .fields(subject -> List.of(FormField.choice(WHICH, "Benchmark", benchmarks(subject))
                                .needed("Choose a benchmark")))
                        .finish(IndicatorForms::removed),
                about("rule", "set-indicator-rule", "Change the rule by which it is rated")
                        .button("Save the rule")
                        .done("Rule changed")
                        .allowedTo(Role.COORDINATOR)
                        .needsReason()
                        .when(IndicatorForms::inUse)
                        .changesSomething()
                        .fields(subject ->
                                IndicatorFields.rule("", view(subject).rule().said())),
                about("revise", "revise-indicator", "Revise the indicator")
                        .button("Save the changes")
                        .done("Indicator revised")
                        .needsReason()
                        .revises()
                        .when(IndicatorForms::inUse)
                        .fields(subject -> IndicatorFields.definition(subject, definition(subject)))
                        .finish(IndicatorFields::revised),
                about("retire", "retire-indicator", "Retire the indicator")
                        .done("Indicator retired. It can be reinstated")
                        .allowedTo(Role.COORDINATOR)
                        .warns()
                        .needsReason()
                        .when(IndicatorForms::inUse)
                        .fields(subject -> List.of(FormField.inset(
                                "Nothing is measured any more, and nothing counts as overdue. All figures stay."))),
                about("reinstate", "reinstate-indicator", "Reinstate the indicator")
                        .done("Indicator reinstated")
                        .allowedTo(Role.COORDINATOR)
                        .needsReason()
                        .when(subject -> !inUse(subject)));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("indicator", name, command, title)
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .leadsTo((subject, id) -> page(subject.ref()))
                .cancelsTo(subject -> page(subject.ref()));
    }

    /** The page of an indicator, below the strategy. */
    static String page(String ref) {
        return "/" + IndicatorCases.TAB + "/" + ref;
    }

    private static IndicatorView view(Subject subject) {
        return subject.state(IndicatorView.class);
    }

    private static IndicatorDefinition definition(Subject subject) {
        return view(subject).definition();
    }

    private static boolean inUse(Subject subject) {
        return view(subject).retired() == null;
    }

    private static FormField measuredPeriod() {
        return FormField.line(PERIOD, "Period of the measurement")
                .width(Width.OF_20)
                .hint("As the table of measurements has it, such as 2023-Q2.")
                .needed("Enter a period");
    }

    private static Optional<Measured> measured(Subject subject) {
        try {
            return view(subject).measured(MeasuredPeriod.typed(subject.named(PERIOD)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> notMeasured(Subject subject) {
        if (measured(subject).isPresent()) {
            return Optional.empty();
        }
        List<Measured> counting = view(subject).counting();
        return Optional.of(
                counting.isEmpty()
                        ? "There is no measurement yet"
                        : "There is no measurement of that period. Those there are: "
                                + String.join(
                                        ", ",
                                        counting.reversed().stream()
                                                .limit(12)
                                                .map(each -> each.measurement()
                                                        .period()
                                                        .text())
                                                .toList()));
    }

    private static List<FormField> target(Subject subject) {
        boolean range = definition(subject).better() == BetterWhen.WITHIN;
        String unit = definition(subject).unit();
        Stream<FormField> figures = range
                ? Stream.of(
                        figure("low", "Low end of the range in " + unit + " (optional)"),
                        figure("high", "High end of the range in " + unit + " (optional)"))
                : Stream.of(figure(
                        "value",
                        (definition(subject).better() == BetterWhen.HIGHER ? "At least, in " : "At most, in ") + unit
                                + " (optional)"));
        return Stream.concat(
                        Stream.of(
                                IndicatorFields.period(null),
                                FormField.note(
                                        "A target of a year counts for each part of it that has none of its own. Left"
                                                + " empty, the period has no target any more. A reason is needed where the period"
                                                + " had another target.")),
                        figures)
                .toList();
    }

    private static FormField figure(String name, String label) {
        return FormField.line(name, label).width(Width.OF_10);
    }

    private static List<FormField> benchmark(Subject subject) {
        List<Option> known = view(subject).benchmarksInForce().stream()
                .map(each -> each.benchmark().series())
                .distinct()
                .map(series -> Option.of(series, series))
                .toList();
        return List.of(
                FormField.line("series", "What it is called")
                        .suggesting(known)
                        .hint("Such as “National average”. Those of one name are one line in the chart.")
                        .needed("Enter what it is called"),
                IndicatorFields.period(null),
                figure("value", "Value in " + definition(subject).unit()).needed("Enter a value"),
                FormField.line("source", "Source (optional)"));
    }

    private static List<Option> benchmarks(Subject subject) {
        List<Compared> all = view(subject).benchmarksInForce();
        return Stream.concat(
                        Stream.of(Option.of("", "Choose")),
                        IntStream.range(0, all.size())
                                .mapToObj(index -> Option.of(
                                        String.valueOf(index),
                                        FigureWords.benchmark(
                                                all.get(index).benchmark(),
                                                definition(subject).unit()))))
                .toList();
    }

    private static Command removed(Subject subject, Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        if (body.remove(WHICH) instanceof String chosen) {
            Benchmark benchmark = view(subject)
                    .benchmarksInForce()
                    .get(Integer.parseInt(chosen))
                    .benchmark();
            body.put("series", benchmark.series());
            body.put(PERIOD, benchmark.period().text());
        }
        return new Command(command.name(), body);
    }
}
