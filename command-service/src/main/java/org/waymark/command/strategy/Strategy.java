package org.waymark.command.strategy;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.CaseId;
import org.waymark.events.Charter;
import org.waymark.events.EventTags;
import org.waymark.events.KeptColumn;
import org.waymark.events.Objective;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportSettings;
import org.waymark.events.ReportingCycle;
import org.waymark.events.RiskMatrix;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.AssessmentFrameworkDefined;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.DiagnosticQuestionsDefined;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.HighlightReportDefined;
import org.waymark.events.StrategyEvent.OverallRatingDefined;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.ReportingCycleSet;
import org.waymark.events.StrategyEvent.RiskMatrixDefined;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.TableColumnsKept;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRatingRemoved;
import org.waymark.events.StrategyEvent.ThemeRatingSet;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.StrategyEvent.WorksheetDefined;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.ThemeText;
import org.waymark.events.WaymarkEvent;

/** The charter, themes and settings of a strategy: folded from its charter events, without its cases. */
public final class Strategy implements Entity {

    static final EntityType<StrategyCode, Strategy> TYPE =
            new EntityType<>(StrategyCode.class, Strategy.class, Strategy::new, Strategy::boundary);

    /** What an account can be called: in lower case and without spaces, unlike a post. */
    private static final Pattern PERSON = Pattern.compile("[a-z0-9][a-z0-9._@+-]*");

    private @Nullable Charter charter;
    private int highestObjective;
    private boolean adopted;
    private boolean closed;
    private final Map<String, ThemeText> themes = new LinkedHashMap<>();
    private final Set<String> retired = new HashSet<>();
    private int matrixVersion = 1;
    private RiskMatrix matrix = RiskMatrix.DEFAULT;
    private ReportingCycle cycle = ReportingCycle.DEFAULT;
    private int reportVersion = 1;
    private ReportSettings reportSettings = ReportSettings.DEFAULT;
    private int overallRuleVersion = 1;
    private OverallRatingRule overallRule = OverallRatingRule.DEFAULT;
    private final Map<String, RatingLevel> themeRatings = new HashMap<>();
    private boolean keepsMembers;
    private final Map<String, Set<Role>> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final OwnDefinitions own = new OwnDefinitions();
    private final Map<String, String> themeOfWorkstream = new LinkedHashMap<>();
    private final Map<String, List<KeptColumn>> keptColumns = new LinkedHashMap<>();
    private int schemeVersion;
    private List<Stage> stages = List.of();
    private int scaleVersion;
    private List<RatingLevel> ratings = List.of();

    /** The events that a decision on the strategy's charter, themes or scales rests on. */
    public static EventCriteria boundary(StrategyCode code) {
        return EventCriteria.havingTags(EventTags.charter(code));
    }

    /** The same with the facts of one of its cases. */
    public static EventCriteria withCase(CaseId id) {
        return EventCriteria.either(boundary(id.strategy()), EventCriteria.havingTags(EventTags.caseOf(id)));
    }

    /** The same with the first event of one of its cases, which says that it exists: for what nothing else of the case bears on. */
    public static EventCriteria withOpening(CaseId id) {
        return EventCriteria.either(
                boundary(id.strategy()),
                EventCriteria.havingTags(EventTags.caseOf(id), EventTags.register(id.strategy())));
    }

    @Override
    public void evolve(WaymarkEvent event) {
        if (event instanceof StrategyEvent strategyEvent) {
            evolve(strategyEvent);
        }
    }

