package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeAdded;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;

class AddThemeTest extends EntityTest {

    private static AddTheme theme(String ref) {
        return new AddTheme(
                SG23, new Ref(ref), " Recruitment ", " ", List.of(" More permanently employed social workers "));
    }

    @Test
    void addsAThemeWithoutTheSpaceAroundItsTexts() {
        givenStrategyAnd().when(theme("1")).success().events(themeAdded());
    }

    @Test
    void addsThemesOneAfterTheOther() {
        givenStrategyAnd(themeAdded()).when(theme("2")).success().events(themeAdded("2", "Recruitment"));
    }

    @Test
    void refusesARefThatIsTaken() {
        givenStrategyAnd(themeAdded())
                .when(theme("1"))
                .exceptionSatisfies(refusal("theme.ref-taken", "ref"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(theme("1"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
