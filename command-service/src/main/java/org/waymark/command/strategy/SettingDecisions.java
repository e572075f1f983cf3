package org.waymark.command.strategy;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.DefineReferenceFramework.ItemField;
import org.waymark.command.strategy.KeepImportColumns.KeptColumnField;
import org.waymark.command.strategy.SetReportingCycle.RhythmField;
import org.waymark.events.FrameworkItem;
import org.waymark.events.KeptColumn;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.ReportSettings;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.RiskMatrix;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.HighlightReportDefined;
import org.waymark.events.StrategyEvent.OverallRatingDefined;
import org.waymark.events.StrategyEvent.ReportingCycleSet;
import org.waymark.events.StrategyEvent.RiskMatrixDefined;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvent.TableColumnsKept;

/** The rules about the settings of a strategy, and about closing it. */
final class SettingDecisions {

    private SettingDecisions() {}

    static Decision close(Strategy strategy, CloseStrategy command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        context.needsReason("strategy.reason-missing", "Enter a reason for closing the strategy.");
        return Decision.of(command.strategy().value(), new StrategyClosed(command.strategy()));
    }

    static Decision defineMatrix(Strategy strategy, DefineRiskMatrix command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        StrategyDecisions.onceAdoptedNeedsReason(strategy, context);
        StrategyDecisions.mustDiffer(
                "cells",
                "cell",
                command.cells().stream()
                        .map(cell -> cell.likelihood() + " × " + cell.impact())
                        .toList());
        RiskMatrix before = strategy.matrix();
        RiskMatrix after = command.appliedTo(before);
        StrategyDecisions.mustChange("cells", "risk-matrix.unchanged", after.equals(before));
        return Decision.of(
                command.strategy().value(),
                new RiskMatrixDefined(command.strategy(), strategy.matrixVersion() + 1, before, after));
    }

    static Decision setCycle(Strategy strategy, SetReportingCycle command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        StrategyDecisions.onceAdoptedNeedsReason(strategy, context);
        StrategyDecisions.mustDiffer(
                "rhythms",
                "kind",
                command.rhythms().stream().map(rhythm -> rhythm.kind().title()).toList());
        ReportingCycle before = strategy.cycle();
        ReportingCycle after =
                new ReportingCycle(IntStream.range(0, command.rhythms().size())
                        .mapToObj(index -> rhythm(command.rhythms().get(index), index))
                        .toList());
        StrategyDecisions.mustChange("rhythms", "reporting-cycle.unchanged", after.equals(before));
        return Decision.of(command.strategy().value(), new ReportingCycleSet(command.strategy(), before, after));
    }

    static Decision keepColumns(Strategy strategy, KeepImportColumns command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        List<KeptColumn> columns =
                command.columns().stream().map(KeptColumnField::toKeptColumn).toList();
        StrategyDecisions.mustChange(
                "columns", "import-columns.unchanged", columns.equals(strategy.keptColumns(command.table())));
        return Decision.of(
                command.strategy().value(), new TableColumnsKept(command.strategy(), command.table(), columns));
    }

    static Decision defineReport(Strategy strategy, DefineHighlightReport command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        StrategyDecisions.onceAdoptedNeedsReason(strategy, context);
        ReportSettings before = strategy.reportSettings();
        Strategy.mustBeSections("sections", command.sections());
        ReportSettings after = new ReportSettings(
                command.sections().isEmpty() ? before.sections() : command.sections(),
                Objects.requireNonNullElse(command.coordinatorMayIssue(), before.coordinatorIssues()));
        StrategyDecisions.mustChange("sections", "highlight-report.unchanged", after.equals(before));
        return Decision.of(
                command.strategy().value(),
                new HighlightReportDefined(command.strategy(), strategy.reportVersion() + 1, before, after));
    }

    static Decision defineOverallRating(Strategy strategy, DefineOverallRating command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        StrategyDecisions.onceAdoptedNeedsReason(strategy, context);
        OverallRatingRule before = strategy.overallRule();
        OverallRatingRule after = new OverallRatingRule(
                Objects.requireNonNullElse(command.project(), before.project()),
                Objects.requireNonNullElse(command.theme(), before.theme()));
        StrategyDecisions.mustChange("project", "overall-rating.rule-unchanged", after.equals(before));
        return Decision.of(
                command.strategy().value(),
                new OverallRatingDefined(command.strategy(), strategy.overallRuleVersion() + 1, before, after));
    }

    private static Rhythm rhythm(RhythmField field, int index) {
        Period every = RhythmWords.parse(field.every())
                .orElseThrow(() -> Refusal.at(
                        "rhythms[" + index + "].every",
                        Refusal.Kind.RULE,
                        "rhythm.not-understood",
                        "“" + field.every() + "” does not say how often. Write “monthly”, “every two months”,"
                                + " “quarterly”, “every six weeks” or “annually”."));
        return new Rhythm(field.kind(), every, field.body(), field.first());
    }

    static Decision defineFramework(Strategy strategy, DefineReferenceFramework command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        List<FrameworkItem> items =
                command.items().stream().map(ItemField::toItem).toList();
        StrategyDecisions.mustDiffer(
                "items", "code", items.stream().map(FrameworkItem::code).toList());
        FrameworkDefined before =
                strategy.own().framework(command.ref().value()).orElse(null);
        FrameworkDefined after = new FrameworkDefined(
                command.strategy(),
                command.ref().value(),
                before == null ? 1 : before.frameworkVersion() + 1,
                command.title(),
                items);
        StrategyDecisions.mustChange(
                "items",
                "framework.unchanged",
                before != null
                        && before.title().equals(after.title())
                        && before.items().equals(items));
        return Decision.of(command.ref().value(), after);
    }
}
