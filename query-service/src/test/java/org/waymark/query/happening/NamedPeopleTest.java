package org.waymark.query.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.ColumnType;
import org.waymark.events.Role;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.people.Former;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;

/** Stored sentences and changes have ids; shown ones have names. */
class NamedPeopleTest {

    private PeopleNames.Span shown = () -> {};

    @BeforeEach
    void show() {
        shown = new PeopleNames(
                        1,
                        List.of(Person.named("lead", "Sarah Ellis"), Person.named("s.2", "Tom, of the Trust")),
                        List.of(new Former("gone", 4, Instant.EPOCH, "admin", "asked for")))
                .show();
    }

    @AfterEach
    void end() {
        shown.close();
    }

    @Test
    void sentencesThatNamePeopleNameThem() {
        assertThat(Stream.of(
                                NamedPeople.owns("lead", "R1"),
                                NamedPeople.ownsDecision("lead", "D1", ""),
                                NamedPeople.ownsDecision("gone", "D1", ", due on 30 September 2023"),
                                NamedPeople.assigned("3A.1", List.of("lead", "Head of Service", "gone")),
                                NamedPeople.escalated("R2", "s.2"),
                                NamedPeople.escalated("R2", "Senior leadership team"),
                                NamedPeople.granted("gone", Role.LEAD.title()),
                                NamedPeople.revoked("lead", Role.MEMBER.title()))
                        .map(NamedPeople::in))
                .containsExactly(
                        "Made Sarah Ellis the owner of risk R1.",
                        "Made Sarah Ellis the owner of decision D1.",
                        "Made former member 4 the owner of decision D1, due on 30 September 2023.",
                        "Assigned action 3A.1 to Sarah Ellis, Head of Service, former member 4.",
                        "Escalated risk R2 to Tom, of the Trust.",
                        "Escalated risk R2 to Senior leadership team.",
                        "Granted former member 4 the role Lead.",
                        "Removed the role Steering group member from Sarah Ellis.");
    }

    @Test
    void everyRoleIsReadInASentence() {
        assertThat(Stream.of(Role.values())
                        .map(Role::title)
                        .map(role -> NamedPeople.in(NamedPeople.granted("lead", role))))
                .allSatisfy(sentence -> assertThat(sentence).startsWith("Granted Sarah Ellis the role "));
    }

    @Test
    void otherSentencesAreLeftAlone() {
        for (String sentence : List.of(
                "Reported lead of P1 as Green, as at 1 May 2026.",
                "Recorded decision D1: “Granted lead the role Lead.”",
                "Left action 3A.1 without a lead.")) {
            assertThat(NamedPeople.in(sentence)).isEqualTo(sentence);
        }
    }

    @Test
    void changesOfPeopleNameThem() {
        assertThat(NamedPeople.in(List.of(
                        new FieldChange("leads", "lead; PSW", null),
                        new FieldChange("owner", null, "gone"),
                        new FieldChange("participants", "lead; PSW", null),
                        new FieldChange("sign off", null, "gone"),
                        new FieldChange("role of lead", null, "Lead"),
                        new FieldChange(
                                "actions", "Agree a cap (lead, by 31 October 2023, done); Ask (lead)", "x (lead) y"),
                        new FieldChange("title", "lead", "gone"))))
                .containsExactly(
                        new FieldChange("leads", "Sarah Ellis; PSW", null),
                        new FieldChange("owner", null, "former member 4"),
                        new FieldChange("participants", "Sarah Ellis; PSW", null),
                        new FieldChange("sign off", null, "former member 4"),
                        new FieldChange("role of Sarah Ellis", null, "Lead"),
                        new FieldChange(
                                "actions",
                                "Agree a cap (Sarah Ellis, by 31 October 2023, done); Ask (Sarah Ellis)",
                                "x (Sarah Ellis) y"),
                        new FieldChange("title", "lead", "gone"));
    }

    @Test
    void everyCellOfAShippedWorksheetThatHoldsPeopleNamesThem() {
        assertThat(WorksheetKind.all().stream()
                        .flatMap(kind -> kind.form().columns().stream())
                        .filter(column -> column.type() == ColumnType.PERSON)
                        .map(column -> new FieldChange(WorksheetChanges.label(column.id()), null, "lead"))
                        .map(change ->
                                NamedPeople.in(List.of(change)).getFirst().after()))
                .isNotEmpty()
                .containsOnly("Sarah Ellis");
    }
}
