package org.waymark.command.strategy;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskMatrix.Cell;
import org.waymark.events.RiskRating;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Sets how risks are rated from now on.
 *
 * @param cells all of the matrix, or only those that change
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Defines the risk matrix; a risk keeps the rating it was given. Cells that are left out stay as they are.")
public record DefineRiskMatrix(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(
                value = "The cells that change, or all 25",
                example = "[{\"likelihood\": 1, \"impact\": 5, \"rating\": \"HIGH\"}]",
                atLeast = 1)
        List<CellField> cells)
        implements StrategyCommand {

    /** A matrix with these cells in place of its own. */
    RiskMatrix appliedTo(RiskMatrix before) {
        return new RiskMatrix(before.cells().stream().map(this::changed).toList());
    }

    private Cell changed(Cell was) {
        return cells.stream()
                .filter(cell -> cell.likelihood() == was.likelihood() && cell.impact() == was.impact())
                .map(cell -> new Cell(cell.likelihood(), cell.impact(), cell.rating()))
                .findFirst()
                .orElse(was);
    }

    /** A cell. */
    public record CellField(
            @Field(value = "Likelihood, 1 (rare) to 5 (almost certain)", least = 1, most = RiskMatrix.SIZE)
            int likelihood,

            @Field(value = "Impact, 1 (insignificant) to 5 (catastrophic)", least = 1, most = RiskMatrix.SIZE)
            int impact,

            @Field("The rating of a risk in this cell") RiskRating rating) {}
}
