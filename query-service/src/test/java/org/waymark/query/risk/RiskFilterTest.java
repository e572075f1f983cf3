package org.waymark.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.RiskEvents.assessment;
import static org.waymark.events.StrategyBuilder.strategy;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.query.risk.RiskFold.RISKS;
import static org.waymark.query.risk.RiskHistories.RISK_HISTORIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvents;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskRating;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.risk.RiskRegister.Direction;
import org.waymark.query.risk.RiskRegister.Movement;
import org.waymark.query.risk.RiskRegister.Row;
import org.waymark.query.views.Recorded;

class RiskFilterTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 10, 1);

    /** R1: Medium 12, overdue, lead and member; R2: High 20, occurred; R3: Low 4, closed; R10: Medium 12, no theme. */
    private static final List<Row> ROWS = List.of(
            row(RiskEvents.raised(), RiskEvents.responsePlanned()),
            row(raised("R2", "Funding ends", "sponsor", "2", 4, 5), new RiskOccurred(SG23, "R2", "It did")),
            row(raised("R3", "academy is not embedded", "lead", "2", 2, 2), new RiskClosed(SG23, "R3")),
            row(raised("R10", "Zeal fades", "Head of Service", null, 3, 4)));

    private static RiskRaised raised(
            String ref, String title, @Nullable String owner, @Nullable String theme, int likelihood, int impact) {
        return new RiskRaised(
                SG23,
                ref,
                new RiskDetails(title, null, null, null, null, theme, null, null),
                new RiskPeople(owner, null),
                assessment(likelihood, impact),
                null,
                null,
                null);
    }

    private static Row row(WaymarkEvent... events) {
        Recorded history = new Recorded();
        List.of(events).forEach(history::then);
        return Risks.row(history.fold(RISKS), null, TODAY, ref -> history.fold(RISK_HISTORIES));
    }

    private static RiskFilter filter(Map<String, String> chosen) {
        return new RiskFilter(
                chosen.getOrDefault("text", ""),
                chosen.getOrDefault("theme", ""),
                chosen.getOrDefault("owner", ""),
                chosen.getOrDefault("rating", ""),
                chosen.getOrDefault("status", ""),
                chosen.containsKey("mine"),
                chosen.containsKey("overdue"),
                chosen.getOrDefault("sort", ""));
    }

    private static String refs(List<Row> rows) {
        return String.join(" ", rows.stream().map(Row::ref).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "text, '', R2 R1 R10",
        "text, ' ZEAL ', R10",
        "text, r10, R10",
        "text, workforce, R1",
        "text, caseloads in, R1",
        "text, sponsor, R2",
        "theme, 2, R2",
        "theme, none, R10",
        "owner, lead, R1",
        "owner, member, R1",
        "owner, Head of Service, R10",
        "rating, high, R2",
        "rating, MEDIUM, R1 R10",
        "rating, low, ''",
        "rating, dreadful, R2 R1 R10",
        "status, live, R2 R1 R10",
        "status, all, R2 R1 R10 R3",
        "status, open, R1 R10",
        "status, occurred, R2",
        "status, closed, R3",
        "overdue, true, R1",
        "mine, true, R1",
        "sort, rating, R2 R1 R10",
        "sort, ref, R1 R2 R10",
        "sort, title, R2 R1 R10",
        "sort, owner, R10 R1 R2",
        "sort, monitor, R1 R2 R10",
        "sort, anything, R2 R1 R10"
    })
    void showsTheRisksThatMatchInOrder(String name, String value, String expected) {
        assertThat(refs(filter(Map.of(name, value)).of(ROWS, "member"))).isEqualTo(expected);
    }

    @Test
    void sortsWhatIsNewAndWorseBeforeTheRest() {
        List<Row> rows = List.of(
                moved("R1", Direction.BETTER),
                moved("R2", null),
                moved("R3", Direction.WORSE),
                moved("R4", Direction.NEW));

        assertThat(refs(filter(Map.of("sort", "movement")).of(rows, "lead"))).isEqualTo("R4 R3 R2 R1");
    }

    private static Row moved(String ref, @Nullable Direction direction) {
        Row row = row(raised(ref, "Funding ends", "lead", null, 3, 4));
        return new Row(
                row.ref(),
                row.title(),
                row.status(),
                row.theme(),
                row.category(),
                row.proximity(),
                row.owner(),
                row.actionee(),
                row.involved(),
                row.inherent(),
                row.current(),
                row.target(),
                row.rating(),
                row.score(),
                row.daysAtRating(),
                direction == null ? null : new Movement(direction, "M1", TODAY, null, null),
                row.response(),
                row.responseText(),
                row.actions(),
                row.monitorNext(),
                row.overdue(),
                row.monitoring(),
                row.escalatedTo());
    }

    @Test
    void mineAreThoseWithAnActionOfMineToo() {
        Row row = row(raised("R5", "Floods", "sponsor", null, 1, 1), responseOf("R5"));

        assertThat(refs(filter(Map.of("mine", "true")).of(List.of(row), "lead")))
                .isEqualTo("R5");
        assertThat(filter(Map.of("mine", "true")).of(List.of(row), "member")).isEmpty();
    }

    private static WaymarkEvent responseOf(String ref) {
        return new RiskResponsePlanned(
                SG23, ref, null, RiskEvents.responsePlanned().after());
    }

    @Test
    void findsThoseThatNobodyOwnsYetAndPutsThemFirstByOwner() {
        List<Row> rows = Stream.concat(ROWS.stream(), Stream.of(row(raised("R5", "Floods", null, null, 1, 1))))
                .toList();

        assertThat(refs(filter(Map.of("owner", "none")).of(rows, "lead"))).isEqualTo("R5");
        assertThat(refs(filter(Map.of("sort", "owner")).of(rows, "lead"))).startsWith("R5 ");
    }

    @Test
    void putsWhatIsNotScoredAfterWhatHasAScoreOfThatRating() {
        List<Row> rows = Stream.concat(
                        Stream.of(row(strategy(SG23)
                                .risk("R6")
                                .notScoredBut(RiskRating.HIGH)
                                .raised())),
                        ROWS.stream())
                .toList();

        assertThat(refs(filter(Map.of()).of(rows, "lead"))).isEqualTo("R2 R6 R1 R10");
        assertThat(refs(filter(Map.of("rating", "high")).of(rows, "lead"))).isEqualTo("R2 R6");
    }

    @Test
    void knowsWhetherItNarrows() {
        assertThat(filter(Map.of("sort", "ref")).narrowed()).isFalse();
        assertThat(filter(Map.of("text", "  ")).narrowed()).isFalse();
        for (String name : List.of("text", "theme", "owner", "rating", "status", "mine", "overdue")) {
            assertThat(filter(Map.of(name, "x")).narrowed()).as(name).isTrue();
        }
    }

    @Test
    void keepsWhatItFiltersWhenSortedBySomethingElse() {
        assertThat(filter(Map.of()).sortedBy("ref")).containsExactly(Map.entry("sort", "ref"));
        assertThat(filter(Map.of(
                                "text", "a", "theme", "1", "owner", "lead", "rating", "high", "status", "all", "mine",
                                "", "overdue", "", "sort", "ref"))
                        .sortedBy("title"))
                .containsExactly(
                        Map.entry("text", "a"),
                        Map.entry("theme", "1"),
                        Map.entry("owner", "lead"),
                        Map.entry("rating", "high"),
                        Map.entry("status", "all"),
                        Map.entry("mine", "true"),
                        Map.entry("overdue", "true"),
                        Map.entry("sort", "title"));
    }
}
