package org.waymark.command.strategy;

import java.util.List;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.EventTags;

/** The entities and commands of the strategy itself. */
public final class StrategyFeature {

    private StrategyFeature() {}

    /** For the registry. */
    public static Feature feature() {
        return new Feature(
                List.of(Strategy.TYPE),
                List.of(
                        type(CreateStrategy.class, StrategyDecisions::create),
                        type(ReviseCharter.class, StrategyDecisions::revise),
                        type(AdoptStrategy.class, StrategyDecisions::adopt),
                        type(AddTheme.class, StrategyDecisions::addTheme),
                        type(AddWorkstream.class, StrategyDecisions::addWorkstream),
                        type(DefineStageScheme.class, StrategyDecisions::defineStages),
                        type(DefineRatingScale.class, StrategyDecisions::defineRatings),
                        type(DefineOverallRating.class, SettingDecisions::defineOverallRating),
                        type(ReviseTheme.class, ThemeDecisions::revise),
                        type(RetireTheme.class, ThemeDecisions::retire),
                        type(DefineRiskMatrix.class, SettingDecisions::defineMatrix),
                        type(SetReportingCycle.class, SettingDecisions::setCycle),
                        type(DefineHighlightReport.class, SettingDecisions::defineReport),
                        type(KeepImportColumns.class, SettingDecisions::keepColumns),
                        type(DefineReferenceFramework.class, SettingDecisions::defineFramework),
                        type(GrantRole.class, RoleDecisions::grant),
                        type(RevokeRole.class, RoleDecisions::revoke),
                        type(CloseStrategy.class, SettingDecisions::close)));
    }

    private static <C extends StrategyCommand> CommandType<C, Strategy> type(
            Class<C> commandClass, CommandType.Decide<Strategy, C> decide) {
        return new CommandType<>(
                commandClass,
                Strategy.class,
                command -> command.strategy(),
                command -> EventTags.charter(command.strategy()),
                decide);
    }
}
