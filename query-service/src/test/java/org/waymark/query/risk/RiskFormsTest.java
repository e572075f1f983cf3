package org.waymark.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.risk.RiskFold.RISKS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.CaseKind;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.cases.CaseName;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.forms.ThemeChoices;
import org.waymark.query.forms.When;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

class RiskFormsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 10, 1);
    private static final Reader COORDINATOR = new Reader("coordinator", Set.of(Role.COORDINATOR));

    private final RiskForms forms = new RiskForms();

    private static StrategyView strategy(WaymarkEvent... more) {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(StrategyEvents.themeAdded()).then(StrategyEvents.themeAdded("2", "Retention"));
        List.of(more).forEach(history::then);
        return history.fold(STRATEGIES);
    }

    private static Subject about(Reader reader, WaymarkEvent... events) {
        Recorded history = new Recorded();
        List.of(events).forEach(history::then);
        return new Subject(
                strategy(StrategyEvents.themeRetired()),
                new CaseName("R1", CaseKind.RISK, "Staff leave"),
                history.fold(RISKS),
                TODAY,
                reader);
    }

    private CommandForm form(String name) {
        return forms.forms().stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String offered(Subject subject) {
        return forms.forms().stream()
                .filter(form -> form.offeredTo(subject))
                .map(CommandForm::name)
                .collect(Collectors.joining(" "));
    }

    private static Map<String, List<String>> prefilled(List<FormField> fields) {
        return fields.stream()
                .filter(field -> !field.before().isEmpty())
                .collect(Collectors.toMap(FormField::name, FormField::before));
    }

    @Test
    void offersWhatCanBeDoneAsThingsStand() {
        assertThat(offered(about(COORDINATOR, RiskEvents.raised())))
                .isEqualTo("review reassess respond revise assign escalate occurred close");
        assertThat(offered(about(COORDINATOR, RiskEvents.raised(), RiskEvents.occurred())))
                .isEqualTo("review reassess respond revise assign escalate close reopen");
        assertThat(offered(about(COORDINATOR, RiskEvents.raised(), RiskEvents.closed())))
                .isEqualTo("reopen");
    }

    @ParameterizedTest
    @CsvSource({
        "lead, LEAD, true",
        "member, MEMBER, true",
        "other, LEAD, false",
        "sponsor, SPONSOR, false",
        "lead, VIEWER, false",
        "lead, AUDITOR, false",
        "anybody, COORDINATOR, true"
    })
    void isForThoseWhoAnswerForItAndTheCoordinator(String person, Role role, boolean may) {
        Subject subject = about(new Reader(person, Set.of(role)), RiskEvents.raised());

        assertThat(forms.forms())
                .allSatisfy(form -> assertThat(form.mayBeSentBy(subject)).isEqualTo(may));
    }

    @Test
    void asksForAReasonWhereTheCommandNeedsOne() {
        assertThat(forms.forms().stream()
                        .filter(form -> form.reason() == CommandForm.Need.NEEDED)
                        .map(CommandForm::command))
                .containsExactlyInAnyOrder("reassess-risk", "revise-risk", "close-risk", "reopen-risk");
    }

    @Test
    void beginsAReassessmentWithWhatStands() {
        List<FormField> fields = reassessed("CURRENT");

        assertThat(prefilled(fields)).containsEntry("likelihood", List.of("4")).containsEntry("impact", List.of("3"));
        assertThat(fields).extracting(FormField::name).contains("rationale", "confidence");
        assertThat(fields.stream().filter(field -> field.askFor() != null).map(FormField::name))
                .containsExactly("likelihood", "impact");
    }

    @Test
    void beginsEachAssessmentWithWhatItSaidItself() {
        assertThat(prefilled(reassessed("INHERENT")))
                .isEqualTo(Map.of("likelihood", List.of("5"), "impact", List.of("4")));
        assertThat(prefilled(reassessed("TARGET")))
                .isEqualTo(Map.of("likelihood", List.of("2"), "impact", List.of("2")));
    }

    private List<FormField> reassessed(String assessment) {
        return form("reassess")
                .fieldsFor(about(COORDINATOR, RiskEvents.raised()).with(Map.of("assessment", assessment), null));
    }

    @Test
    void keepsATripletOfFiguresAsNumbers() {
        Command sent = form("reassess")
                .finished(
                        about(COORDINATOR, RiskEvents.raised()),
                        new Command("reassess-risk", Map.of("likelihood", "2", "impact", "3", "rationale", "4")));

        assertThat(sent.body())
                .containsEntry("likelihood", 2)
                .containsEntry("impact", 3)
                .containsEntry("rationale", "4");
    }

    @Test
    void keepsTheRetiredThemeItHasAndOffersNoOther() {
        List<FormField> fields = form("revise").fieldsFor(about(COORDINATOR, RiskEvents.raised()));

        assertThat(prefilled(fields))
                .containsEntry("theme", List.of("1"))
                .containsEntry("title", List.of("Newly qualified staff leave"))
                .containsEntry("cause", List.of("Caseloads are high"))
                .containsEntry("event", List.of("More than three leave within a year"))
                .containsEntry("effect", List.of("Children change social worker"))
                .containsEntry("category", List.of("Workforce"))
                .containsEntry("proximity", List.of("Within six months"));
        assertThat(ThemeChoices.optional(strategy(StrategyEvents.themeRetired()), "1"))
                .extracting(Option::value)
                .containsExactly("", "1", "2");
        assertThat(ThemeChoices.optional(strategy(StrategyEvents.themeRetired()), null))
                .extracting(Option::label)
                .containsExactly("None", "2 Retention");
    }

    @Test
    void beginsWithThePeopleWhoAnswerForIt() {
        assertThat(prefilled(form("assign").fieldsFor(about(COORDINATOR, RiskEvents.raised()))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("owner", List.of("lead"), "actionee", List.of("member")));
    }

    @Test
    void beginsAResponseWithWhatIsAgreedAndHasRoomForMore() {
        List<FormField> fields =
                form("respond").fieldsFor(about(COORDINATOR, RiskEvents.raised(), RiskEvents.responsePlanned()));

        assertThat(prefilled(fields))
                .containsEntry("response", List.of("TREAT"))
                .containsEntry("text", List.of("Protect caseloads in the first year"))
                .containsEntry("actions-0-what", List.of("Agree a cap"))
                .containsEntry("actions-0-who", List.of("lead"))
                .containsEntry("actions-0-by", List.of("2023-10-31"))
                .doesNotContainKey("actions-0-done");
        assertThat(fields.stream().filter(field -> !field.asks()).map(FormField::label))
                .containsExactly("Action 1", "Action 2 (optional)", "Action 3 (optional)");
        assertThat(fields)
                .extracting(FormField::name)
                .contains("actions-2-what")
                .doesNotContain("actions-3-what");
    }

    @Test
    void sendsTheActionsOfAResponseAsAList() {
        Command sent = form("respond")
                .finished(
                        about(COORDINATOR, RiskEvents.raised(), RiskEvents.responsePlanned()),
                        new Command(
                                "plan-risk-response",
                                Map.of(
                                        "response", "TREAT",
                                        "actions-0-what", "Agree a cap",
                                        "actions-0-by", "2023-10-31",
                                        "actions-0-done", List.of("true"),
                                        "actions-2-who", "member")));

        assertThat(sent.body())
                .containsOnlyKeys("response", "actions")
                .containsEntry(
                        "actions",
                        List.of(
                                Map.of("what", "Agree a cap", "by", "2023-10-31", "done", true),
                                Map.of("who", "member")));
    }

    @Test
    void leavesOutActionsWhereThereAreNone() {
        Command sent = form("respond")
                .finished(
                        about(COORDINATOR, RiskEvents.raised()),
                        new Command("plan-risk-response", Map.of("response", "TOLERATE")));

        assertThat(sent.body()).containsOnlyKeys("response");
    }

    @Test
    void raisesARiskWhileTheStrategyIsOpen() {
        CommandForm raise = new RaiseRiskForm().forms().getFirst();
        Reader lead = new Reader("lead", Set.of(Role.LEAD));
        Subject subject = new Subject(strategy(), null, null, TODAY, lead);

        assertThat(raise.offeredTo(subject)).isTrue();
        assertThat(raise.offeredTo(new Subject(strategy(StrategyEvents.strategyClosed()), null, null, TODAY, lead)))
                .isFalse();
        assertThat(raise.offeredTo(
                        new Subject(strategy(), null, null, TODAY, new Reader("viewer", Set.of(Role.VIEWER)))))
                .isFalse();
        assertThat(prefilled(raise.fieldsFor(subject))).containsOnlyKeys("owner");
        assertThat(raise.fieldsFor(subject).stream()
                        .filter(field -> field.askFor() != null)
                        .map(FormField::name))
                .containsExactly("title", "inherent.likelihood", "inherent.impact");
        assertThat(raise.next(subject, "R7")).isEqualTo("/cases/R7");
        assertThat(raise.next(subject, "")).isEqualTo("/risks");
        assertThat(raise.finished(
                                subject,
                                new Command("raise-risk", Map.of("inherent", Map.of("likelihood", "5", "impact", "1"))))
                        .body())
                .containsEntry("inherent", Map.of("likelihood", 5, "impact", 1));
    }

    @Test
    void asksForNumbersOnlyWhereNoRatingIsChosen() {
        Subject subject = new Subject(strategy(), null, null, TODAY, new Reader("lead", Set.of(Role.LEAD)));
        List<FormField> fields = new RaiseRiskForm().forms().getFirst().fieldsFor(subject);

        assertThat(fields.stream()
                        .filter(field -> field.name().startsWith("inherent.")
                                && !field.askedWhen().isEmpty())
                        .map(FormField::askedWhen))
                .containsOnly(Stream.of("inherent.rating", "current.likelihood", "current.impact", "current.rating")
                        .map(name -> new When(name, Set.of("")))
                        .toList());
        assertThat(fields.stream().map(FormField::name)).contains("inherent.rating", "current.rating", "target.rating");
    }

    @Test
    void beginsWithTheLinkToTheCaseItIsRaisedAbout() {
        Subject project =
                new Subject(strategy(), new CaseName("P1", CaseKind.PROJECT, "Careers fair"), null, TODAY, COORDINATOR);
        RaiseRiskAboutForms about = new RaiseRiskAboutForms();

        assertThat(DeclaredKinds.all().all().stream().filter(about::isAbout))
                .extracting(CaseDeclaration::kind)
                .containsExactly(
                        CaseKind.PROJECT,
                        CaseKind.ACTION,
                        CaseKind.WORKSHEET_ROW,
                        CaseKind.INDICATOR,
                        CaseKind.DIAGNOSTIC_ANSWER,
                        CaseKind.ASSESSMENT_DIMENSION);
        assertThat(prefilled(about.forms().getFirst().fieldsFor(project))).containsEntry("items", List.of("P1"));
    }
}
