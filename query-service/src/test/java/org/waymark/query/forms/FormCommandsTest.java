package org.waymark.query.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.query.cases.CaseName;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

class FormCommandsTest {

    private static final CommandForm RAISE = CommandForm.of("raise", "raise-risk", "Raise a risk")
            .fields(subject -> List.of(
                    FormField.heading("What it is"),
                    FormField.line("title", "Title").needed("Enter a title"),
                    FormField.number("inherent.likelihood", "Likelihood"),
                    FormField.area("inherent.rationale", "Why"),
                    FormField.checks("items", "Linked to", List.of(Option.of("P1", "P1"), Option.of("P2", "P2"))),
                    FormField.date("monitorNext", "Look again on")))
            .takesAsAt();

    private static final CommandForm REVISE = CommandForm.about("project", "revise", "revise-project", "Revise")
            .fields(subject -> List.of(
                    FormField.line("title", "Title").prefill("Careers fair").needed("Enter a title"),
                    FormField.lines("leads", "Leads").prefill(List.of("lead", "member")),
                    FormField.area("category", "Category").prefill("Workforce")))
            .revises()
            .needsReason();

    private final Recorded history = new Recorded();
    private final Subject subject;

    FormCommandsTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        subject = new Subject(
                history.fold(STRATEGIES),
                new CaseName("P1", CaseKind.PROJECT, "Careers fair"),
                null,
                LocalDate.of(2023, 7, 1),
                new Reader("coordinator", Set.of(Role.COORDINATOR)));
    }

    private Command command(CommandForm form, FormInput input) {
        List<FormField> fields = FormCommands.fields(form, subject, List.of());
        return FormCommands.command(form, subject, fields, fields, input);
    }

    private static FormInput typed(String... fields) {
        LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        Arrays.stream(fields).map(field -> field.split("=", 2)).forEach(field -> typed.add(field[0], field[1]));
        return new FormInput(typed);
    }

    @Test
    void aDotLeadsIntoAnObject() {
        Command command = command(
                RAISE,
                typed(
                        "title=Staff leave",
                        "inherent.likelihood=4",
                        "inherent.rationale=Two left",
                        "items=P1",
                        "items=P2",
                        "monitorNext-day=1",
                        "monitorNext-month=9",
                        "monitorNext-year=2023"));

        assertThat(command.name()).isEqualTo("raise-risk");
        assertThat(command.body())
                .isEqualTo(Map.of(
                        "strategy", "SG23",
                        "title", "Staff leave",
                        "inherent", Map.of("likelihood", 4L, "rationale", "Two left"),
                        "items", List.of("P1", "P2"),
                        "monitorNext", "2023-09-01"));
    }

    @Test
    void whatIsMissingOrNoNumberIsAFault() {
        FormInput input = typed("inherent.likelihood=often");

        command(RAISE, input);

        assertThat(input.error("title")).isEqualTo("Enter a title");
        assertThat(input.error("inherent.likelihood")).isEqualTo("Enter a whole number, such as 3");
    }

    @Test
    void theAsAtDateBeginsWithToday() {
        FormInput blank = FormCommands.blank(FormCommands.fields(RAISE, subject, List.of()), FormInput.empty());

        assertThat(blank.value("asAt-year")).isEqualTo("2023");
        assertThat(blank.value("asAt-month")).isEqualTo("7");
    }

    @Test
    void aRevisionSendsWhatWasChangedOnly() {
        Command command = command(REVISE, typed("title=Open day", "leads=lead\nmember", "category=", "reason=Agreed"));

        assertThat(command.body())
                .containsEntry("project", "P1")
                .containsEntry("reason", "Agreed")
                .extractingByKey("changes")
                .satisfies(changes -> {
                    assertThat((Map<?, ?>) changes).hasSize(2);
                    assertThat(((Map<?, ?>) changes).get("title")).isEqualTo("Open day");
                    assertThat(((Map<?, ?>) changes).get("category")).isNull();
                });
    }

    @Test
    void aRevisionThatChangesNothingIsAFault() {
        FormInput input = typed("title=Careers fair", "leads=lead\nmember", "category=Workforce", "reason=Agreed");

        command(REVISE, input);

        assertThat(input.error("title")).startsWith("Nothing has changed");
    }

    @Test
    void aDecisionCanBeNamedWhereThereIsOne() {
        assertThat(FormCommands.fields(REVISE, subject, List.of(Option.of("", "None"), Option.of("D1", "D1 Fund it"))))
                .extracting(FormField::name)
                .containsExactly("title", "leads", "category", "reason", "decision");
    }
}
