package org.waymark.query.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.forms.FilledForm.aboutStrategy;
import static org.waymark.query.forms.FilledForm.named;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FilledForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

class SettingsFormsTest {

    private static final List<CommandForm> FORMS = Stream.of(
                    new CharterForms(),
                    new ThemeForms(),
                    new ScaleForms(),
                    new RiskMatrixForms(),
                    new FrameworkForms(),
                    new SetUpForms())
            .flatMap(feature -> feature.forms().stream())
            .toList();

    private static final Subject ADOPTED = aboutStrategy(
            StrategyEvents.strategyCreated(),
            StrategyEvents.stageSchemeDefined(),
            StrategyEvents.ratingScaleDefined(),
            StrategyEvents.themeAdded(),
            StrategyEvents.strategyAdopted());

    private static FilledForm filled(String form, Subject subject, String... typed) {
        return FilledForm.of(named(FORMS, form), subject, typed);
    }

    private static Subject about(String name, String value) {
        return ADOPTED.with(Map.of(name, value), null);
    }

    @Test
    void aStrategyBeginsWithItsCodeTitleAndPeriod() {
        Subject nothing =
                new Subject(null, null, null, FilledForm.TODAY, new Reader("admin", Set.of(Role.ADMINISTRATOR)));

        assertThat(filled(
                                "create-strategy",
                                nothing,
                                "code=SG23",
                                "title=Workforce",
                                "from-day=1",
                                "from-month=4",
                                "from-year=2023",
                                "to-day=31",
                                "to-month=3",
                                "to-year=2025")
                        .body())
                .isEqualTo(Map.of("code", "SG23", "title", "Workforce", "from", "2023-04-01", "to", "2025-03-31"));
        FilledForm empty = filled("create-strategy", nothing);
        assertThat(List.of(empty.error("code"), empty.error("title"), empty.error("from"), empty.error("to")))
                .containsExactly(
                        "Enter a code, such as SG23",
                        "Enter a title",
                        "Enter the first day of the period",
                        "Enter the last day of the period");
        assertThat(named(FORMS, "create-strategy").next(nothing, "SG23")).isEqualTo("/");
    }

