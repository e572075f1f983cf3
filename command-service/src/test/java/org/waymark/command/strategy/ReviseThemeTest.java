package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.strategyAdopted;
import static org.waymark.events.StrategyEvents.themeRetired;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.ThemeText;

class ReviseThemeTest extends EntityTest {

    private static final ThemeText BEFORE =
            new ThemeText("Recruitment", null, List.of("More permanently employed social workers"));
    private static final ThemeText AFTER = new ThemeText("Recruitment and retention", "Who comes", BEFORE.outcomes());

    private static ReviseTheme revise(Map<String, @Nullable Object> changes) {
        return command(ReviseTheme.class, Map.of("strategy", "SG23", "ref", " 1 ", "changes", changes));
    }

    private static ReviseTheme newTitle() {
        return revise(Map.of("title", " Recruitment and retention ", "description", "Who comes"));
    }

    @Test
    void recordsTheWholeThemeBeforeAndAfter() {
        givenThemeAnd().when(newTitle()).success().events(new ThemeRevised(SG23, "1", BEFORE, AFTER));
    }

    @Test
    void buildsOnTheLatestRevisionAndClearsAField() {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("description", null);
        changes.put("outcomes", List.of());
        givenThemeAnd(new ThemeRevised(SG23, "1", BEFORE, AFTER))
                .when(revise(changes))
                .success()
                .events(new ThemeRevised(
                        SG23, "1", AFTER, new ThemeText("Recruitment and retention", null, List.of())));
    }

    @Test
    void refusesToChangeNothing() {
        givenThemeAnd()
                .when(revise(Map.of("title", "Recruitment")))
                .exceptionSatisfies(refusal("theme.unchanged", "changes"))
                .events();
    }

    @Test
    void needsAReasonOnceAdopted() {
        givenThemeAnd(strategyAdopted())
                .when(newTitle())
                .exceptionSatisfies(refusal("strategy.reason-missing", "reason"))
                .events();
    }

    @Test
    void recordsTheReason() {
        givenThemeAnd(strategyAdopted())
                .when(newTitle(), because("Agreed in March"))
                .success()
                .eventsSatisfy(stamped(Map.of("reason", "Agreed in March")));
    }

    @Test
    void refusesARetiredTheme() {
        givenThemeAnd(themeRetired())
                .when(newTitle())
                .exceptionSatisfies(refusal("theme.retired", "ref"))
                .events();
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        givenStrategyAnd()
                .when(newTitle())
                .exceptionSatisfies(refusal("theme.unknown", "ref"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(newTitle())
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    @Test
    void isTheCoordinators() {
        givenThemeAnd()
                .when(newTitle(), as(Role.LEAD))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }
}
