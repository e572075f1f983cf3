package org.waymark.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.documents.CsvWriter;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.EndOfDay;
import org.waymark.query.overview.Overview.RatingCount;
import org.waymark.query.portfolio.Portfolio.LastReport;
import org.waymark.query.portfolio.Portfolio.NextMeeting;
import org.waymark.query.portfolio.Portfolio.Overdue;
import org.waymark.query.portfolio.Portfolio.Row;
import org.waymark.query.strategy.StrategyStatus;

class PortfolioFilterTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 14);

    private static final Row QUIET = row("AA1", "Quiet", 0, 0, 0, 0);
    private static final Row LATE = row("BB2", "Late", 0, 0, 0, 4);
    private static final Row HIGH = row("CC3", "High", 0, 0, 2, 0);
    private static final Row RED_ONE = row("DD4", "Red", 0, 3, 0, 0);
    private static final Row ASKING = row("EE5", "Asking", 1, 1, 0, 0);

    @Test
    void putsWhatNeedsAttentionMostFirst() {
        assertThat(filter("", "", false, "").of(List.of(QUIET, LATE, HIGH, RED_ONE, ASKING)))
                .containsExactly(ASKING, RED_ONE, HIGH, LATE, QUIET);
    }

    @Test
    void sortsByCodeTitleMeetingAndReport() {
        Row soon = new Row(
                new StrategyCode("ZZ9"),
                "Soon",
                StrategyStatus.ADOPTED,
                DAY,
                List.of(),
                0,
                0,
                0,
                new Overdue(0, 0, 0, 0),
                0,
                0,
                0,
                new NextMeeting("M1", "First", DAY),
                new LastReport("H1", DAY, DAY));

        assertThat(filter("", "", false, "code").of(List.of(soon, RED_ONE, LATE)))
                .containsExactly(LATE, RED_ONE, soon);
        assertThat(filter("", "", false, "title").of(List.of(soon, RED_ONE, LATE)))
                .containsExactly(LATE, RED_ONE, soon);
        assertThat(filter("", "", false, "meeting").of(List.of(LATE, soon))).containsExactly(soon, LATE);
        assertThat(filter("", "", false, "report").of(List.of(soon, LATE))).containsExactly(LATE, soon);
    }

    @Test
    void leavesOutWhatIsClosedUnlessItIsAskedFor() {
        Row closed = new Row(
                new StrategyCode("OLD1"),
                "Old",
                StrategyStatus.CLOSED,
                DAY,
                List.of(),
                0,
                0,
                0,
                new Overdue(0, 0, 0, 0),
                0,
                0,
                0,
                null,
                null);

        assertThat(filter("", "", false, "").of(List.of(closed, QUIET))).containsExactly(QUIET);
        assertThat(filter("", "all", false, "").of(List.of(closed, QUIET))).containsExactlyInAnyOrder(closed, QUIET);
        assertThat(filter("", "CLOSED", false, "").of(List.of(closed, QUIET))).containsExactly(closed);
    }

    @Test
    void narrowsByTextAndByWhatNeedsAttentionAndSaysSo() {
        PortfolioFilter filter = filter(" bb ", "all", true, "");

        assertThat(filter.of(List.of(QUIET, LATE, HIGH))).containsExactly(LATE);
        assertThat(filter("", "", true, "").of(List.of(QUIET, LATE))).containsExactly(LATE);
        assertThat(filter.inWords())
                .isEqualTo("Showing only: text bb; status All; something Red, High, unanswered or overdue");
        assertThat(filter("", "", false, "nothing that is known").inWords()).isEmpty();
    }

    @Test
    void aDayMustBeADate() {
        assertThat(EndOfDay.of(" ").present()).isTrue();
        assertThat(EndOfDay.of("2024-03-31")).hasToString("2024-03-31");
        assertThatThrownBy(() -> EndOfDay.of("review:M1"))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("must be a date such as 2024-03-31");
    }

    @Test
    void aFileHasAColumnForEachRatingThatAStrategyHas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new CsvWriter().write(PortfolioPaper.of(new Portfolio(1, "now", List.of(RED_ONE)), "", Instant.EPOCH), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Red", "Green")
                .containsPattern("DD4,Red,Adopted,3,0,0,0,0,0,0,0,0,0,0,0,,");
    }

    private static PortfolioFilter filter(String text, String status, boolean pressing, String sort) {
        return new PortfolioFilter(text, status, pressing, sort);
    }

    private static Row row(String code, String title, int helpWaiting, long reds, int high, int overdue) {
        return new Row(
                new StrategyCode(code),
                title,
                StrategyStatus.ADOPTED,
                DAY,
                List.of(new RatingCount(RED, reds, 0), new RatingCount(GREEN, 0, 0)),
                helpWaiting,
                high,
                0,
                new Overdue(overdue, 0, 0, 0),
                0,
                0,
                0,
                null,
                null);
    }
}
