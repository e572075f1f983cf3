package org.waymark.command.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.projectRegistered;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.command.AllCommands;
import org.waymark.command.EntityTest;
import org.waymark.command.action.AssignAction;
import org.waymark.command.action.ReviseAction;
import org.waymark.command.project.RegisterProject;
import org.waymark.command.risk.PlanRiskResponse;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;

/** Where accounts are known, nobody is given something to do or a role who has none. */
class KnownPeopleTest extends EntityTest {

    /** They name people who were there, guests among them, or take a role away. */
    private static final Set<String> NOBODY_HAS_TO_DO_ANYTHING =
            Set.of("attendees", "apologies", "decidedBy", "RevokeRole.person");

    @Override
    protected Optional<Set<String>> accounts() {
        return Optional.of(Set.of("coordinator", "lead", "sponsor"));
    }

    private static GrantRole grant(String person) {
        return command(GrantRole.class, Map.of("strategy", "SG23", "person", person, "role", "LEAD"));
    }

    @Test
    void refusesARoleForAnAccountThatThereIsNot() {
        givenStrategyAnd()
                .when(grant("laed"))
                .exceptionSatisfies(refusal("person.unknown", "person"))
                .exceptionSatisfies(refused -> assertThat(refused)
                        .hasMessageContaining("no account “laed”")
                        .hasMessageContaining("coordinator, lead, sponsor"))
                .events();
    }

    @Test
    void grantsOneToAnAccountThatThereIs() {
        givenStrategyAnd().when(grant("lead")).success();
    }

    @Test
    void refusesALeadWhoIsNotThere() {
        givenThemeAnd()
                .when(command(
                        RegisterProject.class,
                        Map.of("strategy", "SG23", "theme", "1", "title", "Fair", "leads", List.of("lead", "laed"))))
                .exceptionSatisfies(refusal("person.unknown", "leads"))
                .events();
        after(givenThemeAnd(actionPlanned())
                .when(command(AssignAction.class, Map.of("strategy", "SG23", "action", "1A", "leads", List.of("laed"))))
                .exceptionSatisfies(refusal("person.unknown", "leads"))
                .events());
    }

    @Test
    void refusesThemInARevisionAndInListsToo() {
        after(givenThemeAnd(actionPlanned())
                .when(
                        command(
                                ReviseAction.class,
                                Map.of(
                                        "strategy",
                                        "SG23",
                                        "action",
                                        "1A",
                                        "changes",
                                        Map.of("leads", List.of("laed")))),
                        because("Somebody else"))
                .exceptionSatisfies(refusal("person.unknown", "leads"))
                .events());
        givenThemeAnd(RiskEvents.raised())
                .when(command(
                        PlanRiskResponse.class,
                        Map.of(
                                "strategy", "SG23",
                                "risk", "R1",
                                "response", "TREAT",
                                "text", "Do it",
                                "actions", List.of(Map.of("what", "Do it", "who", "laed")))))
                .exceptionSatisfies(refusal("person.unknown", "who"))
                .events();
    }

    @Test
    void takesPosts() {
        givenThemeAnd(projectRegistered(), actionPlanned())
                .when(command(
                        AssignAction.class,
                        Map.of("strategy", "SG23", "action", "1A", "leads", List.of("Head of Service"))))
                .success();
    }

    @Test
    void whoMayNotSendTheCommandLearnsOfNoAccounts() {
        givenStrategyAnd()
                .when(grant("laed"), as(Role.VIEWER))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    /** Every field that says that it takes people says so to the rule too. */
    @Test
    void everyFieldThatNamesPeopleIsMarked() {
        List<RecordComponent> people = AllCommands.registry().all().stream()
                .<Class<?>>map(type -> type.commandClass())
                .flatMap(KnownPeopleTest::fields)
                .filter(field -> field.isAnnotationPresent(Field.class))
                .filter(field ->
                        field.getAnnotation(Field.class).value().matches("(?s).*(by their id|by the id they).*")
                                || field.getAnnotation(Field.class).value().startsWith("Who carries out"))
                .filter(field -> !NOBODY_HAS_TO_DO_ANYTHING.contains(field.getName())
                        && !NOBODY_HAS_TO_DO_ANYTHING.contains(
                                field.getDeclaringRecord().getSimpleName() + "." + field.getName()))
                .toList();

        assertThat(people)
                .hasSizeGreaterThan(10)
                .allSatisfy(field -> assertThat(field.isAnnotationPresent(NamesPeople.class))
                        .as("@NamesPeople at %s of %s", field.getName(), field.getDeclaringRecord())
                        .isTrue());
    }

    private static Stream<RecordComponent> fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).flatMap(field -> {
            Stream<RecordComponent> inside = Stream.empty();
            if (field.getType() == Changes.class) {
                inside = Arrays.stream(Changes.fieldsOf(field));
            } else if (field.getGenericType() instanceof java.lang.reflect.ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> each
                    && each.isRecord()
                    && each.getName().startsWith("org.waymark.command")) {
                inside = fields(each);
            }
            return Stream.concat(Stream.of(field), inside);
        });
    }
}
