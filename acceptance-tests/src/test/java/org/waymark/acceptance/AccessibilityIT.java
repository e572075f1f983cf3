package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are empty, refused, or of the past can be used by everybody too (WCAG 2.2 AA). */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityIT {

    private final Household anybody;
    private final Visitor stranger;
    private final Demo demo;

    AccessibilityIT(Demo demo, Visitors visitors) {
        this.demo = demo;
        anybody = new Household(visitors, demo);
        stranger = visitors.at(demo.address());
    }

    @BeforeAll
    void createsAStrategyWithNothingInIt() {
        demo.as("coordinator")
                .command(
                        "create-strategy",
                        "{'code':'EMPTY','title':'Nothing yet','from':'2023-04-01','to':'2025-03-31'}")
                .accepted();
    }

    static Stream<String> everyPageOfAnEmptyStrategy() {
        return PagePatterns.all().stream()
                .filter(pattern -> pattern.startsWith("/strategies/{code}"))
                .map(pattern -> pattern.replace("{code}", "EMPTY"))
                .filter(path -> !path.contains("{"));
    }

    @ParameterizedTest
    @MethodSource("everyPageOfAnEmptyStrategy")
    void hasNoViolationsWhereThereIsNothingYet(String path) {
        Axe.findsNothingOn(anybody.open(path, Visitors.WIDE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in?failed",
                "/sign-in?signed-out",
                "/help",
                "/accessibility",
                "/privacy",
                "/cookies"
            })
    void hasNoViolationsBeforeSigningIn(String path) {
        stranger.open(path);

        Axe.findsNothingOn(stranger);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/strategies/NONE",
                "/accounts",
                "/strategies/SG23/progress-grid?asOf=someday",
            })
    void hasNoViolationsWhereThereIsNoPage(String path) {
        Visitor coordinator = anybody.person("coordinator");
        assertThat(coordinator.open(path)).isBetween(400, 499);

        Axe.findsNothingOn(coordinator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/progress-grid",
                "/action-plan",
                "/audit-trail",
                "/risks",
                "/risks/matrix",
                "/cross-reference",
                "/reviews",
                "/reviews/M1",
                "/decisions",
                "/cases/P8",
                "/cases/R1"
            })
    void hasNoViolationsInThePast(String page) {
        Axe.findsNothingOn(anybody.open("/strategies/SG23" + page + "?asOf=review:M1", Visitors.WIDE));
    }
}
