package org.waymark.query.settings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.OverallRatingRule.OfTheme;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Stage;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** The columns of the progress grid and the ratings in its cells, from now on. */
@Component
final class ScaleForms implements StrategyForms {

    private static final String LEVELS = "levels";

    /** As many rows as a scale is likely to need. */
    private static final int ROWS = 7;

    private static final List<String> PARTS = List.of("letter", "name", "meaning", "tone");

    private static final List<Option> TONES = List.of(
            Option.of("", "Default for this letter"),
            Option.of(Tone.PROBLEM.name(), "Problem: help must be asked for"),
            Option.of(Tone.CAUTION.name(), "Caution"),
            Option.of(Tone.GOOD.name(), "Good"),
            Option.of(Tone.NOT_STARTED.name(), "Not started"),
            Option.of(Tone.COMPLETE.name(), "Complete"));

    @Override
    public List<CommandForm> forms() {
        return List.of(
                SetUpForms.form("define-stage-scheme", "Define the stages")
                        .at(Addresses.DEFINE_STAGES)
                        .done("Stages defined")
                        .needsReasonOnceAdopted()
                        .fields(ScaleForms::stages)
                        .changesSomething()
                        .finish(ScaleForms::withIds),
                SetUpForms.form("define-overall-rating", "Define the overall ratings")
                        .button("Save the rule")
                        .done("Overall ratings defined")
                        .needsReasonOnceAdopted()
                        .fields(ScaleForms::overall)
                        .changesSomething(),
                SetUpForms.form("define-rating-scale", "Define the ratings")
                        .at(Addresses.DEFINE_RATINGS)
                        .done("Ratings defined")
                        .needsReasonOnceAdopted()
                        .fields(ScaleForms::ratings)
                        .changesSomething());
    }

    private static List<FormField> stages(Subject subject) {
        return List.of(
                FormField.note("The stages are the columns of the progress grid. Earlier reports stay as they are."),
                FormField.lines("stages", "Stages")
                        .rows(8)
                        .hint("One on each line, in their order. A stage that keeps its title keeps its reports.")
                        .prefill(subject.strategy().stages().stream()
                                .map(Stage::title)
                                .toList())
                        .needed("Enter at least one stage"));
    }

    /** A stage that keeps its title keeps its id, and with it its reports. */
    private static Command withIds(Subject subject, Command command) {
        if (!(command.body().get("stages") instanceof List<?> titles)) {
            return command;
        }
        return command.with(
                "stages",
                titles.stream()
                        .map(String::valueOf)
                        .map(title -> Map.of("id", id(subject.strategy(), title), "title", title))
                        .toList());
    }

    private static String id(StrategyView strategy, String title) {
        return strategy.namedStages().stream()
                .filter(stage -> stage.title().equalsIgnoreCase(title))
                .map(Stage::id)
                .findFirst()
                .orElseGet(() -> slug(title));
    }

    /** “Roll out” as {@code roll-out}. */
    private static String slug(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace(' ', '-');
    }

    private static List<FormField> overall(Subject subject) {
        OverallRatingRule rule = subject.strategy().overallRule();
        return List.of(
                FormField.note(
                        "Overall ratings are worked out from what is reported, so a new rule holds at once for all"
                                + " projects and themes. Ratings that were set by hand are kept."),
                FormField.radios(
                                "project",
                                "A project has",
                                Stream.of(OfProject.values())
                                        .map(each -> Option.of(each.name(), each.words()))
                                        .toList())
                        .prefill(rule.project().name()),
                FormField.radios(
                                "theme",
                                "A theme has",
                                Stream.of(OfTheme.values())
                                        .map(each -> Option.of(each.name(), each.words()))
                                        .toList())
                        .prefill(rule.theme().name()));
    }

    private static List<FormField> ratings(Subject subject) {
        List<RatingLevel> levels = subject.strategy().ratings();
        return List.of(
                FormField.note(
                        "Worst first. A cell that was rated before keeps the definition it was rated under. A row"
                                + " without a letter and a name is ignored."),
                FormField.table(
                                LEVELS,
                                "Ratings, worst first",
                                Table.Layout.STACKED,
                                List.of("Letter", "Name", "Meaning", "How Waymark treats it"),
                                IntStream.range(0, Math.max(ROWS, levels.size() + 1))
                                        .mapToObj(row -> row(row, row < levels.size() ? levels.get(row) : null))
                                        .toList(),
                                (cells, form) -> Optional.of(levels(cells))
                                        .filter(filled -> !filled.isEmpty())
                                        .map(Object.class::cast))
                        .needed("Enter at least one rating"));
    }

    private static Table.Row row(int row, @Nullable RatingLevel level) {
        String of = " of rating " + (row + 1);
        return new Table.Row(
                "",
                List.of(
                        FormField.line(name(row, "letter"), "Letter" + of)
                                .width(Width.OF_3)
                                .prefill(level == null ? null : level.letter()),
                        FormField.line(name(row, "name"), "Name" + of)
                                .width(Width.OF_10)
                                .prefill(level == null ? null : level.name()),
                        FormField.line(name(row, "meaning"), "Meaning" + of)
                                .prefill(level == null ? null : level.meaning()),
                        FormField.choice(name(row, "tone"), "How Waymark treats rating " + (row + 1), TONES)
                                .prefill(level == null ? null : level.tone().name())));
    }

    private static String name(int row, String part) {
        return LEVELS + "-" + row + "-" + part;
    }

    /** A row without letter and name is left out. */
    private static List<Map<String, Object>> levels(List<List<Optional<Object>>> cells) {
        List<Map<String, Object>> levels = new ArrayList<>();
        for (List<Optional<Object>> row : cells) {
            Map<String, Object> level = new LinkedHashMap<>();
            for (int part = 0; part < PARTS.size(); part++) {
                String name = PARTS.get(part);
                row.get(part).ifPresent(value -> level.put(name, value));
            }
            if (level.containsKey("letter") || level.containsKey("name")) {
                levels.add(level);
            }
        }
        return levels;
    }
}
