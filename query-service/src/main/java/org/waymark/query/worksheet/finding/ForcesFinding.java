package org.waymark.query.worksheet.finding;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;

/**
 * Two sides that pull against each other: a force field.
 *
 * @param strength how strong they can be, the strongest first
 * @param sides    the first pulls to the right, the second to the left
 * @param unplaced rows of which the side or the strength is not known
 */
@JsonTypeName("forces")
public record ForcesFinding(String title, Scale strength, List<Side> sides, List<FoundRow> unplaced)
        implements Finding {

    /**
     * One of the two.
     *
     * @param forces the strongest first
     * @param points what they come to
     */
    public record Side(Option side, List<Force> forces, int points) {}

    /**
     * A row that pulls.
     *
     * @param points how much its strength counts: the weakest 1, each above it one more
     */
    public record Force(FoundRow row, Option strength, int points) {}

    static ForcesFinding of(Sheet sheet, WorksheetFinding.Forces declared) {
        Scale sides = Scale.of(sheet, declared.side());
        Scale strength = Scale.of(sheet, declared.strength());
        return new ForcesFinding(
                declared.title(),
                strength,
                sides.levels().stream()
                        .limit(2)
                        .map(side -> side(sheet, sides, side, strength))
                        .toList(),
                FoundRow.of(sheet.rows().stream()
                        .filter(row ->
                                sides.of(row).isEmpty() || strength.of(row).isEmpty())
                        .toList()));
    }

    private static Side side(Sheet sheet, Scale sides, Option side, Scale strength) {
        List<Force> forces = sheet.rows().stream()
                .filter(row -> sides.of(row).filter(side::equals).isPresent())
                .flatMap(row -> force(row, strength))
                .sorted(Comparator.comparingInt(Force::points).reversed())
                .toList();
        return new Side(side, forces, forces.stream().mapToInt(Force::points).sum());
    }

    private static Stream<Force> force(SheetRow row, Scale strength) {
        return strength.of(row).stream().map(level -> new Force(FoundRow.of(row), level, strength.points(level)));
    }
}
