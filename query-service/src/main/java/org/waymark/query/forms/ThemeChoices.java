package org.waymark.query.forms;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Option;

/** The themes that a form offers: nothing new is put under a theme that was retired. */
public final class ThemeChoices {

    private ThemeChoices() {}

    /** Those in use. */
    public static List<Option> inUse(StrategyView strategy) {
        return inUseOr(strategy, null);
    }

    /** Those in use, and the one that something is under already, where that was retired. */
    public static List<Option> inUseOr(StrategyView strategy, @Nullable String own) {
        return strategy.themes().stream()
                .filter(theme -> theme.retired() == null || theme.ref().equals(own))
                .map(theme -> Option.of(theme.ref(), theme.ref() + " " + theme.title()))
                .toList();
    }

    /** The same with “None” first. */
    public static List<Option> optional(StrategyView strategy, @Nullable String own) {
        return Stream.concat(Stream.of(Option.of("", "None")), inUseOr(strategy, own).stream())
                .toList();
    }
}
