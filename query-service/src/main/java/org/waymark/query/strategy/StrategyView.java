package org.waymark.query.strategy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Charter;
import org.waymark.events.FrameworkItem;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportingCycle;
import org.waymark.events.RiskMatrix;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.ThemeText;
import org.waymark.events.Typed;
import org.waymark.query.views.Provenance;

/**
 * A strategy as it is now: charter, themes, and the schemes and scales in force.
 *
 * @param themes       in the order in which they were added
 * @param stages       the columns of the progress grid
 * @param namedStages  every stage there ever was, by its title: of several with one title, the latest
 * @param ratings      that can be given, worst first
 * @param riskMatrix   by which risks are rated
 * @param riskMatrixVersion of that matrix, from 1
 * @param members      everybody who was granted a role in it and still has one, in the order of their first
 * @param frameworks   the outside plans it refers to, each as it was last defined
 * @param created      who entered it, and when
 * @param adopted      null while it is a draft
 * @param closed       null until it has come to its end
 * @param changed      the last change of the strategy itself
 */
public record StrategyView(
        StrategyCode code,
        Charter charter,
        Status status,
        List<Theme> themes,
        List<Stage> stages,
        List<Stage> namedStages,
        List<RatingLevel> ratings,
        RiskMatrix riskMatrix,
        int riskMatrixVersion,
        ReportingCycle cycle,
        List<Member> members,
        List<Framework> frameworks,
        Provenance created,
        @Nullable Provenance adopted,
        @Nullable Provenance closed,
        Provenance changed) {

    /** The status of a strategy. */
    public enum Status {
        DRAFT("Draft"),
        ADOPTED("Adopted"),
        CLOSED("Closed");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /**
     * A theme (strategic priority) with its workstreams.
     *
     * @param retired who retired it, when and why; null while it is in use
     */
    public record Theme(
            String ref,
            String title,
            @Nullable String description,
            List<String> outcomes,
            List<Workstream> workstreams,
            List<FrameworkLink> frameworkItems,
            @Nullable Provenance retired) {

        static Theme of(ThemeAdded added) {
            return new Theme(
                    added.ref(), added.title(), added.description(), added.outcomes(), List.of(), List.of(), null);
        }

        /** The same, described in other words. */
        Theme withText(ThemeText text) {
            return new Theme(
                    ref, text.title(), text.description(), text.outcomes(), workstreams, frameworkItems, retired);
        }

        /** The same with other workstreams. */
        Theme withWorkstreams(List<Workstream> workstreams) {
            return new Theme(ref, title, description, outcomes, workstreams, frameworkItems, retired);
        }

        /** The same with other links to outside plans. */
        Theme withFrameworkItems(List<FrameworkLink> frameworkItems) {
            return new Theme(ref, title, description, outcomes, workstreams, frameworkItems, retired);
        }

        /** The same, retired. */
        Theme withRetired(Provenance retired) {
            return new Theme(ref, title, description, outcomes, workstreams, frameworkItems, retired);
        }
    }

    /** A link to an item of an outside plan. */
    public record FrameworkLink(String framework, String code) {}

    /**
     * Somebody who has a role in the strategy.
     *
     * @param roles in the order of the roles
     * @param since when they were granted the latest of them
     */
    public record Member(String person, List<Role> roles, Provenance since) {}

    /** An outside plan that the strategy refers to. */
    public record Framework(String ref, int version, String title, List<FrameworkItem> items, Provenance defined) {

        /** The item with this code, if the plan (still) has it. */
        public Optional<FrameworkItem> item(String code) {
            return items.stream().filter(item -> item.code().equals(code)).findFirst();
        }
    }

    /** A workstream inside a theme. */
    public record Workstream(String ref, String title) {}

    /** The themes under which something new can be put. */
    public List<Theme> themesInUse() {
        return themes.stream().filter(theme -> theme.retired() == null).toList();
    }

    /** The outside plan with this ref. */
    public Optional<Framework> framework(String ref) {
        return frameworks.stream()
                .filter(framework -> framework.ref().equals(ref))
                .findFirst();
    }

    /** The roles that somebody was granted in this strategy. */
    public List<Role> rolesOf(String person) {
        return members.stream()
                .filter(member -> Typed.samePerson(member.person(), person))
                .findFirst()
                .map(Member::roles)
                .orElse(List.of());
    }

    public Optional<Theme> theme(String ref) {
        return themes.stream().filter(theme -> theme.ref().equals(ref)).findFirst();
    }

    /** The workstream with this ref, in whichever theme it is. */
    public Optional<Workstream> workstream(String ref) {
        return themes.stream()
                .flatMap(theme -> theme.workstreams().stream())
                .filter(workstream -> workstream.ref().equals(ref))
                .findFirst();
    }

    /** The same with another charter. */
    StrategyView withCharter(Charter charter) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }

    /** The same, adopted. */
    StrategyView withAdopted(Status status, @Nullable Provenance adopted) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }

    /** The same, closed. */
    StrategyView withClosed(Status status, @Nullable Provenance closed) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }

    /** The same with other themes. */
    StrategyView withThemes(List<Theme> themes) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }

    /** The same with other columns. */
    StrategyView withStages(List<Stage> stages, List<Stage> namedStages) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }

    /** The same with other ratings. */
    StrategyView withRatings(List<RatingLevel> ratings) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }

    /** The same with another risk matrix. */
    StrategyView withRiskMatrix(RiskMatrix riskMatrix, int riskMatrixVersion) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }

    /** The same with another reporting cycle. */
    StrategyView withCycle(ReportingCycle cycle) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }

    /** The same with other members. */
    StrategyView withMembers(List<Member> members) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }

    /** The same with other reference frameworks. */
    StrategyView withFrameworks(List<Framework> frameworks) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }

    /** The same, changed by somebody. */
    StrategyView withChanged(Provenance changed) {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                members,
                frameworks,
                created,
                adopted,
                closed,
                changed);
    }
}
