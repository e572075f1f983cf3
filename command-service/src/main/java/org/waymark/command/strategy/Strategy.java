package org.waymark.command.strategy;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.command.system.Entity;
import org.waymark.command.system.EntityType;
import org.waymark.command.system.Refusal;
import org.waymark.events.Charter;
import org.waymark.events.EventTags;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.WaymarkEvent;

/** What a strategy says of itself: folded from its charter events, without its cases. */
public final class Strategy implements Entity {

    static final EntityType<StrategyCode, Strategy> TYPE =
            new EntityType<>(StrategyCode.class, Strategy.class, Strategy::new, Strategy::boundary);

    private @Nullable Charter charter;
    private boolean adopted;
    private final Map<String, String> themes = new LinkedHashMap<>();
    private final Map<String, String> themeOfWorkstream = new LinkedHashMap<>();
    private int schemeVersion;
    private List<Stage> stages = List.of();
    private int scaleVersion;
    private List<RatingLevel> ratings = List.of();

    /** The events that a decision on the strategy's charter, themes or scales rests on. */
    public static EventCriteria boundary(StrategyCode code) {
        return EventCriteria.havingTags(EventTags.charter(code));
    }

    @Override
    public void evolve(WaymarkEvent event) {
        if (event instanceof StrategyEvent strategyEvent) {
            evolve(strategyEvent);
        }
    }

    private void evolve(StrategyEvent event) {
        switch (event) {
            case StrategyCreated created -> charter = created.charter();
            case CharterRevised revised -> charter = revised.after();
            case StrategyAdopted _ -> adopted = true;
            case ThemeAdded added -> themes.put(added.ref(), added.title());
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

    @Override
    public ZoneId timeZone() {
        return charter == null ? Charter.DEFAULT_TIME_ZONE : charter.timeZone();
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

    boolean hasTheme(String ref) {
        return themes.containsKey(ref);
    }

    boolean hasWorkstream(String ref) {
        return themeOfWorkstream.containsKey(ref);
    }

    /** @throws Refusal if there is no such theme */
    public void mustHaveTheme(String ref) {
        if (!hasTheme(ref)) {
            throw unknown("theme", ref, themes.keySet());
        }
    }

    /**
     * The theme of a workstream.
     *
     * @throws Refusal if there is no such workstream
     */
    public String mustHaveWorkstream(String ref) {
        String theme = themeOfWorkstream.get(ref);
        if (theme == null) {
            throw unknown("workstream", ref, themeOfWorkstream.keySet());
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

    /** Version of the stage scheme in force. */
    public int schemeVersion() {
        return schemeVersion;
    }

    List<Stage> stages() {
        return stages;
    }

    /** Version of the rating scale in force. */
    public int scaleVersion() {
        return scaleVersion;
    }

    List<RatingLevel> ratings() {
        return ratings;
    }

    private static Refusal unknown(String kind, String ref, Collection<String> known) {
        String hint = known.isEmpty()
                ? "There is none yet: add it first."
                : "Use one of these: " + String.join(", ", known) + ".";
        return Refusal.at(
                kind,
                Refusal.Kind.RULE,
                kind + ".unknown",
                "There is no " + kind + " " + ref + " in this strategy. " + hint);
    }
}
