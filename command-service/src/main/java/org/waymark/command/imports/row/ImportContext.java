package org.waymark.command.imports.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.WaymarkEvent;

/** What an import must know of a strategy: where a case can belong, and which refs are taken by what. */
public final class ImportContext {

    private final List<ImportKind> kinds;
    private final Strategy strategy = new Strategy();
    private boolean exists;
    private final Map<String, String> themes = new LinkedHashMap<>();
    private final Map<String, Workstream> workstreams = new LinkedHashMap<>();
    private List<Stage> stages = List.of();
    private final Map<CaseDefinition, Map<String, ExistingCase>> cases = new LinkedHashMap<>();
    private final Set<String> otherCases = new LinkedHashSet<>();

    /** @param kinds whose cases it remembers; of others it knows the reference only */
    public ImportContext(List<ImportKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** A workstream of a theme. */
    public record Workstream(String ref, String theme, String title) {}

    /** Takes a fact into account: one of the charter, or one that opens or changes a case. */
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        if (event instanceof StrategyEvent charter) {
            evolve(charter);
        }
        event.caseRef().ifPresent(ref -> evolve(ref, event));
    }

    private void evolve(String ref, WaymarkEvent event) {
        Optional<ImportKind> found = kinds.stream()
                .filter(kind -> kind.cases().events().isInstance(event))
                .findFirst();
        found.ifPresent(kind -> cases.computeIfAbsent(kind.cases(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(ref, _ -> kind.existing().get())
                .evolve(event));
        if (found.isEmpty() && event.opensCase()) {
            otherCases.add(ref);
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

    /** Whether there is such a strategy at all. */
    public boolean exists() {
        return exists;
    }

    /** What holds for everything in the strategy, such as who is in it. */
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    /** The rules of the strategy, for what a command would refuse. */
    public Strategy strategy() {
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
    public List<Stage> stages() {
        return stages;
    }

    /** The cases of a kind by ref, in the order in which they were opened. */
    public Map<String, ExistingCase> cases(CaseDefinition kind) {
        return Collections.unmodifiableMap(cases.getOrDefault(kind, Map.of()));
    }

    /** Whether there is a case with this ref, of whatever kind. */
    public boolean isTaken(String ref) {
        return otherCases.contains(ref) || cases.values().stream().anyMatch(known -> known.containsKey(ref));
    }

    /** Whether a ref belongs to something of another kind. */
    public boolean isTakenByAnother(CaseDefinition kind, String ref) {
        return isTaken(ref) && !cases(kind).containsKey(ref);
    }

    /** The case of this kind with a ref. */
    public Optional<ExistingCase> find(CaseDefinition kind, String ref) {
        return Optional.ofNullable(cases(kind).get(ref));
    }
}
