package org.waymark.command.imports.row;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.imports.table.Column;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.KeptColumn;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.ThemeText;
import org.waymark.events.WaymarkEvent;
import org.waymark.people.NameSearch;
import org.waymark.people.PeopleNames;

/** What an import must know of a strategy: where a case can belong, and which refs are taken by what. */
public final class ImportContext {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The fields that name people. */
    private static final Set<String> PEOPLE = Set.of("leads", "owner", "actionee");

    /** The fields that say what a case is called: the title of a project, what is done in an action. */
    private static final List<String> NAMES = List.of("title", "activities");

    private final List<ImportKind> kinds;
    private final Strategy strategy = new Strategy();
    private boolean exists;
    private final Map<String, ThemeText> themes = new LinkedHashMap<>();
    private final Map<String, Workstream> workstreams = new LinkedHashMap<>();
    private List<Stage> stages = List.of();
    private final Map<CaseDefinition, Map<String, ExistingCase>> cases = new LinkedHashMap<>();
    private final Set<String> otherCases = new LinkedHashSet<>();
    private final Set<List<String>> links = new HashSet<>();
    private final Clock clock;
    private final PeopleNames names;
    private final @Nullable Destination destination;
    private @Nullable Set<String> people;

    /** Refs of projects and actions by what they are called; null until somebody asks. */
    private @Nullable Map<String, List<String>> named;

    /** Where nobody's name is known. */
    public ImportContext(List<ImportKind> kinds, Clock clock) {
        this(kinds, clock, PeopleNames.NONE);
    }

    /** For tables whose rows go into no other case. */
    public ImportContext(List<ImportKind> kinds, Clock clock, PeopleNames names) {
        this(kinds, clock, names, null);
    }

    /**
     * @param kinds     whose cases it remembers; of others it knows the reference only
     * @param clock     says which day it is
     * @param names     who is behind the ids of people: files name people as pages do
     * @param destination the case that rows go into; null for none
     */
    public ImportContext(List<ImportKind> kinds, Clock clock, PeopleNames names, @Nullable Destination destination) {
        this.destination = destination;
        this.kinds = List.copyOf(kinds);
        this.clock = clock;
        this.names = names;
    }

    /** A workstream of a theme. */
    public record Workstream(String ref, String theme, String title) {}

    /** Takes a fact that is true for today into account. */
    public void evolve(WaymarkEvent event) {
        evolve(event, today());
    }

    /**
     * Takes a fact into account: one of the charter, or one that opens or changes a case.
     *
     * @param asAt the day for which it is true
     */
    public void evolve(WaymarkEvent event, LocalDate asAt) {
        strategy.evolve(event);
        if (destination != null) {
            destination.evolve(event);
        }
        if (event instanceof StrategyEvent charter) {
            evolve(charter);
        }
        switch (event) {
            case FrameworkItemLinked link ->
                links.add(linked(link.theme(), link.item(), link.framework(), link.code()));
            case FrameworkItemUnlinked link ->
                links.remove(linked(link.theme(), link.item(), link.framework(), link.code()));
            default -> event.caseRef().ifPresent(ref -> evolve(ref, event, asAt));
        }
    }

    private static List<String> linked(@Nullable String theme, @Nullable String item, String framework, String code) {
        return List.of(theme == null ? Objects.requireNonNullElse(item, "") : theme, framework, code);
    }

