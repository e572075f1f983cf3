package org.waymark.query.worksheet.finding;

import java.util.List;
import java.util.Optional;
import org.waymark.documents.Table;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.ForceField;
import org.waymark.documents.chart.LabelMap;
import org.waymark.documents.chart.LevelBars;
import org.waymark.documents.chart.LevelBars.Bar;
import org.waymark.documents.chart.Size;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.query.worksheet.finding.ForcesFinding.Side;

/** Findings as pictures, those that are clearer so. */
final class FindingPictures {

    private FindingPictures() {}

    /** @param table that says the same */
    static Optional<Chart> of(Finding finding, Size size, Table table) {
        return switch (finding) {
            case MatrixFinding matrix -> Optional.of(map(matrix, table));
            case ForcesFinding forces -> forces(forces, size, table);
            case TotalsFinding totals -> totals(totals, size, table);
            case GroupsFinding groups -> groups(groups, size, table);
            case SumsFinding _, DueFinding _, GapsFinding _, DuplicatesFinding _, UnansweredFinding _ ->
                Optional.empty();
        };
    }

    private static Chart map(MatrixFinding matrix, Table table) {
        return LabelMap.of(
                axis(matrix.across()),
                axis(matrix.up()),
                matrix.lines().stream()
                        .map(line -> line.fields().stream()
                                .map(field -> field.rows().stream()
                                        .map(FoundRow::brief)
                                        .toList())
                                .toList())
                        .toList(),
                table);
    }

    private static LabelMap.Axis axis(Scale scale) {
        return new LabelMap.Axis(scale.title(), titles(scale.levels()));
    }

    private static List<String> titles(List<Option> levels) {
        return levels.stream().map(Option::title).toList();
    }

    private static Optional<Chart> forces(ForcesFinding forces, Size size, Table table) {
        return forces.sides().size() < 2
                ? Optional.empty()
                : Optional.of(ForceField.of(
                        side(forces.sides().get(1)),
                        side(forces.sides().getFirst()),
                        forces.strength().levels().size(),
                        size,
                        table));
    }

    private static ForceField.Side side(Side side) {
        return new ForceField.Side(
                side.side().title() + "s",
                side.forces().stream()
                        .map(force -> new ForceField.Force(
                                force.row().brief(), force.strength().title(), force.points()))
                        .toList());
    }

    private static Optional<Chart> totals(TotalsFinding totals, Size size, Table table) {
        return bars(
                titles(totals.levels()),
                totals.entries().stream()
                        .map(entry -> new Bar(entry.title(), entry.counts(), entry.points() + " points"))
                        .toList(),
                size,
                table);
    }

    private static Optional<Chart> groups(GroupsFinding groups, Size size, Table table) {
        if (groups.then() == null) {
            return Optional.empty();
        }
        return bars(
                titles(groups.then().levels()),
                groups.groups().stream()
                        .map(group -> new Bar(
                                group.title(),
                                group.counts(),
                                group.rows().isEmpty()
                                        ? "None"
                                        : group.without() == 0 ? "" : group.without() + " not said"))
                        .toList(),
                size,
                table);
    }

    private static Optional<Chart> bars(List<String> levels, List<Bar> bars, Size size, Table table) {
        return LevelBars.canTellApart(levels) ? Optional.of(LevelBars.of(levels, bars, size, table)) : Optional.empty();
    }
}
