package org.waymark.command.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.waymark.command.strategy.Strategy;
import org.waymark.command.system.HouseRules;
import org.waymark.events.ActionEvent;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.WaymarkEvent;

/** What an import must know of a strategy: where an action can belong, and which refs are taken by what. */
final class Outline {

    private final Strategy charter = new Strategy();
    private boolean exists;
    private final Map<String, String> themes = new LinkedHashMap<>();
    private final Map<String, Workstream> workstreams = new LinkedHashMap<>();
    private final Map<String, ActionPlan> actions = new LinkedHashMap<>();
    private final Set<String> otherCases = new LinkedHashSet<>();

    /** A workstream of a theme. */
    record Workstream(String ref, String theme, String title) {}

    /** Takes a fact into account: one of the charter, or one that opens or changes a case. */
    void evolve(WaymarkEvent event) {
        charter.evolve(event);
        switch (event) {
            case StrategyEvent its -> evolve(its);
            case ActionEvent action -> evolve(action);
            default -> {
                if (event.opensCase()) {
                    event.caseRef().ifPresent(otherCases::add);
                }
            }
        }
    }

    private void evolve(StrategyEvent event) {
        switch (event) {
            case StrategyCreated _ -> exists = true;
            case ThemeAdded added -> themes.put(added.ref(), added.title());
            case WorkstreamAdded added ->
                workstreams.put(added.ref(), new Workstream(added.ref(), added.theme(), added.title()));
            default -> {}
        }
    }

    private void evolve(ActionEvent event) {
        if (event instanceof ActionPlanned planned) {
            actions.put(planned.action(), planned.plan());
        }
    }

    /** What holds for everything in the strategy, such as who is in it. */
    HouseRules rules() {
        return charter.rules();
    }

    /** Whether there is such a strategy at all. */
    boolean exists() {
        return exists;
    }

    /** Titles of the themes by ref, in their order. */
    Map<String, String> themes() {
        return Collections.unmodifiableMap(themes);
    }

    /** The workstreams by ref, in their order. */
    Map<String, Workstream> workstreams() {
        return Collections.unmodifiableMap(workstreams);
    }

    /** What the actions there are promise, by ref. */
    Map<String, ActionPlan> actions() {
        return Collections.unmodifiableMap(actions);
    }

    /** Whether a ref belongs to something that is no action, such as a project. */
    boolean isTakenByAnother(String ref) {
        return otherCases.contains(ref);
    }
}
