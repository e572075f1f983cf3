package org.waymark.query.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskRating;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Option;

/** How risks are rated from now on: the risk matrix as a table of choices, the most likely first. */
@Component
final class RiskMatrixForms implements StrategyForms {

    private static final int SIZE = RiskMatrix.SIZE;

    private static final List<Option> RATINGS = Stream.of(RiskRating.values())
            .map(rating -> Option.of(rating.name(), rating.title()))
            .toList();

    @Override
    public List<CommandForm> forms() {
        return List.of(SetUpForms.form("define-risk-matrix", "Define the risk matrix")
                .at(Addresses.DEFINE_RISK_MATRIX)
                .done("Risk matrix defined")
                .needsReasonOnceAdopted()
                .fields(RiskMatrixForms::matrix)
                .changesSomething());
    }

    private static List<FormField> matrix(Subject subject) {
        RiskMatrix now = subject.strategy().riskMatrix();
        List<String> impacts = IntStream.rangeClosed(1, SIZE)
                .mapToObj(impact -> "Impact " + impact + ": " + RiskMatrix.IMPACTS.get(impact - 1))
                .toList();
        return List.of(
                FormField.note(
                        "How risks are rated from now on. A risk keeps its rating until it is assessed again. If in"
                                + " doubt, choose the higher."),
                FormField.table(
                                "cells",
                                "Rating by likelihood and impact",
                                Table.Layout.SCROLLED,
                                Stream.concat(Stream.of("Likelihood"), impacts.stream())
                                        .toList(),
                                IntStream.iterate(SIZE, likelihood -> likelihood > 0, likelihood -> likelihood - 1)
                                        .mapToObj(likelihood -> row(now, likelihood))
                                        .toList(),
                                (cells, form) -> changed(now, cells))
                        .needed("Nothing has changed. Change a cell, or cancel"));
    }

    private static Table.Row row(RiskMatrix now, int likelihood) {
        String title = RiskMatrix.LIKELIHOODS.get(likelihood - 1);
        return new Table.Row(
                likelihood + " " + title,
                IntStream.rangeClosed(1, SIZE)
                        .mapToObj(impact -> FormField.choice(
                                        "cell-" + likelihood + "-" + impact,
                                        title + " and "
                                                + RiskMatrix.IMPACTS
                                                        .get(impact - 1)
                                                        .toLowerCase(Locale.UK),
                                        RATINGS)
                                .prefill(now.rating(likelihood, impact).name())
                                .needed("Choose a rating"))
                        .toList());
    }

    /** Only the cells that were changed are sent. */
    private static Optional<Object> changed(RiskMatrix now, List<List<Optional<Object>>> rows) {
        List<Map<String, Object>> changed = IntStream.rangeClosed(1, SIZE)
                .boxed()
                .flatMap(likelihood -> IntStream.rangeClosed(1, SIZE)
                        .boxed()
                        .flatMap(impact -> rows.get(SIZE - likelihood).get(impact - 1).stream()
                                .filter(typed -> !typed.equals(
                                        now.rating(likelihood, impact).name()))
                                .map(typed -> cell(likelihood, impact, typed))))
                .toList();
        return changed.isEmpty() ? Optional.empty() : Optional.of(changed);
    }

    private static Map<String, Object> cell(int likelihood, int impact, Object rating) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("likelihood", likelihood);
        cell.put("impact", impact);
        cell.put("rating", rating);
        return cell;
    }
}
