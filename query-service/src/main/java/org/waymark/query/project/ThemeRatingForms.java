package org.waymark.query.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.forms.ThemeChoices;
import org.waymark.query.strategy.Theme;
import org.waymark.query.web.Option;

/** The overall rating of a theme, set by hand and removed. */
@Component
final class ThemeRatingForms implements StrategyForms {

    static final String SET = "set-theme-rating";
    static final String REMOVE = "remove-theme-rating";

    private static final String GRID = "progress-grid";

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about(SET, "set-overall-rating", "Set the overall rating of a theme")
                        .button("Set the rating")
                        .done("Overall rating of theme {id} set by hand")
                        .when(subject -> !subject.strategy().themesInUse().isEmpty())
                        .fields(subject -> List.of(
                                FormField.inset("By the rule, a theme has "
                                        + subject.strategy()
                                                .overallRule()
                                                .theme()
                                                .words() + "."),
                                FormField.choice("theme", "Theme", ThemeChoices.inUse(subject.strategy()))
                                        .needed("Choose a theme"),
                                OverallRatingForms.rating(subject))),
                about(REMOVE, "remove-overall-rating", "Remove the overall rating of a theme")
                        .button("Remove the rating")
                        .done("The overall rating of theme {id} follows from the rule")
                        .when(subject -> byHand(subject).findAny().isPresent())
                        .fields(subject -> List.of(FormField.choice("theme", "Theme", rated(subject))
                                .hint("From then on its rating follows from the rule.")
                                .needed("Choose a theme"))));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.of(name, command, title)
                .allowedTo(Role.COORDINATOR)
                .in(GRID)
                .leadsTo((subject, id) -> "/" + GRID)
                .cancelsTo(subject -> "/" + GRID)
                .needsReason();
    }

    private static Stream<Theme> byHand(Subject subject) {
        return subject.strategy().themesInUse().stream()
                .filter(theme -> hand(theme).isPresent());
    }

    private static Optional<RatingLevel> hand(Theme theme) {
        return Optional.ofNullable(theme.rating()).flatMap(hand -> Optional.ofNullable(hand.rating()));
    }

    private static List<Option> rated(Subject subject) {
        return byHand(subject)
                .map(theme -> Option.of(
                        theme.ref(),
                        theme.ref() + " " + theme.title()
                                + hand(theme)
                                        .map(level -> " (" + level.name() + ")")
                                        .orElse("")))
                .toList();
    }
}
