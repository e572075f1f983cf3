package org.waymark.query.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/** The rating scale as rows, worst first; a row without letter and name is left out. */
final class RatingsForm {

    /** Row numbers: as many as a scale is likely to need. */
    static final List<Integer> ROWS = IntStream.range(0, 7).boxed().toList();

    static final List<Option> TONES = List.of(
            Option.of("", "Default for this letter"),
            Option.of(Tone.PROBLEM.name(), "Problem: help must be asked for"),
            Option.of(Tone.CAUTION.name(), "Caution"),
            Option.of(Tone.GOOD.name(), "Good"),
            Option.of(Tone.NOT_STARTED.name(), "Not started"),
            Option.of(Tone.COMPLETE.name(), "Complete"));

    private RatingsForm() {}

    static FormInput of(List<RatingLevel> levels) {
        FormInput form = FormInput.empty();
        for (int row = 0; row < levels.size(); row++) {
            RatingLevel level = levels.get(row);
            form.prefill(field(row, "letter"), level.letter())
                    .prefill(field(row, "name"), level.name())
                    .prefill(field(row, "meaning"), level.meaning())
                    .prefill(field(row, "tone"), level.tone().name());
        }
        return form;
    }

    static Command command(StrategyView strategy, FormInput form) {
        List<Map<String, String>> levels = new ArrayList<>();
        for (int row : ROWS) {
            Map<String, String> level = level(form, row);
            if (level.containsKey("letter") || level.containsKey("name")) {
                levels.add(level);
            }
        }
        form.lines("levels");
        return Command.named("define-rating-scale")
                .with("strategy", strategy.code().value())
                .with("levels", levels)
                .with("reason", form.text("reason"));
    }

    private static Map<String, String> level(FormInput form, int row) {
        Map<String, String> level = new LinkedHashMap<>();
        for (String part : List.of("letter", "name", "meaning", "tone")) {
            form.text(field(row, part)).ifPresent(text -> level.put(part, text));
        }
        return level;
    }

    private static String field(int row, String part) {
        return "levels-" + row + "-" + part;
    }
}
