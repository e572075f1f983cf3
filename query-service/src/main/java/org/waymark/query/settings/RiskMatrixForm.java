package org.waymark.query.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskMatrix.Cell;
import org.waymark.events.RiskRating;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/** The risk matrix as a table of choices. */
final class RiskMatrixForm {

    /** What each cell can be rated. */
    static final List<Option> RATINGS = Stream.of(RiskRating.values())
            .map(rating -> Option.of(rating.name(), rating.title()))
            .toList();

    private RiskMatrixForm() {}

    static FormInput of(RiskMatrix matrix) {
        FormInput form = FormInput.empty();
        matrix.cells().forEach(cell -> form.prefill(name(cell), cell.rating().name()));
        return form;
    }

    /** Only the cells that were changed are sent. */
    static Command command(StrategyView strategy, FormInput form) {
        List<Map<String, Object>> cells = strategy.riskMatrix().cells().stream()
                .flatMap(cell -> changed(cell, form.text(name(cell), "Choose a rating")).stream())
                .toList();
        if (cells.isEmpty()) {
            form.reject(
                    name(strategy.riskMatrix().cells().getFirst()), "Nothing has changed. Change a cell, or cancel");
        }
        return Command.named("define-risk-matrix")
                .with("strategy", strategy.code().value())
                .with("cells", cells)
                .with("reason", form.text("reason"));
    }

    private static Optional<Map<String, Object>> changed(Cell cell, Optional<String> typed) {
        return typed.filter(rating -> !rating.equals(cell.rating().name())).map(rating -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("likelihood", cell.likelihood());
            fields.put("impact", cell.impact());
            fields.put("rating", rating);
            return fields;
        });
    }

    private static String name(Cell cell) {
        return "cell-" + cell.likelihood() + "-" + cell.impact();
    }
}
