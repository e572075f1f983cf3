package org.waymark.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.RiskEvents.details;
import static org.waymark.events.RiskEvents.raised;
import static org.waymark.events.RiskEvents.risk;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.riskMatrixDefined;
import static org.waymark.events.StrategyEvents.roleGranted;
import static org.waymark.events.StrategyEvents.strategyClosed;
import static org.waymark.events.StrategyEvents.themeRetired;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.Confidence;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskRating;
import org.waymark.events.Role;

class RaiseRiskTest extends EntityTest {

    static AssessmentField field(int likelihood, int impact) {
        return new AssessmentField(likelihood, impact, "Two left last year", null);
    }

    private static RaiseRisk raise(@Nullable String ref, @Nullable String theme, String owner, String... items) {
        RiskDetails text = details();
        return new RaiseRisk(
                SG23,
                Ref.orNull(ref),
                " " + text.title() + " ",
                text.cause(),
                text.event(),
                text.effect(),
                text.category(),
                Ref.orNull(theme),
                Stream.of(items).map(Ref::new).toList(),
                text.proximity(),
                owner,
                "member",
                field(5, 4),
                field(4, 3),
                field(2, 2),
                LocalDate.of(2023, 9, 1),
                text.monitoring());
    }

    private static RaiseRisk shortest() {
        return new RaiseRisk(
                SG23,
                null,
                "Floods",
                null,
                " ",
                null,
                null,
                null,
                List.of(),
                null,
                "Head of Service",
                null,
                new AssessmentField(1, 5, null, Confidence.LOW),
                null,
                null,
                null,
                null);
    }

    @Test
    void entersARisk() {
        givenThemeAnd().when(raise("R1", "1", "lead")).success().events(raised());
    }

    @Test
    void needsNoMoreThanATitleAnOwnerAndOneAssessment() {
        givenStrategyAnd()
                .when(shortest())
                .success()
                .events(new RiskRaised(
                        SG23,
                        "R1",
                        new RiskDetails("Floods", null, null, null, null, null, null, null),
                        new RiskPeople("Head of Service", null),
                        new RiskAssessment(1, 5, RiskRating.MEDIUM, 1, null, Confidence.LOW),
                        null,
                        null,
                        null));
    }

    @Test
    void canBeAssessedWithTodaysControlsOnly() {
        givenThemeAnd()
                .when(assessed(null, field(4, 3)))
                .success()
                .events(risk("R1").withoutInherent().withoutTarget().raised());
    }

    @Test
    void isAssessedOneWayOrTheOther() {
        givenThemeAnd()
                .when(assessed(null, null))
                .exceptionSatisfies(refusal("risk.not-assessed", "inherent.likelihood"))
                .events();
    }