    private void evolve(StrategyEvent event) {
        switch (event) {
            case StrategyCreated created -> charter(created.charter());
            case CharterRevised revised -> charter(revised.after());
            case StrategyAdopted _ -> adopted = true;
            case ThemeAdded added ->
                themes.put(added.ref(), new ThemeText(added.title(), added.description(), added.outcomes()));
            case StrategyClosed _ -> closed = true;
            case ThemeRevised revised -> themes.put(revised.ref(), revised.after());
            case ThemeRetired gone -> retired.add(gone.ref());
            case RiskMatrixDefined defined -> {
                matrixVersion = defined.matrixVersion();
                matrix = defined.after();
            }
            case ReportingCycleSet set -> cycle = set.after();
            case WorksheetDefined defined -> own.evolve(defined);
            case DiagnosticQuestionsDefined defined -> own.evolve(defined);
            case AssessmentFrameworkDefined defined -> own.evolve(defined);
            case TableColumnsKept columns -> keptColumns.put(columns.table(), columns.columns());
            case HighlightReportDefined defined -> {
                reportVersion = defined.settingsVersion();
                reportSettings = defined.after();
            }
            case OverallRatingDefined defined -> {
                overallRuleVersion = defined.ruleVersion();
                overallRule = defined.after();
            }
            case ThemeRatingSet set -> themeRatings.put(set.ref(), set.rating());
            case ThemeRatingRemoved removed -> themeRatings.remove(removed.ref());
            case RoleGranted granted -> {
                keepsMembers = true;
                members.computeIfAbsent(granted.person(), person -> EnumSet.noneOf(Role.class))
                        .add(granted.role());
            }
            case RoleRevoked revoked -> revoke(revoked);
            case FrameworkDefined defined -> own.evolve(defined);
            case WorkstreamAdded added -> themeOfWorkstream.put(added.ref(), added.theme());
            case StageSchemeDefined defined -> {
                schemeVersion = defined.schemeVersion();
                stages = defined.stages();
            }
            case RatingScaleDefined defined -> {
                scaleVersion = defined.scaleVersion();
                ratings = defined.levels();
            }
        }
    }

    private void charter(Charter now) {
        charter = now;
        highestObjective = Math.max(highestObjective, Objective.highest(now.objectives()));
    }

    private void revoke(RoleRevoked revoked) {
        members.computeIfPresent(revoked.person(), (person, roles) -> {
            roles.remove(revoked.role());
            return roles.isEmpty() ? null : roles;
        });
    }

    @Override
    public StrategyContext strategyContext() {
        return charter == null ? StrategyContext.NONE : new StrategyContext(charter.timeZone(), closed, members);
    }

    boolean exists() {
        return charter != null;
    }

    boolean isAdopted() {
        return adopted;
    }

    /**
     * The charter in force.
     *
     * @throws Refusal if there is no such strategy
     */
    public Charter mustExist(StrategyCode code) {
        if (charter == null) {
            throw Refusal.at(
                    "strategy",
                    Refusal.Kind.UNKNOWN,
                    "strategy.unknown",
                    "There is no strategy " + code + ". Check the code, or create the strategy first.");
        }
        return charter;
    }

    /** The highest number that any of its objectives ever had; 0 where it had none. */
    int highestObjective() {
        return highestObjective;
    }

    /** The objectives of the charter in force. */
    public List<Objective> objectives() {
        return charter == null ? List.of() : charter.objectives();
    }

    /** What it defined beside what Waymark ships with. */
    public OwnDefinitions own() {
        return own;
    }

    boolean hasTheme(String ref) {
        return themes.containsKey(ref);
    }

    /** The texts of a theme, retired or not, if there is one. */
    Optional<ThemeText> theme(String ref) {
        return Optional.ofNullable(themes.get(ref));
    }

    /** The themes by their refs, those that are retired too. */
    public Map<String, ThemeText> themes() {
        return Collections.unmodifiableMap(themes);
    }

    /** Whether there is a theme that is retired. */
    public boolean isRetired(String theme) {
        return retired.contains(theme);
    }

    boolean hasWorkstream(String ref) {
        return themeOfWorkstream.containsKey(ref);
    }

    /** @throws Refusal if there is no such theme, or it is retired */
    public void mustHaveTheme(String ref) {
        if (!hasTheme(ref)) {
            throw unknown("theme", ref, themes.keySet());
        }
        if (retired.contains(ref)) {
            throw Refusal.at(
                    "theme",
                    Refusal.Kind.RULE,
                    "theme.retired",
                    "Theme " + ref + " is retired, so nothing new can be added to it. Choose another theme.");
        }
    }

