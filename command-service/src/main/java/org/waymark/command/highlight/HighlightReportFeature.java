package org.waymark.command.highlight;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.CommandType.CurrentState;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.highlight.Reports.Scope;
import org.waymark.command.schema.Ref;
import org.waymark.events.EventTags;
import org.waymark.events.HighlightReportEvent;

/** The entity and commands of highlight reports. */
public final class HighlightReportFeature {

    /** What a highlight report is. */
    static final CaseDefinition REPORT = new CaseDefinition("highlight report", "H", HighlightReportEvent.class, false);

    private HighlightReportFeature() {}

    /**
     * Their declaration.
     *
     * @param contents what a version shows, asked for when it is issued
     * @param head     the last position of the ledger
     */
    public static CaseFeature feature(ReportContents contents, LongSupplier head) {
        IssueDecisions issuing = new IssueDecisions(contents, head);
        return CaseFeature.of(
                REPORT,
                Reports.TYPE,
                List.of(
                        new CommandType<>(
                                DraftHighlightReport.class,
                                Reports.class,
                                command -> Scope.opening(command.strategy(), command.ref()),
                                command -> EventTags.charter(command.strategy()),
                                DraftDecisions::draft),
                        new CommandType<>(
                                EditHighlightReport.class,
                                Reports.class,
                                command -> Scope.withMeetings(command.strategy()),
                                command -> caseOf(command, command.report()),
                                DraftDecisions::edit),
                        new CommandType<>(
                                WriteReportSection.class,
                                Reports.class,
                                command -> Scope.naming(command.strategy(), List.of()),
                                command -> section(command, command.report(), command.section()),
                                WritingDecisions::write,
                                (reports, command) ->
                                        CurrentState.orNull(reports.standing(command.report(), command.section()))),
                        new CommandType<>(
                                ChooseReportItems.class,
                                Reports.class,
                                command -> Scope.naming(command.strategy(), WritingDecisions.named(command)),
                                command -> section(command, command.report(), command.section()),
                                WritingDecisions::choose,
                                (reports, command) ->
                                        CurrentState.orNull(reports.chosen(command.report(), command.section()))),
                        about(SubmitHighlightReport.class, SubmitHighlightReport::report, IssueDecisions::submit),
                        about(ReturnHighlightReport.class, ReturnHighlightReport::report, IssueDecisions::giveBack),
                        about(IssueHighlightReport.class, IssueHighlightReport::report, issuing::issue),
                        about(ReviseHighlightReport.class, ReviseHighlightReport::report, IssueDecisions::revise),
                        about(WithdrawHighlightReport.class, WithdrawHighlightReport::report, IssueDecisions::withdraw),
                        about(
                                AcknowledgeHighlightReport.class,
                                AcknowledgeHighlightReport::report,
                                IssueDecisions::acknowledge)));
    }

    private static <C extends StrategyCommand> CommandType<C, Reports> about(
            Class<C> commandClass, Function<C, Ref> ref, CommandType.Decide<Reports, C> decide) {
        return new CommandType<>(
                commandClass,
                Reports.class,
                command -> Scope.naming(command.strategy(), List.of()),
                command -> caseOf(command, ref.apply(command)),
                decide);
    }

    private static Tag caseOf(StrategyCommand command, Ref ref) {
        return EventTags.caseOf(ref.in(command.strategy()));
    }

    /** Two people who write different sections do not get in each other's way. */
    private static Tag section(StrategyCommand command, Ref report, String section) {
        return EventTags.reportSection(report.in(command.strategy()), section);
    }
}