    private void evolve(String ref, WaymarkEvent event, LocalDate asAt) {
        named = null;
        for (ImportKind kind : kinds) {
            CaseDefinition tracked = kind.cases();
            Supplier<ExistingCase> existing = kind.existing();
            if (tracked != null && existing != null && tracked.events().isInstance(event)) {
                cases.computeIfAbsent(tracked, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(ref, _ -> existing.get())
                        .evolve(event, asAt);
                return;
            }
        }
        if (event.opensCase()) {
            otherCases.add(ref);
        }
    }

    private void evolve(StrategyEvent event) {
        switch (event) {
            case StrategyCreated _ -> exists = true;
            case ThemeAdded added ->
                themes.put(added.ref(), new ThemeText(added.title(), added.description(), added.outcomes()));
            case ThemeRevised revised -> themes.put(revised.ref(), revised.after());
            case WorkstreamAdded added ->
                workstreams.put(added.ref(), new Workstream(added.ref(), added.theme(), added.title()));
            case StageSchemeDefined defined -> stages = defined.stages();
            default -> {}
        }
    }

    /** The case that rows go into, if they go into one of this kind. */
    public <D extends Destination> Optional<D> destination(Class<D> kind) {
        return Optional.ofNullable(destination).filter(kind::isInstance).map(kind::cast);
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

    /** What the themes say, by ref, in their order. */
    public Map<String, ThemeText> themes() {
        return Collections.unmodifiableMap(themes);
    }

    /** Whether a theme or a case is linked to an item of an outside plan. */
    public boolean isLinked(String subject, String framework, String code) {
        return links.contains(List.of(subject, framework, code));
    }

    /** The workstreams by ref, in their order. */
    public Map<String, Workstream> workstreams() {
        return Collections.unmodifiableMap(workstreams);
    }

    /**
     * What was chosen for columns of earlier files: fields by heading in plain words.
     *
     * @param table which kind of table, by its name in addresses
     */
    public Map<String, String> keptColumns(String table) {
        return strategy.keptColumns(table).stream()
                .collect(Collectors.toMap(
                        column -> Column.plain(column.heading()), KeptColumn::field, (first, _) -> first));
    }

    /** Today in the strategy's time zone. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(strategyContext().timeZone()));
    }

    /** Whom a text names. */
    NameSearch search(String name) {
        return names.search(name);
    }

    /** Whether a name is one of the directory, of a member, or of a person or post that a case names. */
    boolean isKnownPerson(String name) {
        if (!(search(name) instanceof NameSearch.Nobody)) {
            return true;
        }
        Set<String> known = people;
        if (known == null) {
            known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            known.addAll(strategyContext().members().keySet());
            for (Map<String, ExistingCase> ofKind : cases.values()) {
                for (ExistingCase there : ofKind.values()) {
                    for (Map.Entry<String, String> said : there.now().fields().entrySet()) {
                        if (PEOPLE.contains(said.getKey())) {
                            known.addAll(List.of(said.getValue().split("; ", -1)));
                        }
                    }
                }
            }
            people = known;
        }
        return known.contains(name);
    }

    /** The project or action that a text names by its ref, or by what it is called where only one is called so. */
    public Optional<String> caseNamed(String text) {
        String ref = text.strip().toUpperCase(Locale.ROOT);
        if (linkable().anyMatch(known -> known.containsKey(ref))) {
            return Optional.of(ref);
        }
        List<String> named = linkableByName().getOrDefault(plain(text), List.of());
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private Stream<Map<String, ExistingCase>> linkable() {
        return cases.entrySet().stream()
                .filter(kind -> kind.getKey().inCrossReference())
                .map(Map.Entry::getValue);
    }

    private Map<String, List<String>> linkableByName() {
        Map<String, List<String>> index = named;
        if (index == null) {
            index = new HashMap<>();
            for (Map<String, ExistingCase> ofKind : linkable().toList()) {
                for (Map.Entry<String, ExistingCase> there : ofKind.entrySet()) {
                    CaseFingerprint now = there.getValue().now();
                    String called = NAMES.stream()
                            .map(now::says)
                            .filter(name -> !name.isEmpty())
                            .findFirst()
                            .orElse("");
                    index.computeIfAbsent(plain(called), _ -> new ArrayList<>()).add(there.getKey());
                }
            }
            named = index;
        }
        return index;
    }

    private static String plain(String name) {
        return SPACE.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.UK);
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

    /** What people call the case that has a ref, such as “project”. */
    String nounOf(String ref) {
        return cases.entrySet().stream()
                .filter(kind -> kind.getValue().containsKey(ref))
                .map(kind -> kind.getKey().noun())
                .findFirst()
                .orElse("case of another kind");
    }

    /** The case of this kind with a ref. */
    public Optional<ExistingCase> find(CaseDefinition kind, String ref) {
        return Optional.ofNullable(cases(kind).get(ref));
    }
}
