package org.waymark.command.worksheet;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.CommandType.Decide;
import org.waymark.command.dispatch.CommandType.Further;
import org.waymark.command.dispatch.CommandType.Standing;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.command.worksheet.Worksheets.Scope;
import org.waymark.events.EventTags;
import org.waymark.events.WorksheetEvent;
import org.waymark.events.WorksheetRowEvent;

/** The entities and commands of worksheets and their rows. */
public final class WorksheetFeature {

    /** What a worksheet is. */
    public static final CaseDefinition WORKSHEET = new CaseDefinition("worksheet", "W", WorksheetEvent.class, false);

    /**
     * What a row is. Its reference is that of its worksheet with a number, so no prefix is ever put before one: this one cannot
     * be any other's, since no reference begins with a dot.
     */
    public static final CaseDefinition ROW =
            new CaseDefinition("row of a worksheet", ".", WorksheetRowEvent.class, false);

    private WorksheetFeature() {}

    /** Their declaration. */
    public static CaseFeature feature() {
        return new CaseFeature(
                List.of(WORKSHEET, ROW),
                new Feature(
                        List.of(Worksheets.TYPE),
                        List.of(
                                start(),
                                new CommandType<>(
                                        DefineWorksheet.class,
                                        Strategy.class,
                                        DefineWorksheet::strategy,
                                        command -> EventTags.charter(command.strategy()),
                                        ColumnDecisions::define),
                                head(ReviseWorksheet.class, ReviseWorksheet::worksheet, WorksheetDecisions::revise),
                                head(
                                        ChangeWorksheetColumns.class,
                                        ChangeWorksheetColumns::worksheet,
                                        ColumnDecisions::change),
                                head(ReopenWorksheet.class, ReopenWorksheet::worksheet, WorksheetDecisions::reopen),
                                head(CloseWorksheet.class, CloseWorksheet::worksheet, WorksheetDecisions::close),
                                new CommandType<>(
                                        AgreeWorksheet.class,
                                        Worksheets.class,
                                        command ->
                                                Scope.whole(command.strategy(), command.worksheet(), command.review()),
                                        command -> caseOf(command, command.worksheet()),
                                        WorksheetDecisions::agree),
                                whole(
                                        OrderWorksheetRows.class,
                                        OrderWorksheetRows::worksheet,
                                        WorksheetDecisions::order,
                                        (worksheets, command) -> Set.of()),
                                whole(
                                        AddWorksheetRow.class,
                                        AddWorksheetRow::worksheet,
                                        RowDecisions::add,
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

    private static CommandType<StartWorksheet, Worksheets> start() {
        return new CommandType<>(
                StartWorksheet.class,
                Worksheets.class,
                command -> Scope.opening(command.strategy(), command.ref()),
                command -> EventTags.charter(command.strategy()),
                StartDecisions::start,
                (worksheets, command) -> null,
                FurtherFacts::ofStarting);
    }

    private static <C extends StrategyCommand> CommandType<C, Worksheets> head(
            Class<C> commandClass, Function<C, Ref> worksheet, Decide<Worksheets, C> decide) {
        return new CommandType<>(
                commandClass,
                Worksheets.class,
                command -> Scope.head(command.strategy(), worksheet.apply(command)),
                command -> caseOf(command, worksheet.apply(command)),
                decide);
    }

    private static <C extends StrategyCommand> CommandType<C, Worksheets> whole(
            Class<C> commandClass,
            Function<C, Ref> worksheet,
            Decide<Worksheets, C> decide,
            Further<Worksheets, C> further) {
        return new CommandType<>(
                commandClass,
                Worksheets.class,
                command -> Scope.whole(command.strategy(), worksheet.apply(command), null),
                command -> caseOf(command, worksheet.apply(command)),
                decide,
                (worksheets, command) -> null,
                further);
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

    private static Tag caseOf(StrategyCommand command, Ref ref) {
        return EventTags.caseOf(ref.in(command.strategy()));
    }
}
