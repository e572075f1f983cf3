package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.riskMatrixDefined;
import static org.waymark.events.StrategyEvents.strategyAdopted;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.strategy.DefineRiskMatrix.CellField;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskRating;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RiskMatrixDefined;

class DefineRiskMatrixTest extends EntityTest {

    private static DefineRiskMatrix matrix(CellField... cells) {
        return new DefineRiskMatrix(SG23, Arrays.asList(cells));
    }

    private static DefineRiskMatrix all(RiskMatrix matrix) {
        return new DefineRiskMatrix(
                SG23,
                matrix.cells().stream()
                        .map(cell -> new CellField(cell.likelihood(), cell.impact(), cell.rating()))
                        .toList());
    }

    @Test
    void takesAllCells() {
        givenStrategyAnd().when(all(riskMatrixDefined().after())).success().events(riskMatrixDefined());
    }

    @Test
    void takesOnlyTheCellsThatChange() {
        givenStrategyAnd()
                .when(matrix(new CellField(1, 5, RiskRating.HIGH), new CellField(2, 5, RiskRating.HIGH)))
                .success()
                .events(riskMatrixDefined());
    }

    @Test
    void countsOnFromTheVersionInForce() {
        RiskMatrix strict = riskMatrixDefined().after();
        givenStrategyAnd(riskMatrixDefined())
                .when(all(RiskMatrix.DEFAULT))
                .success()
                .events(new RiskMatrixDefined(SG23, 3, strict, RiskMatrix.DEFAULT));
    }

    @Test
    void refusesACellTwice() {
        givenStrategyAnd()
                .when(matrix(new CellField(1, 5, RiskRating.HIGH), new CellField(1, 5, RiskRating.LOW)))
                .exceptionSatisfies(refusal("cell.twice", "cells"))
                .events();
    }

    @Test
    void refusesWhatIsInForceAlready() {
        givenStrategyAnd()
                .when(matrix(new CellField(1, 1, RiskRating.LOW)))
                .exceptionSatisfies(refusal("risk-matrix.unchanged", "cells"))
                .events();
    }

    @Test
    void needsAReasonOnceAdopted() {
        givenStrategyAnd(strategyAdopted())
                .when(all(riskMatrixDefined().after()))
                .exceptionSatisfies(refusal("strategy.reason-missing", "reason"))
                .events();
    }

    @Test
    void recordsTheReason() {
        givenStrategyAnd(strategyAdopted())
                .when(all(riskMatrixDefined().after()), because("Too lax"))
                .success()
                .eventsSatisfy(stamped(Map.of("reason", "Too lax")));
    }

    @Test
    void isTheCoordinators() {
        givenStrategyAnd()
                .when(all(riskMatrixDefined().after()), as(Role.SPONSOR))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(all(riskMatrixDefined().after()))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
