package org.waymark.command.worksheet;

import static org.waymark.command.worksheet.WorksheetFeature.caseOf;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.CommandType.Decide;
import org.waymark.command.dispatch.CommandType.Further;
import org.waymark.command.dispatch.CommandType.Standing;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.schema.Ref;
import org.waymark.command.worksheet.Worksheets.Scope;
import org.waymark.events.WorksheetRowEvent;

/** The commands of rows of worksheets, which are decided on the same entity as those of worksheets. */
public final class WorksheetRowFeature {

    /**
     * What a row is. Its reference is that of its worksheet with a number, so no prefix is ever put before one: this one cannot
     * be any other's, since no reference begins with a dot.
     */
    public static final CaseDefinition ROW =
            new CaseDefinition("row of a worksheet", ".", WorksheetRowEvent.class, false);

    private WorksheetRowFeature() {}

    /** Its declaration. */
    public static CaseFeature feature() {
        return new CaseFeature(
                List.of(ROW),
                new Feature(
                        List.of(),
                        List.of(
                                new CommandType<>(
                                        AddWorksheetRow.class,
                                        Worksheets.class,
                                        command -> Scope.whole(command.strategy(), command.worksheet(), null),
                                        command -> caseOf(command, command.worksheet()),
                                        RowDecisions::add,
                                        (worksheets, command) -> null,
                                        FurtherFacts::ofAdding),
                                row(
                                        ReviseWorksheetRow.class,
                                        ReviseWorksheetRow::worksheet,
                                        ReviseWorksheetRow::row,
                                        RowDecisions::revise,
                                        RowDecisions::standing,
                                        FurtherFacts::ofRevising),
                                row(
                                        RemoveWorksheetRow.class,
                                        RemoveWorksheetRow::worksheet,
                                        RemoveWorksheetRow::row,
                                        RowDecisions::remove,
                                        RowDecisions::standing,
                                        (worksheets, command) -> Set.of()),
                                row(
                                        RestoreWorksheetRow.class,
                                        RestoreWorksheetRow::worksheet,
                                        RestoreWorksheetRow::row,
                                        RowDecisions::restore,
                                        RowDecisions::standing,
                                        FurtherFacts::ofRestoring))));
    }

    /** Two people who write in different rows do not get in each other's way. */
    private static <C extends StrategyCommand> CommandType<C, Worksheets> row(
            Class<C> commandClass,
            Function<C, Ref> worksheet,
            Function<C, Ref> row,
            Decide<Worksheets, C> decide,
            Standing<Worksheets, C> standing,
            Further<Worksheets, C> further) {
        return new CommandType<>(
                commandClass,
                Worksheets.class,
                command -> Scope.row(command.strategy(), worksheet.apply(command), row.apply(command)),
                command -> caseOf(command, row.apply(command)),
                decide,
                standing,
                further);
    }
}
