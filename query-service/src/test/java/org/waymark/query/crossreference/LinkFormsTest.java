package org.waymark.query.crossreference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeAdded;
import static org.waymark.query.forms.FilledForm.TODAY;
import static org.waymark.query.forms.FilledForm.named;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.CaseKind;
import org.waymark.events.FrameworkItem;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvents;
import org.waymark.query.cases.CaseName;
import org.waymark.query.cases.Cases;
import org.waymark.query.cases.FoldedCases;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.CommandForm.Need;
import org.waymark.query.forms.FilledForm;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

class LinkFormsTest {

    private final Recorded history = new Recorded();
    private final Cases cases = FoldedCases.of(history, TODAY);
    private final LinkForms.OfCases ofCases = new LinkForms.OfCases(cases);
    private final LinkForms.ToFrameworks toFrameworks = new LinkForms.ToFrameworks(cases);
    private final List<CommandForm> forms = Stream.of(
                    ofCases.forms(), toFrameworks.forms(), new LinkForms.OfThemes().forms())
            .flatMap(List::stream)
            .toList();

    LinkFormsTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(themeAdded())
                .then(projectRegistered())
                .then(actionPlanned())
                .then(RiskEvents.raised());
    }

    private CommandForm form(String name) {
        return named(forms, name);
    }

    private Subject as(Role role) {
        return new Subject(
                Strategies.in(history.snapshot(TODAY)).orElseThrow(),
                new CaseName("P1", CaseKind.PROJECT, "Careers fair"),
                null,
                TODAY,
                new Reader("somebody", Set.of(role)));
    }

    private Subject project() {
        return as(Role.COORDINATOR);
    }

    private Subject strategy() {
        return new Subject(project().strategy(), null, null, TODAY, project().reader());
    }

    private FilledForm filled(String form, Subject subject, String... typed) {
        return FilledForm.of(form(form), subject, typed);
    }

    private List<String> choices(String form, Subject subject) {
        return FilledForm.fields(form(form), subject).getFirst().options().stream()
                .map(Option::value)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private List<String> labels(String form, Subject subject) {
        return FilledForm.fields(form(form), subject).getLast().options().stream()
                .map(Option::label)
                .toList();
    }

    private void link(String one, String other) {
        history.then(new CaseLinked(SG23, one, other)).then(new CaseLinked(SG23, other, one));
    }

    private void plan(int version, FrameworkItem... items) {
        history.then(new FrameworkDefined(SG23, "CYPP", version, "Children's plan", List.of(items)));
    }

    private void plan() {
        plan(1, new FrameworkItem("AFI 1.1", "The same social worker"), new FrameworkItem("AFI 1.2", "Fewer moves"));
    }

    private void linkThemeAndProject() {
        history.then(new FrameworkItemLinked(SG23, "1", null, "CYPP", "AFI 1.1"))
                .then(new FrameworkItemLinked(SG23, null, "P1", "CYPP", "AFI 1.2"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyACoordinatorLinksAndRemovesLinks(Role role) {
        plan();
        linkThemeAndProject();

        assertThat(forms)
                .allSatisfy(form -> assertThat(form.offeredTo(as(role))).isEqualTo(role == Role.COORDINATOR));
    }

    @Test
    void nothingIsLinkedInAClosedStrategy() {
        plan();
        linkThemeAndProject();
        history.then(StrategyEvents.strategyClosed());

        assertThat(forms)
                .allSatisfy(form -> assertThat(form.offeredTo(project())).isFalse());
    }

    @Test
    void aReasonIsNeededToRemoveALinkAndNotToMakeOne() {
        assertThat(forms)
                .allSatisfy(form -> assertThat(form.reason())
                        .isEqualTo(form.name().startsWith("unlink") ? Need.NEEDED : Need.OPTIONAL));
    }

    @Test
    void everyKindOfCaseIsLinkedToOthersAndProjectsAndActionsToOutsidePlans() {
        assertThat(DeclaredKinds.all().all()).allMatch(ofCases::isAbout);
        assertThat(DeclaredKinds.all().all().stream()
                        .filter(toFrameworks::isAbout)
                        .map(CaseDeclaration::kind))
                .containsExactlyInAnyOrder(CaseKind.PROJECT, CaseKind.ACTION);
    }

    @Test
    void aCaseIsLinkedToOneOfTheOthers() {
        assertThat(choices("link", project())).containsExactly("1A", "R1");
        assertThat(labels("link", project())).contains("Choose a case", "Risk R1: Newly qualified staff leave");

        FilledForm filled = filled("link", project(), "to=R1");
        assertThat(filled.isRefused()).isFalse();
        assertThat(filled.command().name()).isEqualTo("link-cases");
        assertThat(filled.body()).isEqualTo(Map.of("strategy", "SG23", "item", "P1", "to", List.of("R1")));
    }

    @Test
    void aLinkThatThereIsIsNotOfferedAgainUntilItIsRemoved() {
        link("P1", "R1");
        assertThat(choices("link", project())).containsExactly("1A");

        history.then(new CaseUnlinked(SG23, "P1", "R1")).then(new CaseUnlinked(SG23, "R1", "P1"));
        assertThat(choices("link", project())).containsExactly("1A", "R1");
    }

    @Test
    void oneOfTheLinksThatThereAreIsRemoved() {
        link("P1", "R1");

        assertThat(choices("unlink", project())).containsExactly("R1");
        FilledForm filled = filled("unlink", project(), "to=R1", "reason=Not about it");
        assertThat(filled.isRefused()).isFalse();
        assertThat(filled.command().name()).isEqualTo("unlink-cases");
        assertThat(filled.body())
                .isEqualTo(Map.of("strategy", "SG23", "item", "P1", "to", "R1", "reason", "Not about it"));
    }

    @Test
    void aLinkBetweenCasesIsRefusedWithoutTheOtherCase() {
        assertThat(filled("link", project()).error("to")).isEqualTo("Choose a case");

        FilledForm empty = filled("unlink", project());
        assertThat(empty.error("to")).isEqualTo("Choose a case");
        assertThat(empty.error("reason")).isEqualTo("Enter a reason");
    }

    @Test
    void nothingIsLinkedToOutsidePlansWhereThereAreNone() {
        assertThat(form("link-framework").offeredTo(project())).isFalse();
        assertThat(form("link-theme").offeredTo(strategy())).isFalse();
        assertThat(form("unlink-theme").offeredTo(strategy())).isFalse();
    }

    @Test
    void aCaseIsLinkedToAnItemOfAnOutsidePlanWhoseCodeHasASpace() {
        plan();

        assertThat(choices("link-framework", project())).containsExactly("CYPP AFI 1.1", "CYPP AFI 1.2");
        assertThat(labels("link-framework", project()))
                .containsExactly("Choose an item", "CYPP AFI 1.1: The same social worker", "CYPP AFI 1.2: Fewer moves");
        FilledForm filled = filled("link-framework", project(), "frameworkItem=CYPP AFI 1.2");
        assertThat(filled.isRefused()).isFalse();
        assertThat(filled.command().name()).isEqualTo("link-framework-item");
        assertThat(filled.body())
                .isEqualTo(Map.of("strategy", "SG23", "item", "P1", "framework", "CYPP", "codes", List.of("AFI 1.2")));
    }

    @Test
    void aLongTitleIsShortened() {
        plan(1, new FrameworkItem("AFI 1.1", "x".repeat(81)), new FrameworkItem("AFI 1.2", "y".repeat(80)));

        assertThat(labels("link-framework", project()))
                .contains("CYPP AFI 1.1: " + "x".repeat(79) + "…", "CYPP AFI 1.2: " + "y".repeat(80));
    }

    @Test
    void aLinkOfACaseToAnItemThatThePlanNoLongerHasIsRemoved() {
        plan();
        linkThemeAndProject();
        plan(2, new FrameworkItem("AFI 1.1", "The same social worker"));

        assertThat(labels("unlink-framework", project()))
                .containsExactly("Choose an item", "CYPP AFI 1.2, no longer in the plan");
        FilledForm filled = filled("unlink-framework", project(), "frameworkItem=CYPP AFI 1.2", "reason=Dropped");
        assertThat(filled.isRefused()).isFalse();
        assertThat(filled.command().name()).isEqualTo("unlink-framework-item");
        assertThat(filled.body())
                .isEqualTo(Map.of(
                        "strategy", "SG23", "item", "P1", "framework", "CYPP", "code", "AFI 1.2", "reason", "Dropped"));
    }

    @Test
    void aLinkToAnOutsidePlanIsRefusedWithoutAnItem() {
        plan();

        assertThat(filled("link-framework", project()).error("frameworkItem")).isEqualTo("Choose an item");
        assertThat(filled("unlink-framework", project()).error("frameworkItem")).isEqualTo("Choose an item");
        assertThat(filled("unlink-framework", project()).error("reason")).isEqualTo("Enter a reason");
    }

    @Test
    void aThemeIsLinkedToAnItemOfAnOutsidePlan() {
        plan();

        assertThat(form("link-theme").offeredTo(strategy())).isTrue();
        FilledForm filled = filled("link-theme", strategy(), "theme=1", "frameworkItem=CYPP AFI 1.1");
        assertThat(filled.isRefused()).isFalse();
        assertThat(filled.command().name()).isEqualTo("link-framework-item");
        assertThat(filled.body())
                .isEqualTo(Map.of("strategy", "SG23", "theme", "1", "framework", "CYPP", "codes", List.of("AFI 1.1")));
        FilledForm empty = filled("link-theme", strategy());
        assertThat(empty.error("theme")).isEqualTo("Choose a theme");
        assertThat(empty.error("frameworkItem")).isEqualTo("Choose an item");
    }

    @Test
    void aRetiredThemeIsNotLinked() {
        plan();
        history.then(StrategyEvents.themeRetired());

        assertThat(form("link-theme").offeredTo(strategy())).isFalse();
    }

    @Test
    void aLinkOfAThemeIsRemoved() {
        plan();
        assertThat(form("unlink-theme").offeredTo(strategy())).isFalse();
        linkThemeAndProject();

        assertThat(form("unlink-theme").offeredTo(strategy())).isTrue();
        assertThat(choices("unlink-theme", strategy())).containsExactly("1 CYPP AFI 1.1");
        FilledForm filled = filled("unlink-theme", strategy(), "theme=1 CYPP AFI 1.1", "reason=Dropped");
        assertThat(filled.isRefused()).isFalse();
        assertThat(filled.command().name()).isEqualTo("unlink-framework-item");
        assertThat(filled.body())
                .isEqualTo(Map.of(
                        "strategy", "SG23", "theme", "1", "framework", "CYPP", "code", "AFI 1.1", "reason", "Dropped"));
        assertThat(filled("unlink-theme", strategy()).error("theme")).isEqualTo("Choose a link");
    }
}