    private static RaiseRisk assessed(@Nullable AssessmentField inherent, @Nullable AssessmentField current) {
        RiskDetails text = details();
        return new RaiseRisk(
                SG23,
                null,
                text.title(),
                text.cause(),
                text.event(),
                text.effect(),
                text.category(),
                Ref.orNull(text.theme()),
                List.of(),
                text.proximity(),
                "lead",
                "member",
                inherent,
                current,
                null,
                LocalDate.of(2023, 9, 1),
                text.monitoring());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "LEAD", "SPONSOR", "MEMBER"})
    void isRaisedByAnyoneWhoWorksOnTheStrategy(Role role) {
        givenThemeAnd().when(raise("R1", "1", "lead"), as(role)).success().events(raised());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "AUDITOR", "VIEWER"})
    void isNotRaisedByThoseWhoOnlyRead(Role role) {
        givenThemeAnd()
                .when(raise("R1", "1", "lead"), as(role))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    @Test
    void givesTheNextRef() {
        givenThemeAnd(raised("R7"), projectRegistered("P9"))
                .when(raise(null, "1", "lead"))
                .success()
                .events(raised("R8"));
    }

    @Test
    void refusesARefThatIsTaken() {
        givenThemeAnd(projectRegistered("R1"))
                .when(raise("R1", "1", "lead"))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events();
    }

    @Test
    void linksItBothWaysToWhatItThreatens() {
        givenThemeAnd(projectRegistered("P1"), actionPlanned("1A"))
                .when(raise("R1", "1", "lead", "P1", "1A", "P1"))
                .success()
                .events(
                        raised(),
                        new CaseLinked(SG23, "R1", "P1"),
                        new CaseLinked(SG23, "P1", "R1"),
                        new CaseLinked(SG23, "R1", "1A"),
                        new CaseLinked(SG23, "1A", "R1"));
    }

    @Test
    void linksItWhereItsOwnRefIsTheNextFreeOne() {
        givenThemeAnd(projectRegistered("P1"))
                .when(raise(null, "1", "lead", "P1"))
                .success()
                .events(raised(), new CaseLinked(SG23, "R1", "P1"), new CaseLinked(SG23, "P1", "R1"));
    }

    @Test
    void refusesALinkToWhatIsNotThere() {
        givenThemeAnd(projectRegistered("P1"))
                .when(raise("R1", "1", "lead", "P1", "P2"))
                .exceptionSatisfies(refusal("case.unknown", "items"))
                .events();
    }

    @Test
    void refusesALinkToItself() {
        givenThemeAnd()
                .when(raise("R1", "1", "lead", "R1"))
                .exceptionSatisfies(refusal("case.unknown", "items"))
                .events();
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        givenThemeAnd()
                .when(raise("R1", "2", "lead"))
                .exceptionSatisfies(refusal("theme.unknown", "theme"))
                .events();
    }

    @Test
    void refusesAThemeThatIsRetired() {
        givenThemeAnd(themeRetired())
                .when(raise("R1", "1", "lead"))
                .exceptionSatisfies(refusal("theme.retired", "theme"))
                .events();
    }

    @Test
    void refusesAnOwnerWhoIsNoMember() {
        givenThemeAnd(roleGranted("member", Role.MEMBER))
                .when(raise("R1", "1", "lead"))
                .exceptionSatisfies(refusal("person.not-member", "owner"))
                .events();
    }

    @Test
    void refusesAnActioneeWhoIsNoMember() {
        givenThemeAnd(roleGranted())
                .when(raise("R1", "1", "lead"))
                .exceptionSatisfies(refusal("person.not-member", "actionee"))
                .events();
    }

    @Test
    void ratesByTheMatrixInForceAndKeepsItsVersion() {
        givenThemeAnd(riskMatrixDefined()).when(shortest()).success().eventsSatisfy(rated(RiskRating.HIGH, 2));
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(raise("R1", "1", "lead"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsClosed() {
        givenThemeAnd(strategyClosed())
                .when(raise("R1", "1", "lead"))
                .exceptionSatisfies(refusal("strategy.closed", "strategy"))
                .events();
    }

    @Test
    void isAsSureAsSaid() {
        givenThemeAnd()
                .when(command(
                        RaiseRisk.class,
                        Map.of(
                                "strategy",
                                "SG23",
                                "title",
                                "Floods",
                                "owner",
                                "lead",
                                "inherent",
                                Map.of("likelihood", 5, "impact", 4, "confidence", "HIGH"))))
                .success()
                .eventsSatisfy(events -> assertThat(events)
                        .singleElement()
                        .extracting(EventMessage::payload)
                        .isInstanceOfSatisfying(
                                RiskRaised.class,
                                raised -> assertThat(Objects.requireNonNull(raised.inherent())
                                                .confidence())
                                        .isEqualTo(Confidence.HIGH)));
    }

    private static Consumer<List<EventMessage>> rated(RiskRating rating, int version) {
        return events -> assertThat(events)
                .singleElement()
                .extracting(EventMessage::payload)
                .isInstanceOfSatisfying(RiskRaised.class, raised -> {
                    RiskAssessment inherent = Objects.requireNonNull(raised.inherent());
                    assertThat(inherent.rating()).isEqualTo(rating);
                    assertThat(inherent.matrixVersion()).isEqualTo(version);
                });
    }
}
