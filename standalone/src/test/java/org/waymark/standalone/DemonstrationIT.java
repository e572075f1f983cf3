package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Whenever it is shown, the demonstration plays in the present and has a past: today, in the first minutes of a week and a
 * year, and in the last of a week with a leap day.
 */
@ParameterizedClass
@MethodSource("moments")
class DemonstrationIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @TempDir
    private static Path folder;

    private static @Nullable ShownDemonstration running;

    private final ShownDemonstration demonstration = Objects.requireNonNull(running);
    private final LocalDate today;

    static Stream<Instant> moments() {
        return Stream.of(
                Clock.systemUTC().instant(),
                Instant.parse("2029-01-01T00:02:00Z"),
                Instant.parse("2032-02-29T23:40:00Z"));
    }

    @BeforeParameterizedClassInvocation
    static void starts(Instant now) {
        running = new ShownDemonstration(now, folder.resolve(String.valueOf(now.getEpochSecond())));
    }

    @AfterParameterizedClassInvocation
    static void stops() {
        Objects.requireNonNull(running).close();
    }

    DemonstrationIT(Instant now) {
        today = LocalDate.ofInstant(now, ZONE);
    }

    @Test
    void isRecordedThroughThePastYearAndNeverLaterThanNow() {
        List<Instant> recorded = demonstration.asked("audit-trail?limit=1000").at("/entries").values().stream()
                .map(entry -> Instant.parse(entry.at("/recordedAt").asString()))
                .toList();

        assertThat(recorded).hasSizeGreaterThan(300).isSorted();
        assertThat(recorded.getFirst().atZone(ZONE).plusMonths(12)).isBefore(today.atStartOfDay(ZONE));
        assertThat(recorded.getLast()).isBeforeOrEqualTo(demonstration.now());
        assertThat(recorded.getLast()).isAfter(demonstration.now().minus(Duration.ofDays(7)));
    }

    @Test
    void goesOnInRealTime() {
        assertThat(demonstration.asked("overview").at("/day").asString()).isEqualTo(today.toString());
    }

    @Test
    void threeThingsAreOverdueAndOneIsStale() {
        JsonNode attention = demonstration.asked("overview").at("/attention");

        assertThat(refs(attention.at("/actions"))).containsExactlyInAnyOrder("2A", "3A.2");
        assertThat(refs(attention.at("/risks"))).containsExactly("R8");
        assertThat(refs(attention.at("/reviews"))).isEmpty();
        assertThat(refs(attention.at("/stale"))).containsExactly("P2");
    }

    @Test
    void nobodyLeadsOneActionAndOneRiskIsNeitherOwnedNorScored() {
        JsonNode unled = demonstration.asked("overview").at("/attention/withoutLead");
        JsonNode beside = demonstration.asked("risk-matrix").at("/notScored");

        assertThat(refs(unled)).containsExactlyInAnyOrder("2H", "R9");
        assertThat(beside.at("/0/rating").asString()).isEqualTo("MEDIUM");
        assertThat(beside.at("/0/risks/0").asString()).isEqualTo("R9");
    }

    @Test
    void oneActionCameInByAFileWhoseColumnsAreRemembered() {
        String from = "ideas-of-the-staff-council.csv, row 4";

        assertThat(demonstration
                        .asked("audit-trail?item=2H&limit=1")
                        .at("/entries/0/importedFrom")
                        .asString())
                .isEqualTo(from);
        assertThat(demonstration.page("/strategies/SG23/cases/2H"))
                .contains("Imported from:", "ideas-of-the-staff-council.csv,", "row 4");
        assertThat(demonstration
                        .asked("audit-trail?type=TableColumnsKept")
                        .at("/entries")
                        .toString())
                .contains("What difference it makes", "How much it matters");
    }

    @Test
    void metLastWeekAndMeetsNextWeek() {
        JsonNode calendar = demonstration.asked("reviews");
        List<LocalDate> held = calendar.at("/reviews").values().stream()
                .filter(review -> review.at("/status").asString().equals("CLOSED"))
                .map(review -> LocalDate.parse(review.at("/date").asString()))
                .toList();

        assertThat(held).hasSizeGreaterThan(6);
        assertThat(held.getFirst()).isBetween(today.minusDays(9), today.minusDays(3));
        assertThat(calendar.at("/next/0/kind").asString()).isEqualTo("HIGHLIGHT");
        assertThat(LocalDate.parse(calendar.at("/next/0/date").asString()))
                .isBetween(today.plusDays(1), today.plusDays(7));
    }

    @Test
    void issuedFourHighlightReportsOneOfThemRevisedAndDraftsTheNext() {
        List<JsonNode> reports = List.copyOf(
                demonstration.asked("highlight-reports").at("/reports").values());

        assertThat(reports)
                .extracting(report -> report.at("/ref").asString()
                        + "." + report.at("/version").asInt()
                        + " " + report.at("/state").asString())
                .containsExactly("H5.1 DRAFT", "H4.1 ISSUED", "H3.1 ISSUED", "H2.2 ISSUED", "H1.1 ISSUED");
        for (int later = 0; later < reports.size() - 1; later++) {
            assertThat(LocalDate.parse(reports.get(later).at("/from").asString()))
                    .isEqualTo(LocalDate.parse(reports.get(later + 1).at("/to").asString())
                            .plusDays(1));
        }
        assertThat(LocalDate.parse(reports.getFirst().at("/to").asString())).isBetween(today, today.plusDays(6));
        assertThat(demonstration.asked("highlight-reports/H2?version=1").toString())
                .contains("nineteen people takes £38,000")
                .doesNotContain("£34,000");
        assertThat(demonstration.asked("highlight-reports/H4").toString())
                .contains("High since the matrix was changed");
        assertThat(demonstration.page("/strategies/SG23/highlight-reports/H3")).contains("D6", "D7");
    }

    @Test
    void whatWasReportedLateIsMissingAsKnownAndThereAsCorrected() {
        LocalDate between = today.minusWeeks(9);

        assertThat(cell(between, "known", "P4")).isEqualTo("G");
        assertThat(cell(between, "corrected", "P4")).isEqualTo("A");
    }

    @Test
    void whatWasCorrectedReadsAsItWasKnownAndAsItIsCorrected() {
        LocalDate meetingWeek =
                today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(2);

        assertThat(cell(meetingWeek, "known", "P5")).isEqualTo("A");
        assertThat(cell(meetingWeek, "corrected", "P5")).isEqualTo("G");
    }

    private String cell(LocalDate day, String mode, String project) {
        return demonstration.asked("progress-grid?asOf=" + day + "&mode=" + mode).at("/themes").values().stream()
                .flatMap(theme -> theme.at("/projects").values().stream())
                .filter(row -> row.at("/ref").asString().equals(project))
                .map(row -> row.at("/cells/roll-out/rating").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyMonthShowsItsOwnState() {
        Set<String> grids = new HashSet<>();
        Set<String> plans = new HashSet<>();
        List<LocalDate> days = daysInEveryMonth();

        assertThat(days).hasSizeGreaterThan(12).allSatisfy(day -> {
            String asOf = "?asOf=" + day;
            grids.add(demonstration.asked("progress-grid" + asOf).at("/themes").toString());
            plans.add(demonstration.asked("action-plan" + asOf).at("/actions").toString());
            assertThat(demonstration.asked("overview" + asOf).at("/day").asString())
                    .isEqualTo(day.toString());
            for (String query : List.of("risk-register", "reviews", "decisions", "audit-trail")) {
                assertThat(demonstration.asked(query + asOf).isObject()).isTrue();
            }
            for (String page : List.of("", "/progress-grid", "/action-plan", "/risks", "/cases/1A")) {
                assertThat(demonstration.page("/strategies/SG23" + page + asOf))
                        .contains("SG23")
                        .doesNotContain("There is no strategy");
            }
        });
        assertThat(plans).hasSameSizeAs(days);
        assertThat(grids).hasSizeGreaterThan(days.size() - 2);
    }

    /** The last day of each month that the story knows, and today. */
    private List<LocalDate> daysInEveryMonth() {
        LocalDate first = LocalDate.parse(
                demonstration.asked("audit-trail?limit=1").at("/entries/0/asAt").asString());
        return Stream.iterate(
                        YearMonth.from(first),
                        month -> !month.isAfter(YearMonth.from(today)),
                        month -> month.plusMonths(1))
                .map(month -> month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth())
                .toList();
    }

    @Test
    void saysThatTheEventsAreMadeUp() {
        assertThat(demonstration.page("/strategies/SG23"))
                .contains("Demonstration:")
                .contains("the events shown are made up");
    }

    private static List<String> refs(JsonNode rows) {
        return rows.values().stream().map(row -> row.at("/ref").asString()).toList();
    }
}
