package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.RiskEvents.raised;
import static org.waymark.events.StrategyEvents.SG23;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.action.AssignAction;
import org.waymark.command.action.PlanAction;
import org.waymark.command.action.ReportActionProgress;
import org.waymark.command.action.ReviseAction;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.project.RegisterProject;
import org.waymark.command.project.ReviseProject;
import org.waymark.command.risk.AssignRiskOwner;
import org.waymark.command.risk.RaiseRisk;
import org.waymark.command.risk.ReviewRisk;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskPeople;
import org.waymark.events.Role;

/** Nobody leads or owns a case yet: that is allowed wherever leads and owners are named, and taken back again. */
class NobodyYetTest extends EntityTest {

    private static final Set<String> ACCOUNTABLE = Set.of("leads", "owner");

    /** Every field of a command, or of what it changes, that says who is accountable. */
    static Stream<RecordComponent> accountable() {
        return AllCommands.registry().all().stream()
                .flatMap(type -> Stream.of(type.commandClass().getRecordComponents()))
                .flatMap(field ->
                        field.getType() == Changes.class ? Stream.of(Changes.fieldsOf(field)) : Stream.of(field))
                .filter(field -> ACCOUNTABLE.contains(field.getName()));
    }

    @ParameterizedTest
    @MethodSource("accountable")
    void noFieldDemandsSomebody(RecordComponent field) {
        Field declared = field.getAnnotation(Field.class);
        boolean many =
                field.getGenericType() instanceof ParameterizedType type && type.getRawType() == (Type) List.class;

        assertThat(declared.atLeast()).as(field.toString()).isZero();
        assertThat(many || field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .as("%s of %s may be left out", field.getName(), field.getDeclaringRecord())
                .isTrue();
    }

    private static <C extends StrategyCommand> C nobody(Class<C> type, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("strategy", "SG23"));
        all.putAll(fields);
        return command(type, all);
    }

    @Test
    void anActionIsPlannedRevisedAndAssignedToNobody() {
        assertThat(of(nobody(PlanAction.class, Map.of("ref", "2A", "activities", "Recruit")), ActionPlanned.class)
                        .plan()
                        .leads())
                .isEmpty();
        assertThat(of(
                                nobody(
                                        ReviseAction.class,
                                        Map.of("action", "1A", "changes", Map.of("leads", List.of()))),
                                ActionRevised.class)
                        .after()
                        .leads())
                .isEmpty();
        assertThat(of(nobody(AssignAction.class, Map.of("action", "1A", "leads", List.of())), ActionAssigned.class)
                        .after())
                .isEmpty();
    }

    @Test
    void aProjectIsRegisteredAndRevisedWithoutALead() {
        assertThat(of(
                                nobody(RegisterProject.class, Map.of("ref", "P9", "theme", "1", "title", "Fair")),
                                ProjectRegistered.class)
                        .leads())
                .isEmpty();
        assertThat(of(
                                nobody(
                                        ReviseProject.class,
                                        Map.of("project", "P1", "changes", Map.of("leads", List.of()))),
                                ProjectRevised.class)
                        .after()
                        .leads())
                .isEmpty();
    }

    @Test
    void aRiskIsRaisedAndAssignedToNobody() {
        assertThat(of(
                                nobody(
                                        RaiseRisk.class,
                                        Map.of(
                                                "ref",
                                                "R9",
                                                "title",
                                                "Floods",
                                                "owner",
                                                " ",
                                                "inherent",
                                                Map.of("rating", "H"))),
                                RiskRaised.class)
                        .people()
                        .owner())
                .isNull();
        assertThat(of(nobody(AssignRiskOwner.class, Map.of("risk", "R1")), RiskOwnerAssigned.class)
                        .after()
                        .named())
                .isEmpty();
    }

    @Test
    void aLeadIsToldThatNobodyLeadsItYet() {
        givenThemeAnd(actionPlanned(), new ActionAssigned(SG23, "1A", List.of("lead"), List.of()))
                .when(nobody(ReportActionProgress.class, Map.of("action", "1A", "comment", "Done")), as(Role.LEAD))
                .exceptionSatisfies(
                        failure -> assertThat(failure).hasMessageStartingWith("Nobody leads this action yet."))
                .events();
        givenThemeAnd(raised(), new RiskOwnerAssigned(SG23, "R1", raised().people(), new RiskPeople(null, null)))
                .when(nobody(ReviewRisk.class, Map.of("risk", "R1", "monitorNext", "2023-12-01")), as(Role.LEAD))
                .exceptionSatisfies(failure -> assertThat(failure).hasMessageStartingWith("Nobody owns this risk yet."))
                .events();
    }

    private <E> E of(StrategyCommand command, Class<E> event) {
        List<Object> payloads = new ArrayList<>();
        givenThemeAnd(actionPlanned(), projectRegistered(), raised())
                .when(command, because("The lead has left"))
                .success()
                .eventsSatisfy(
                        events -> events.stream().map(EventMessage::payload).forEach(payloads::add));
        assertThat(payloads).hasSize(1);
        return event.cast(payloads.getFirst());
    }
}
