package org.waymark.command.risk;

import java.util.List;
import java.util.function.Function;
import org.waymark.command.cases.CaseCommand;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.schema.Ref;
import org.waymark.events.RiskEvent;

/** The entity and commands of risks. */
public final class RiskFeature {

    /** What a risk is. */
    public static final CaseDefinition KIND = new CaseDefinition("risk", "R", RiskEvent.class, false);

    private RiskFeature() {}

    /** Its declaration. */
    public static CaseFeature feature() {
        return CaseFeature.of(
                KIND,
                Risk.TYPE,
                List.of(
                        NewCase.opening(RaiseRisk.class, RaiseRisk::ref, RaiseRisk::items, RiskDecisions::raise),
                        about(ReassessRisk.class, ReassessRisk::risk, RiskDecisions::reassess),
                        about(ReviseRisk.class, ReviseRisk::risk, RiskDecisions::revise),
                        about(AssignRiskOwner.class, AssignRiskOwner::risk, RiskDecisions::assign),
                        about(PlanRiskResponse.class, PlanRiskResponse::risk, RiskDecisions::respond),
                        about(ReviewRisk.class, ReviewRisk::risk, RiskDecisions::review),
                        about(EscalateRisk.class, EscalateRisk::risk, RiskDecisions::escalate),
                        about(MarkRiskOccurred.class, MarkRiskOccurred::risk, RiskDecisions::occur),
                        about(CloseRisk.class, CloseRisk::risk, RiskDecisions::close),
                        about(ReopenRisk.class, ReopenRisk::risk, RiskDecisions::reopen)));
    }

    private static <C extends StrategyCommand> CommandType<C, Risk> about(
            Class<C> command, Function<C, Ref> risk, CommandType.Decide<Risk, C> decide) {
        return CaseCommand.on(Risk.class, command, risk, decide);
    }
}
