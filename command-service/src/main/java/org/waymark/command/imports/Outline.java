package org.waymark.command.imports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.command.strategy.Strategy;
import org.waymark.command.system.HouseRules;
import org.waymark.events.ActionEvent;
import org.waymark.events.ProjectEvent;
import org.waymark.events.RiskEvent;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.WaymarkEvent;

/** What an import must know of a strategy: where a case can belong, and which refs are taken by what. */
final class Outline {

    private final Strategy strategy = new Strategy();
    private boolean exists;
    private final Map<String, String> themes = new LinkedHashMap<>();
    private final Map<String, Workstream> workstreams = new LinkedHashMap<>();
    private List<Stage> stages = List.of();
    private final Map<CaseNoun, Map<String, Known>> cases = new EnumMap<>(CaseNoun.class);
    private final Set<String> otherCases = new LinkedHashSet<>();

    /** A workstream of a theme. */
    record Workstream(String ref, String theme, String title) {}

    /** Takes a fact into account: one of the charter, or one that opens or changes a case. */
    void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        switch (event) {
            case StrategyEvent charter -> evolve(charter);
            case ActionEvent action -> evolve(CaseNoun.ACTION, action.action(), new KnownAction(), action);
            case RiskEvent risk -> evolve(CaseNoun.RISK, risk.risk(), new KnownRisk(), risk);
            case ProjectEvent project -> evolve(CaseNoun.PROJECT, project.project(), new KnownProject(), project);
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
            case ThemeRevised revised ->
                themes.put(revised.ref(), revised.after().title());
            case WorkstreamAdded added ->
                workstreams.put(added.ref(), new Workstream(added.ref(), added.theme(), added.title()));
            case StageSchemeDefined defined -> stages = defined.stages();
            default -> {}
        }
    }

    private void evolve(CaseNoun noun, String ref, Known unknown, WaymarkEvent event) {
        cases.computeIfAbsent(noun, _ -> new LinkedHashMap<>())
                .computeIfAbsent(ref, _ -> unknown)
                .evolve(event);
    }

    /** Whether there is such a strategy at all. */
    boolean exists() {
        return exists;
    }

    /** What holds for everything in the strategy, such as who is in it. */
    HouseRules rules() {
        return strategy.rules();
    }

    /** The rules of the strategy, for what a command would refuse. */
    Strategy strategy() {
        return strategy;
    }

    /** Titles of the themes by ref, in their order. */
    Map<String, String> themes() {
        return Collections.unmodifiableMap(themes);
    }

    /** The workstreams by ref, in their order. */
    Map<String, Workstream> workstreams() {
        return Collections.unmodifiableMap(workstreams);
    }

    /** The stages in force. */
    List<Stage> stages() {
        return stages;
    }

    /** The cases of a kind by ref, in the order in which they were opened. */
    Map<String, Known> cases(CaseNoun noun) {
        return Collections.unmodifiableMap(cases.getOrDefault(noun, Map.of()));
    }

    /** Whether there is a case with this ref, of whatever kind. */
    boolean isTaken(String ref) {
        return otherCases.contains(ref) || cases.values().stream().anyMatch(known -> known.containsKey(ref));
    }

    /** Whether a ref belongs to something of another kind. */
    boolean isTakenByAnother(CaseNoun noun, String ref) {
        return isTaken(ref) && !cases(noun).containsKey(ref);
    }

    /** The case of this kind with a ref. */
    Optional<Known> find(CaseNoun noun, String ref) {
        return Optional.ofNullable(cases(noun).get(ref));
    }
}
