package org.waymark.command.assessment;

import static org.waymark.events.AssessmentEvents.framework;
import static org.waymark.events.AssessmentEvents.opened;
import static org.waymark.events.AssessmentEvents.started;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.StrategyCommand;

/** What tests of self-assessments share: a round F1 of three dimensions, scored for Health and Schools. */
abstract class AssessmentTest extends EntityTest {

    /** A command about F1 with these fields. */
    static <C extends StrategyCommand> C about(Class<C> type, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("strategy", "SG23");
        all.putIfAbsent("assessment", "F1");
        return command(type, all);
    }

    /** F1 with its dimensions, and then these events. */
    Given round(Object... events) {
        List<Object> all = new ArrayList<>(List.of(started("F1")));
        for (int number = 1; number <= framework(1).dimensions().size(); number++) {
            all.add(opened("F1", number));
        }
        all.addAll(Arrays.asList(events));
        return givenThemeAnd(all.toArray());
    }
}