    /**
     * Insists that people are members. A name that does not have the form of a person's id, such as “Head of Service”, is a
     * post and passes; and so does everybody as long as the strategy keeps no list of members (docs/adr/0016).
     *
     * @param field where they were named
     * @throws Refusal if one of them is not
     */
    public void mustBeMembers(String field, Collection<String> names) {
        List<String> strangers = names.stream()
                .filter(name -> PERSON.matcher(name).matches() && !members.containsKey(name))
                .toList();
        if (keepsMembers && !strangers.isEmpty()) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "person.not-member",
                    String.join(", ", strangers) + (strangers.size() == 1 ? " is" : " are")
                            + " not a member of this strategy. Grant a role first, or name a post, such as “Head of Service”.");
        }
    }

    /** The matrix in force. */
    public RiskMatrix matrix() {
        return matrix;
    }

    /** Its version, from 1. */
    public int matrixVersion() {
        return matrixVersion;
    }

    /** How often the strategy is reported on and reviewed. */
    public ReportingCycle cycle() {
        return cycle;
    }

    /** What was kept of the columns of a kind of table; empty where nothing was. */
    public List<KeptColumn> keptColumns(String table) {
        return keptColumns.getOrDefault(table, List.of());
    }

    /** How highlight reports are written. */
    public ReportSettings reportSettings() {
        return reportSettings;
    }

    /** Version of these settings, from 1. */
    int reportVersion() {
        return reportVersion;
    }

    /** How overall ratings follow from what is reported. */
    public OverallRatingRule overallRule() {
        return overallRule;
    }

    /** Version of this rule, from 1. */
    int overallRuleVersion() {
        return overallRuleVersion;
    }

    /** The overall rating of a theme that was set by hand; empty where the rule holds. */
    public Optional<RatingLevel> themeRating(String theme) {
        return Optional.ofNullable(themeRatings.get(theme));
    }

    /**
     * Insists that sections of a report are there, each once.
     *
     * @param field where they were named
     * @throws Refusal if one of the ids is that of none
     */
    public static void mustBeSections(String field, List<String> ids) {
        List<String> unknown =
                ids.stream().filter(id -> ReportSection.of(id).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "report.section-unknown",
                    "There is no section “" + String.join("”, “", unknown) + "”. Use some of these: "
                            + String.join(", ", ReportSection.DEFAULT) + ".");
        }
        StrategyDecisions.mustDiffer(field, "section", ids);
    }

    /**
     * The theme of a workstream.
     *
     * @throws Refusal if there is no such workstream, or its theme is retired
     */
    public String mustHaveWorkstream(String ref) {
        String theme = themeOfWorkstream.get(ref);
        if (theme == null) {
            throw unknown("workstream", ref, themeOfWorkstream.keySet());
        }
        if (retired.contains(theme)) {
            throw Refusal.at(
                    "workstream",
                    Refusal.Kind.RULE,
                    "theme.retired",
                    "Workstream " + ref + " belongs to theme " + theme
                            + ", which is retired, so nothing new can be added to it. Choose another workstream.");
        }
        return theme;
    }

    /** @throws Refusal if the scheme in force has no such stage */
    public Stage stage(String id) {
        return stages.stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        unknown("stage", id, stages.stream().map(Stage::id).toList()));
    }

    /** @throws Refusal if the scale in force has no such rating */
    public RatingLevel rating(String letter) {
        return ratings.stream()
                .filter(level -> level.letter().equals(letter))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "rating",
                        letter,
                        ratings.stream().map(RatingLevel::letter).toList()));
    }

    /** The ratings of the scale in force, in its order. */
    public List<RatingLevel> ratings() {
        return ratings;
    }

    /** Version of the stage scheme in force. */
    public int schemeVersion() {
        return schemeVersion;
    }

    /** The stages of the scheme in force, in its order. */
    public List<Stage> stages() {
        return stages;
    }

    /** Version of the rating scale in force. */
    public int scaleVersion() {
        return scaleVersion;
    }

    private static Refusal unknown(String kind, String ref, Collection<String> known) {
        String hint = known.isEmpty()
                ? "There is none yet. Add it first."
                : "Use one of these: " + String.join(", ", known) + ".";
        return Refusal.at(
                kind,
                Refusal.Kind.RULE,
                kind + ".unknown",
                "There is no " + kind + " " + ref + " in this strategy. " + hint);
    }
}
