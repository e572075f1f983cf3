package org.waymark.command.risk;

import static org.waymark.events.RiskEvents.closed;
import static org.waymark.events.RiskEvents.occurred;
import static org.waymark.events.RiskEvents.raised;
import static org.waymark.events.RiskEvents.reopened;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;

/** A risk comes true, is closed and comes back. */
class EndRiskTest extends EntityTest {

    private static final MarkRiskOccurred OCCUR = new MarkRiskOccurred(SG23, new Ref("R1"), "Four left in October");
    private static final CloseRisk CLOSE = new CloseRisk(SG23, new Ref("R1"));
    private static final ReopenRisk REOPEN = new ReopenRisk(SG23, new Ref("R1"), LocalDate.of(2024, 3, 1));

    static List<StrategyCommand> commands() {
        return List.of(OCCUR, CLOSE, REOPEN);
    }

    @Test
    void comesTrue() {
        givenThemeAnd(raised()).when(OCCUR).success().events(occurred());
    }

    @Test
    void comesTrueOnce() {
        givenThemeAnd(raised(), occurred())
                .when(OCCUR)
                .exceptionSatisfies(refusal("risk.already-occurred"))
                .events();
    }

    @Test
    void comesTrueAgainAfterItWasReopened() {
        givenThemeAnd(raised(), occurred(), reopened()).when(OCCUR).success().events(occurred());
    }

    @Test
    void doesNotComeTrueOnceItIsClosed() {
        givenThemeAnd(raised(), closed())
                .when(OCCUR)
                .exceptionSatisfies(refusal("risk.closed"))
                .events();
    }

    @Test
    void isClosed() {
        givenThemeAnd(raised())
                .when(CLOSE, because("The posts are filled"))
                .success()
                .events(closed());
        givenThemeAnd(raised(), occurred())
                .when(CLOSE, because("The posts are filled"))
                .success()
                .events(closed());
    }

    @Test
    void isClosedOnce() {
        givenThemeAnd(raised(), closed())
                .when(CLOSE, because("The posts are filled"))
                .exceptionSatisfies(refusal("risk.closed"))
                .events();
    }

    @Test
    void isClosedForAReason() {
        givenThemeAnd(raised())
                .when(CLOSE)
                .exceptionSatisfies(refusal("risk.reason-missing", "reason"))
                .events();
    }

    @Test
    void isReopened() {
        givenThemeAnd(raised(), closed())
                .when(REOPEN, because("Three gave notice"))
                .success()
                .events(reopened());
        givenThemeAnd(raised(), occurred())
                .when(REOPEN, because("It may happen again"))
                .success()
                .events(reopened());
    }

    @Test
    void isNotReopenedWhileItIsOpen() {
        givenThemeAnd(raised())
                .when(REOPEN, because("Three gave notice"))
                .exceptionSatisfies(refusal("risk.already-open"))
                .events();
    }

    @Test
    void isReopenedForAReason() {
        givenThemeAnd(raised(), closed())
                .when(REOPEN)
                .exceptionSatisfies(refusal("risk.reason-missing", "reason"))
                .events();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isForThoseWhoAnswerForIt(StrategyCommand command) {
        givenThemeAnd(raised())
                .when(command, as("other", Role.LEAD, "A reason"))
                .exceptionSatisfies(refusal("risk.not-answerable"))
                .events();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void needsARiskThatIsThere(StrategyCommand command) {
        givenThemeAnd()
                .when(command, because("A reason"))
                .exceptionSatisfies(refusal("risk.unknown", "risk"))
                .events();
    }
}