    @Test
    void aRevisedCharterSendsWhatWasChangedAndClearsWhatWasEmptied() {
        FilledForm revised = filled(
                "revise-charter",
                ADOPTED,
                "title=Shorter",
                "vision=",
                "milestones=Mid-term review | 31 3 2024\nEnd",
                "reason=Agreed");

        assertThat(revised.isRefused()).isFalse();
        assertThat(revised.body()).containsEntry("strategy", "SG23").containsEntry("reason", "Agreed");
        Map<?, ?> changes = (Map<?, ?>) Objects.requireNonNull(revised.body().get("changes"));
        assertThat(changes.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder("title", "vision", "milestones");
        assertThat(changes.get("title")).isEqualTo("Shorter");
        assertThat(changes.get("vision")).isNull();
        assertThat(changes.get("milestones"))
                .isEqualTo(List.of(Map.of("title", "Mid-term review", "by", "2024-03-31"), Map.of("title", "End")));
    }

    @Test
    void aMilestoneWithoutARealDateIsAFault() {
        assertThat(filled("revise-charter", ADOPTED, "milestones=Review | 31 2 2024 x")
                        .error("milestones"))
                .startsWith("Line 1, “Review | 31 2 2024 x”: write a real date after the bar");
    }

    @Test
    void aStrategyIsAdoptedOnceAndForAllThatIsSaid() {
        Subject draft = aboutStrategy(StrategyEvents.strategyCreated());

        assertThat(named(FORMS, "adopt-strategy").offeredTo(draft)).isTrue();
        assertThat(named(FORMS, "adopt-strategy").offeredTo(ADOPTED)).isFalse();
        assertThat(filled("adopt-strategy", draft).body()).containsOnlyKeys("strategy");
        assertThat(FORMS.stream().filter(form -> form.words().warns()).map(CommandForm::name))
                .containsExactlyInAnyOrder("adopt-strategy", "close-strategy", "retire-theme");
    }

    @Test
    void aThemeBeginsWithTheNextNumber() {
        assertThat(filled("add-theme", ADOPTED, "title=Retention", "outcomes=Fewer leave\nMore stay")
                        .body())
                .isEqualTo(Map.of(
                        "strategy",
                        "SG23",
                        "ref",
                        "2",
                        "title",
                        "Retention",
                        "outcomes",
                        List.of("Fewer leave", "More stay")));
    }

    @Test
    void aThemeIsRevisedByItsRef() {
        FilledForm revised = filled("revise-theme", about("theme", "1"), "title=Recruiting", "reason=Clearer");

        assertThat(revised.body())
                .containsEntry("ref", "1")
                .containsEntry("changes", Map.of("title", "Recruiting"))
                .containsEntry("reason", "Clearer");
        assertThat(filled("revise-theme", about("theme", "1"), "reason=Clearer").error("title"))
                .isEqualTo("Nothing has changed. Change a field, or cancel");
    }

    @Test
    void nothingNewIsOfferedUnderARetiredTheme() {
        Subject retired = aboutStrategy(
                StrategyEvents.strategyCreated(),
                StrategyEvents.themeAdded(),
                StrategyEvents.themeAdded("2", "Retention"),
                StrategyEvents.themeRetired());

        for (String form : List.of("retire-theme", "add-workstream")) {
            assertThat(named(FORMS, form).fieldsFor(retired).stream()
                            .flatMap(field -> field.options().stream())
                            .map(Option::value))
                    .as(form)
                    .containsExactly("2");
        }
    }

    @Test
    void aStageThatKeepsItsTitleKeepsItsId() {
        assertThat(filled("define-stage-scheme", ADOPTED, "stages=roll out\nÜber prüfen", "reason=Fewer")
                        .body())
                .containsEntry(
                        "stages",
                        List.of(
                                Map.of("id", "roll-out", "title", "roll out"),
                                Map.of("id", "uber-prufen", "title", "Über prüfen")));
    }

    @Test
    void aRatingWithoutLetterAndNameIsLeftOut() {
        FilledForm defined = filled(
                "define-rating-scale",
                ADOPTED,
                "levels-0-name=Very red",
                "levels-1-letter=",
                "levels-1-name=",
                "reason=Fewer");

        List<?> levels = (List<?>) Objects.requireNonNull(defined.body().get("levels"));
        assertThat(levels).hasSize(ADOPTED.strategy().ratings().size() - 1);
        assertThat(levels.getFirst())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("letter", "R")
                .containsEntry("name", "Very red")
                .containsEntry("tone", "PROBLEM");
    }

    @Test
    void theRuleOfOverallRatingsBeginsWithTheOneInForce() {
        assertThat(prefilled("define-overall-rating", ADOPTED))
                .containsEntry("project", List.of("WORST_OPEN_STAGE"))
                .containsEntry("theme", List.of("WORST_PROJECT"));
        assertThat(filled("define-overall-rating", ADOPTED, "theme=MOST_COMMON", "reason=Fairer")
                        .body())
                .containsEntry("theme", "MOST_COMMON");
    }

    @Test
    void onlyTheCellsOfTheMatrixThatWereChangedAreSent() {
        assertThat(filled("define-risk-matrix", ADOPTED, "cell-1-5=HIGH", "reason=Too lax")
                        .body())
                .containsEntry("cells", List.of(Map.of("likelihood", 1, "impact", 5, "rating", "HIGH")));
        assertThat(filled("define-risk-matrix", ADOPTED, "reason=Too lax").error("cells"))
                .isEqualTo("Nothing has changed. Change a cell, or cancel");
    }

    @Test
    void aFrameworkThatIsDefinedAnewBeginsWithItsItems() {
        Subject known = aboutStrategy(StrategyEvents.strategyCreated(), StrategyEvents.frameworkDefined());
        String ref = known.strategy().frameworks().getFirst().ref();

        assertThat(prefilled("define-reference-framework", known.with(Map.of("framework", ref), null)))
                .containsEntry("ref", List.of(ref))
                .containsKey("items");
        assertThat(prefilled("define-reference-framework", known)).isEmpty();
    }

    @Test
    void aKindOfMeetingWithoutARhythmIsLeftOut() {
        FilledForm cycle = filled(
                "set-reporting-cycle",
                ADOPTED,
                "HIGHLIGHT.every=",
                "HIGHLIGHT.body=Nobody",
                "QUARTERLY.every=P42D",
                "QUARTERLY.body=Steering group",
                "ANNUAL.every=",
                "OTHER.every=",
                "reason=Fewer");

        assertThat(cycle.body())
                .containsEntry(
                        "rhythms", List.of(Map.of("every", "P42D", "body", "Steering group", "kind", "QUARTERLY")));
    }

    private static Map<String, List<String>> prefilled(String form, Subject subject) {
        return FilledForm.fields(named(FORMS, form), subject).stream()
                .filter(field -> !field.before().isEmpty())
                .collect(Collectors.toMap(FormField::name, FormField::before));
    }
}
