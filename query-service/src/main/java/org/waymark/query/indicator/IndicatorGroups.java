package org.waymark.query.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.Theme;

/**
 * The indicators of a strategy by what they are about.
 *
 * @param groups  themes with their outcomes, then the strategy as a whole; none that is empty but outcomes, which are said to
 *                have no indicator
 * @param retired those that are not measured any more
 */
public record IndicatorGroups(List<Group> groups, List<IndicatorFigures> retired) {

    /**
     * Indicators about one thing.
     *
     * @param theme   ref; null for the strategy as a whole
     * @param title   of the theme, or “The strategy as a whole”
     * @param outcome of the theme; null for the theme itself
     */
    public record Group(
            @Nullable String theme, String title, @Nullable String outcome, List<IndicatorFigures> indicators) {}

    static IndicatorGroups of(StrategyView strategy, Indicators indicators) {
        List<IndicatorFigures> left = new ArrayList<>(indicators.inUse());
        List<Group> groups = new ArrayList<>();
        for (Theme theme : strategy.themes()) {
            List<Group> ofTheme = new ArrayList<>();
            for (String outcome : theme.outcomes()) {
                List<IndicatorFigures> about = left.stream()
                        .filter(figures -> isAbout(figures, theme)
                                && outcome.equals(
                                        figures.indicator().definition().outcome()))
                        .toList();
                left.removeAll(about);
                if (theme.retired() == null || !about.isEmpty()) {
                    ofTheme.add(new Group(theme.ref(), theme.title(), outcome, about));
                }
            }
            List<IndicatorFigures> other =
                    left.stream().filter(figures -> isAbout(figures, theme)).toList();
            left.removeAll(other);
            groups.addAll(ofTheme);
            if (!other.isEmpty()) {
                groups.add(new Group(theme.ref(), theme.title(), null, other));
            }
        }
        if (!left.isEmpty()) {
            groups.add(new Group(null, "The strategy as a whole", null, left));
        }
        return new IndicatorGroups(
                List.copyOf(groups),
                indicators.all().stream()
                        .filter(figures -> figures.indicator().retired() != null)
                        .toList());
    }

    private static boolean isAbout(IndicatorFigures figures, Theme theme) {
        return theme.ref().equals(figures.indicator().definition().theme());
    }

    /** Whether a group is the first of its theme. */
    public boolean begins(Group group) {
        int place = groups.indexOf(group);
        return place == 0 || !Objects.equals(groups.get(place - 1).theme(), group.theme());
    }

    /** Whether there is no indicator at all. */
    public boolean isEmpty() {
        return retired.isEmpty()
                && groups.stream().allMatch(group -> group.indicators().isEmpty());
    }
}
