package org.waymark.query.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.forms.FilledForm.aboutStrategy;
import static org.waymark.query.forms.FilledForm.named;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FilledForm;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

class MemberFormsTest {

    private static final List<CommandForm> FORMS = new MemberForms(Optional.empty()).forms();

    private static final Subject STRATEGY = aboutStrategy(
            StrategyEvents.strategyCreated(),
            StrategyEvents.roleGranted("lead", Role.LEAD),
            StrategyEvents.roleGranted("lead", Role.MEMBER),
            StrategyEvents.strategyClosed());

    @Test
    void aRoleIsGrantedToAPerson() {
        assertThat(FilledForm.of(named(FORMS, "grant-role"), STRATEGY, "person=j.smith", "role=SPONSOR")
                        .body())
                .isEqualTo(Map.of("strategy", "SG23", "person", "j.smith", "role", "SPONSOR"));
        FilledForm empty = FilledForm.of(named(FORMS, "grant-role"), STRATEGY);
        assertThat(empty.error("person")).isEqualTo("Enter a name or an account name");
        assertThat(empty.error("role")).isEqualTo("Choose a role");
    }

    @Test
    void knownPeopleAreOfferedWhereAccountsAreKnown() {
        List<CommandForm> known =
                new MemberForms(Optional.of(() -> List.of(Option.of("anna.b", "anna.b, Anna Brown")))).forms();

        assertThat(FilledForm.fields(named(known, "grant-role"), STRATEGY)
                        .getFirst()
                        .options())
                .extracting(Option::value)
                .containsExactly("", "anna.b");
        assertThat(FilledForm.fields(named(FORMS, "grant-role"), STRATEGY)
                        .getFirst()
                        .hint())
                .contains("cannot check it");
    }

    @Test
    void whoseRoleIsRemovedIsChosenFromThoseThatAreHeld() {
        assertThat(FilledForm.fields(named(FORMS, "revoke-role"), STRATEGY)
                        .getFirst()
                        .options())
                .extracting(Option::value)
                .containsExactlyInAnyOrder("lead LEAD", "lead MEMBER");
        assertThat(FilledForm.of(named(FORMS, "revoke-role"), STRATEGY, "role=lead MEMBER", "reason=Moved on")
                        .body())
                .isEqualTo(Map.of("strategy", "SG23", "person", "lead", "role", "MEMBER", "reason", "Moved on"));
    }

    @Test
    void theRoleOfTheLastCoordinatorIsNotOffered() {
        Subject one = aboutStrategy(
                StrategyEvents.strategyCreated(),
                StrategyEvents.roleGranted("kim", Role.COORDINATOR),
                StrategyEvents.roleGranted("kim", Role.LEAD));
        Subject two = aboutStrategy(
                StrategyEvents.strategyCreated(),
                StrategyEvents.roleGranted("kim", Role.COORDINATOR),
                StrategyEvents.roleGranted("lee", Role.COORDINATOR));

        assertThat(FilledForm.fields(named(FORMS, "revoke-role"), one)
                        .getFirst()
                        .options())
                .extracting(Option::value)
                .containsExactly("kim LEAD");
        assertThat(FilledForm.fields(named(FORMS, "revoke-role"), two)
                        .getFirst()
                        .options())
                .extracting(Option::value)
                .containsExactlyInAnyOrder("kim COORDINATOR", "lee COORDINATOR");
        assertThat(named(FORMS, "revoke-role")
                        .offeredTo(aboutStrategy(
                                StrategyEvents.strategyCreated(), StrategyEvents.roleGranted("kim", Role.COORDINATOR))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isForCoordinatorsAndAdministratorsInAClosedStrategyToo(Role role) {
        Subject subject =
                new Subject(STRATEGY.strategy(), null, null, FilledForm.TODAY, new Reader("somebody", Set.of(role)));
        boolean may = role == Role.COORDINATOR || role == Role.ADMINISTRATOR;

        assertThat(FORMS).allSatisfy(form -> assertThat(form.offeredTo(subject)).isEqualTo(may));
    }

    @Test
    void nothingIsRemovedWhereNobodyHasARole() {
        assertThat(named(FORMS, "revoke-role").offeredTo(aboutStrategy(StrategyEvents.strategyCreated())))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void saysWhatMayBeDoneInEachRole(Role role) {
        assertThat(MemberForms.may(role)).isNotBlank();
    }
}
