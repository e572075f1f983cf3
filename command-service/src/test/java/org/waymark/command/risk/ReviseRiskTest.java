package org.waymark.command.risk;

import static org.waymark.events.RiskEvents.closed;
import static org.waymark.events.RiskEvents.details;
import static org.waymark.events.RiskEvents.raised;
import static org.waymark.events.RiskEvents.revised;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeAdded;
import static org.waymark.events.StrategyEvents.themeRetired;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskEvent.RiskRevised;
import org.waymark.events.Role;

class ReviseRiskTest extends EntityTest {

    private static final Map<String, @Nullable Object> CHANGES = Map.of(
            "title", "Newly qualified and experienced staff leave", "theme", "2", "proximity", " Within three months ");

    private static ReviseRisk revise(Map<String, @Nullable Object> changes) {
        return command(ReviseRisk.class, Map.of("strategy", "SG23", "risk", "R1", "changes", changes));
    }

    @Test
    void keepsWhatItSaidAndWhatItSays() {
        givenThemeAnd(themeAdded("2", "Retention"), raised())
                .when(revise(CHANGES), because("Others leave too"))
                .success()
                .events(revised());
    }

    @Test
    void clearsAFieldAndGoesOnFromTheLatest() {
        Map<String, @Nullable Object> cleared = new HashMap<>();
        cleared.put("cause", null);
        RiskDetails latest = revised().after();
        givenThemeAnd(themeAdded("2", "Retention"), raised(), revised())
                .when(revise(cleared), because("Nobody knows"))
                .success()
                .events(new RiskRevised(
                        SG23,
                        "R1",
                        latest,
                        new RiskDetails(
                                latest.title(),
                                null,
                                latest.event(),
                                latest.effect(),
                                latest.category(),
                                latest.theme(),
                                latest.proximity(),
                                latest.monitoring())));
    }

    @Test
    void mayStayUnderAThemeThatWasRetired() {
        RiskDetails before = details();
        givenThemeAnd(raised(), themeRetired())
                .when(revise(Map.of("category", "People")), because("New categories"))
                .success()
                .events(new RiskRevised(
                        SG23,
                        "R1",
                        before,
                        new RiskDetails(
                                before.title(),
                                before.cause(),
                                before.event(),
                                before.effect(),
                                "People",
                                before.theme(),
                                before.proximity(),
                                before.monitoring())));
    }

    @Test
    void needsAReason() {
        givenThemeAnd(raised())
                .when(revise(Map.of("category", "People")))
                .exceptionSatisfies(refusal("risk.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesWhatItSaysAlready() {
        givenThemeAnd(raised())
                .when(revise(Map.of("category", "Workforce")), because("Again"))
                .exceptionSatisfies(refusal("risk.unchanged", "changes"))
                .events();
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        givenThemeAnd(raised())
                .when(revise(CHANGES), because("Others leave too"))
                .exceptionSatisfies(refusal("theme.unknown", "theme"))
                .events();
    }

    @Test
    void refusesARiskThatIsClosed() {
        givenThemeAnd(raised(), closed())
                .when(revise(Map.of("category", "People")), because("New categories"))
                .exceptionSatisfies(refusal("risk.closed"))
                .events();
    }

    @Test
    void refusesARiskThatIsNotThere() {
        givenThemeAnd()
                .when(revise(CHANGES), because("Others leave too"))
                .exceptionSatisfies(refusal("risk.unknown", "risk"))
                .events();
    }

    @Test
    void isNotDoneByOthers() {
        givenThemeAnd(raised())
                .when(revise(Map.of("category", "People")), as("other", Role.LEAD, "New categories"))
                .exceptionSatisfies(refusal("risk.not-answerable"))
                .events();
    }
}
