package org.waymark.command.action;

import java.time.Clock;
import java.util.List;
import org.waymark.command.cases.CaseCommand;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.cases.NewCase;
import org.waymark.events.ActionEvent;

/** The entity and commands of actions. */
public final class ActionFeature {

    /** What a action is. */
    public static final CaseDefinition KIND = new CaseDefinition("action", "A", ActionEvent.class, true);

    private ActionFeature() {}

    /**
     * Its declaration.
     *
     * @param clock tells today, from which a month that names no year is counted
     */
    public static CaseFeature feature(Clock clock) {
        ActionAgreements agreements = new ActionAgreements(clock);
        return CaseFeature.of(
                KIND,
                Action.TYPE,
                List.of(
                        NewCase.opening(PlanAction.class, PlanAction::ref, PlanAction::items, agreements::plan),
                        CaseCommand.on(Action.class, ReviseAction.class, ReviseAction::action, agreements::revise),
                        CaseCommand.on(
                                Action.class, RescheduleAction.class, RescheduleAction::action, agreements::reschedule),
                        CaseCommand.on(Action.class, AssignAction.class, AssignAction::action, ActionDecisions::assign),
                        CaseCommand.on(
                                Action.class,
                                ReportActionProgress.class,
                                ReportActionProgress::action,
                                ActionDecisions::report),
                        CaseCommand.on(
                                Action.class,
                                CorrectActionReport.class,
                                CorrectActionReport::action,
                                ActionDecisions::correct),
                        CaseCommand.on(
                                Action.class, CompleteAction.class, CompleteAction::action, ActionDecisions::complete),
                        CaseCommand.on(Action.class, CancelAction.class, CancelAction::action, ActionDecisions::cancel),
                        CaseCommand.on(Action.class, ReopenAction.class, ReopenAction::action, ActionDecisions::reopen),
                        CaseCommand.on(
                                Action.class,
                                RecordImpact.class,
                                RecordImpact::action,
                                ActionDecisions::recordImpact)));
    }
}
