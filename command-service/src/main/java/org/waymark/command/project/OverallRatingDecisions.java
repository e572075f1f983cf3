package org.waymark.command.project;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.ProjectEvent.ProjectRatingRemoved;
import org.waymark.events.ProjectEvent.ProjectRatingSet;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.ThemeRatingRemoved;
import org.waymark.events.StrategyEvent.ThemeRatingSet;

/** The rules about overall ratings that are set by hand. */
final class OverallRatingDecisions {

    private OverallRatingDecisions() {}

    static Decision set(RatedProjects rated, SetOverallRating command, DecisionContext context) {
        rated.strategy().mustExist(command.strategy());
        Ref ref = only(command.project(), command.theme());
        return command.theme() == null
                ? setOfProject(rated, ref, command, context)
                : setOfTheme(rated, ref.value(), command, context);
    }

    private static Decision setOfProject(
            RatedProjects rated, Ref ref, SetOverallRating command, DecisionContext context) {
        RatedProject project = rated.mustBeRated(command.strategy(), ref, context);
        Strategy strategy = rated.strategy();
        return Decision.of(
                ref.value(),
                new ProjectRatingSet(
                        command.strategy(),
                        ref.value(),
                        project.byHand(),
                        another(strategy, command.rating(), project.byHand(), context),
                        strategy.scaleVersion(),
                        strategy.overallRule().project(),
                        project.byRule(strategy).orElse(null)));
    }

    private static Decision setOfTheme(
            RatedProjects rated, String theme, SetOverallRating command, DecisionContext context) {
        RatingLevel before = byHand(rated, theme, context);
        Strategy strategy = rated.strategy();
        return Decision.of(
                theme,
                new ThemeRatingSet(
                        command.strategy(),
                        theme,
                        before,
                        another(strategy, command.rating(), before, context),
                        strategy.scaleVersion(),
                        strategy.overallRule().theme(),
                        rated.ofTheme(theme).orElse(null)));
    }

    static Decision remove(RatedProjects rated, RemoveOverallRating command, DecisionContext context) {
        rated.strategy().mustExist(command.strategy());
        Ref ref = only(command.project(), command.theme());
        return command.theme() == null
                ? removeOfProject(rated, ref, command, context)
                : removeOfTheme(rated, ref.value(), command, context);
    }

    private static Decision removeOfProject(
            RatedProjects rated, Ref ref, RemoveOverallRating command, DecisionContext context) {
        RatedProject project = rated.mustBeRated(command.strategy(), ref, context);
        return Decision.of(
                ref.value(),
                new ProjectRatingRemoved(
                        command.strategy(),
                        ref.value(),
                        mustBeByHand(project.byHand(), context),
                        rated.strategy().overallRule().project(),
                        project.byRule(rated.strategy()).orElse(null)));
    }

    private static Decision removeOfTheme(
            RatedProjects rated, String theme, RemoveOverallRating command, DecisionContext context) {
        RatingLevel before = byHand(rated, theme, context);
        return Decision.of(
                theme,
                new ThemeRatingRemoved(
                        command.strategy(),
                        theme,
                        mustBeByHand(before, context),
                        rated.strategy().overallRule().theme(),
                        rated.ofTheme(theme).orElse(null)));
    }

    /** Of a project and a theme, the one that is named. */
    private static Ref only(@Nullable Ref project, @Nullable Ref theme) {
        Ref one = project == null ? theme : project;
        if (one == null || project != null && theme != null) {
            throw Refusal.at(
                    "project",
                    Refusal.Kind.RULE,
                    "overall-rating.of-one",
                    "Give the reference of a project or of a theme, and not of both.");
        }
        return one;
    }

    /** The rating of a theme that was set by hand; null where the rule holds. */
    private static @Nullable RatingLevel byHand(RatedProjects rated, String theme, DecisionContext context) {
        rated.strategy().mustHaveTheme(theme);
        if (context.role() == Role.LEAD) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "theme.not-coordinator",
                    "Leads rate the projects they lead. Ask the coordinator to rate the theme.");
        }
        return rated.strategy().themeRating(theme).orElse(null);
    }

    private static RatingLevel another(
            Strategy strategy, String letter, @Nullable RatingLevel before, DecisionContext context) {
        context.needsReason("overall-rating.reason-missing", "Enter a reason for this overall rating.");
        RatingLevel rating = strategy.rating(letter);
        if (rating.equals(before)) {
            throw Refusal.at(
                    "rating",
                    Refusal.Kind.RULE,
                    "overall-rating.unchanged",
                    "This would change nothing: it is already set to " + rating.name() + ".");
        }
        return rating;
    }

    private static RatingLevel mustBeByHand(@Nullable RatingLevel before, DecisionContext context) {
        context.needsReason("overall-rating.reason-missing", "Enter a reason for removing this overall rating.");
        if (before == null) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "overall-rating.by-rule",
                    "The overall rating was not set by hand: it follows from the rule. No change is needed.");
        }
        return before;
    }
}
