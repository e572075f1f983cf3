package org.waymark.command.worksheet;

import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.CommandType.Decide;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.command.worksheet.Worksheets.Scope;
import org.waymark.events.EventTags;
import org.waymark.events.WorksheetEvent;

/** The entity and commands of worksheets; those of their rows are in {@link WorksheetRowFeature}. */
public final class WorksheetFeature {

    /** What a worksheet is. */
    public static final CaseDefinition WORKSHEET = new CaseDefinition("worksheet", "W", WorksheetEvent.class, false);

    private WorksheetFeature() {}

    /** Its declaration. */
    public static CaseFeature feature() {
        return CaseFeature.of(
                WORKSHEET,
                Worksheets.TYPE,
                List.of(
                        start(),
                        new CommandType<>(
                                DefineWorksheet.class,
                                Strategy.class,
                                DefineWorksheet::strategy,
                                command -> EventTags.charter(command.strategy()),
                                ColumnDecisions::define),
                        head(ReviseWorksheet.class, ReviseWorksheet::worksheet, WorksheetDecisions::revise),
                        head(ChangeWorksheetColumns.class, ChangeWorksheetColumns::worksheet, ColumnDecisions::change),
                        head(ReopenWorksheet.class, ReopenWorksheet::worksheet, WorksheetDecisions::reopen),
                        head(CloseWorksheet.class, CloseWorksheet::worksheet, WorksheetDecisions::close),
                        new CommandType<>(
                                AgreeWorksheet.class,
                                Worksheets.class,
                                command -> Scope.whole(command.strategy(), command.worksheet(), command.review()),
                                command -> caseOf(command, command.worksheet()),
                                WorksheetDecisions::agree),
                        new CommandType<>(
                                OrderWorksheetRows.class,
                                Worksheets.class,
                                command -> Scope.whole(command.strategy(), command.worksheet(), null),
                                command -> caseOf(command, command.worksheet()),
                                WorksheetDecisions::order)));
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

    /** The tag of a case of the strategy that a command is about. */
    static Tag caseOf(StrategyCommand command, Ref ref) {
        return EventTags.caseOf(ref.in(command.strategy()));
    }
}
