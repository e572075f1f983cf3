package org.waymark.query.settings;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.events.Stage;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;

/** The stages as lines of text: a stage that keeps its title keeps its id, and with it its reports. */
final class StagesForm {

    private StagesForm() {}

    static FormInput of(List<Stage> stages) {
        return FormInput.empty()
                .prefill("stages", stages.stream().map(Stage::title).toList());
    }

    static Command command(StrategyView strategy, FormInput form) {
        return Command.named("define-stage-scheme")
                .with("strategy", strategy.code().value())
                .with(
                        "stages",
                        form.lines("stages", "Enter at least one stage").stream()
                                .map(title -> Map.of("id", id(strategy, title), "title", title))
                                .toList())
                .with("reason", form.text("reason"));
    }

    private static String id(StrategyView strategy, String title) {
        return strategy.stageSchemes().reversed().stream()
                .flatMap(scheme -> scheme.stages().stream())
                .filter(stage -> stage.title().equalsIgnoreCase(title))
                .map(Stage::id)
                .findFirst()
                .orElseGet(() -> slug(title));
    }

    /** “Roll out” as {@code roll-out}. */
    static String slug(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace(' ', '-');
    }
}
