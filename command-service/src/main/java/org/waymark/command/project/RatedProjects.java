package org.waymark.command.project;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.CaseId;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.Typed;
import org.waymark.events.WaymarkEvent;

/** What an overall rating follows from: one project, or all of a strategy where a theme is rated. */
final class RatedProjects implements Entity {

    static final EntityType<Scope, RatedProjects> TYPE =
            new EntityType<>(Scope.class, RatedProjects.class, RatedProjects::new, Scope::boundary);

    private final Strategy strategy = new Strategy();
    private final Map<String, RatedProject> projects = new LinkedHashMap<>();

    /**
     * How much is read.
     *
     * @param project null for the register of all cases; what happened to the projects in it is read as a further fact
     */
    record Scope(StrategyCode strategy, @Nullable Ref project) {

        EventCriteria boundary() {
            return project == null
                    ? EventCriteria.either(
                            Strategy.boundary(strategy), EventCriteria.havingTags(EventTags.register(strategy)))
                    : Strategy.withCase(project.in(strategy));
        }
    }

    @Override
    public void evolve(WaymarkEvent event, Map<String, String> metadata) {
        strategy.evolve(event);
        if (event instanceof ProjectEvent of) {
            String asAt = metadata.get(EventMetadata.AS_AT);
            projects.computeIfAbsent(of.project(), ref -> new RatedProject())
                    .evolve(of, asAt == null ? LocalDate.MIN : LocalDate.parse(asAt));
        }
    }

    @Override
    public void evolve(WaymarkEvent event) {
        evolve(event, Map.of());
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    Strategy strategy() {
        return strategy;
    }

    /** All that happened to each project, where a theme is rated. */
    Set<Tag> further(StrategyCode code, @Nullable Ref theme) {
        return theme == null
                ? Set.of()
                : projects.keySet().stream()
                        .map(ref -> EventTags.caseOf(new CaseId(code, ref)))
                        .collect(Collectors.toSet());
    }

    /**
     * A project that the caller may rate.
     *
     * @throws Refusal if there is none, it is closed, or a lead asks who does not lead it
     */
    RatedProject mustBeRated(StrategyCode code, Ref ref, DecisionContext context) {
        RatedProject project = projects.get(ref.value());
        ProjectDetails details = project == null ? null : project.details();
        if (project == null || details == null) {
            throw Refusal.at(
                    "project",
                    Refusal.Kind.UNKNOWN,
                    "project.unknown",
                    "There is no project " + ref + " in strategy " + code + ". Check the reference.");
        }
        if (details.status() == ProjectStatus.CLOSED) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "project.closed",
                    "Project " + ref + " is closed. Reopen it before you rate it.");
        }
        if (context.role() == Role.LEAD && !Typed.isAmong(context.actor(), details.leads())) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "project.not-lead",
                    "You do not lead this project. Ask one of its leads or the coordinator.");
        }
        return project;
    }

    /** The rating of a theme that follows from the rule in force; empty where nothing does. */
    Optional<RatingLevel> ofTheme(String theme) {
        List<RatingLevel> ratings = projects.values().stream()
                .filter(project -> project.isOpenIn(theme))
                .flatMap(project -> project.shown(strategy).stream())
                .toList();
        return strategy.overallRule().ofTheme(ratings, strategy.ratings());
    }
}
