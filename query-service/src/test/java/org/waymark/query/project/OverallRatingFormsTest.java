package org.waymark.query.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.forms.FilledForm.named;
import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.CaseKind;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.cases.CaseName;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FilledForm;
import org.waymark.query.forms.Subject;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

class OverallRatingFormsTest {

    private static final List<CommandForm> FORMS = new OverallRatingForms().forms();
    private static final List<CommandForm> OF_THEMES = new ThemeRatingForms().forms();

    private static Subject about(WaymarkEvent... events) {
        Recorded history = new Recorded().then(CaseEvents.projectRegistered());
        Stream.of(events).forEach(history::then);
        ProjectView project = history.fold(PROJECTS);
        return new Subject(
                ofStrategy().strategy(),
                new CaseName("P1", CaseKind.PROJECT, project.title()),
                new CurrentProject(project, () -> Optional.of(history.fold(PROJECT_HISTORIES))),
                FilledForm.TODAY,
                new Reader("lead", Set.of(Role.LEAD)));
    }

    private static Subject ofStrategy(WaymarkEvent... events) {
        return FilledForm.aboutStrategy(Stream.concat(
                        Stream.of(
                                StrategyEvents.strategyCreated(),
                                StrategyEvents.stageSchemeDefined(),
                                StrategyEvents.ratingScaleDefined(),
                                StrategyEvents.themeAdded()),
                        Stream.of(events))
                .toArray(WaymarkEvent[]::new));
    }

    @Test
    void aRatingByHandIsSentWithItsProjectAndReason() {
        assertThat(FilledForm.of(
                                named(FORMS, "set-overall-rating"),
                                about(CaseEvents.reported(1, RatingLevel.RED)),
                                "rating=A",
                                "reason=The post is filled")
                        .body())
                .containsAllEntriesOf(
                        Map.of("strategy", "SG23", "project", "P1", "rating", "A", "reason", "The post is filled"));
    }

    @Test
    void saysWhatFollowsFromTheRuleBesideTheChoice() {
        assertThat(named(FORMS, "set-overall-rating")
                        .fieldsFor(about(CaseEvents.reported(1, RatingLevel.RED)))
                        .getFirst()
                        .label())
                .isEqualTo(
                        "By the rule it is Red: a project has the worst rating of its stages that are not finished.");
    }

    @Test
    void aRatingOfAThemeIsRemovedOnlyWhereOneWasSet() {
        CommandForm remove = named(OF_THEMES, ThemeRatingForms.REMOVE);

        assertThat(remove.offeredTo(ofStrategy())).isFalse();
        assertThat(remove.offeredTo(ofStrategy(StrategyEvents.themeRatingSet())))
                .isTrue();
        assertThat(remove.fieldsFor(ofStrategy(StrategyEvents.themeRatingSet())).stream()
                        .flatMap(field -> field.options().stream())
                        .map(Option::label))
                .containsExactly("1 Recruitment (Amber)");
    }
}
