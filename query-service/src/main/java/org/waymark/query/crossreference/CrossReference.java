package org.waymark.query.crossreference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;

/**
 * How a strategy answers to the outside plans it refers to.
 *
 * @param position   every event up to and with it is in it
 * @param asOf       the moment it shows, as it was asked for
 * @param themes     the columns of the matrix
 * @param frameworks the outside plans, in the order in which they were defined
 */
public record CrossReference(
        StrategyCode strategy,
        String title,
        long position,
        String asOf,
        LocalDate day,
        List<Named> themes,
        List<FrameworkPart> frameworks) {

    /** A theme. */
    public record Named(String ref, String title) {}

    /**
     * A project or an action that is linked to an item.
     *
     * @param theme ref of the theme it is under; null where it is under none
     */
    public record LinkedCase(
            String ref, String title, @Nullable String theme) {}

    /**
     * An outside plan.
     *
     * @param items    in the order of the plan; items that it no longer has but that something is linked to come last
     * @param unlinked how many of the plan's items nothing is linked to
     */
    public record FrameworkPart(String ref, String title, int version, List<Item> items, long unlinked) {

        /** Whether a project or an action under no theme is linked to one of its items. */
        public boolean beyondThemes() {
            return items.stream().anyMatch(item -> !item.under(null).isEmpty());
        }
    }

    /**
     * An item of an outside plan with everything that is linked to it.
     *
     * @param title   null where the plan no longer has it
     * @param themes  those linked to it as such
     */
    public record Item(
            String code,
            @Nullable String title,
            List<Named> themes,
            List<LinkedCase> projects,
            List<LinkedCase> actions) {

        /** Whether a theme itself is linked to it. */
        public boolean ofTheme(String ref) {
            return themes.stream().anyMatch(theme -> theme.ref().equals(ref));
        }

        /** The projects, then the actions, under a theme that are linked to it; under none where it is null. */
        public List<LinkedCase> under(@Nullable String theme) {
            return Stream.concat(projects.stream(), actions.stream())
                    .filter(linked -> Objects.equals(linked.theme(), theme))
                    .toList();
        }

        /** Whether nothing is linked to it. */
        public boolean bare() {
            return themes.isEmpty() && projects.isEmpty() && actions.isEmpty();
        }
    }
}
