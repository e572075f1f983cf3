package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.CaseEvents;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.ViewPositions;

/** What one request asks of the database: nothing twice, and of a strategy in memory for one thing at most. */
@ExtendWith(PagesUnderTest.Extension.class)
class RoundTripsIT {

    private static final List<String> NOTHING = List.of();
    private static final List<String> ENTRIES =
            List.of("find " + "view.audit-trail.v" + AUDIT_TRAIL.version() + ".entries");

    /** Requests, and how many things they ask of the database when they are answered anew from a strategy in memory. */
    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("/strategies/SG23", ENTRIES),
                arguments("/strategies/SG23/progress-grid", NOTHING),
                arguments("/strategies/SG23/action-plan", NOTHING),
                arguments("/strategies/SG23/risks", NOTHING),
                arguments("/strategies/SG23/risks/matrix", NOTHING),
                arguments("/strategies/SG23/reviews", NOTHING),
                arguments("/strategies/SG23/reviews/M1", ENTRIES),
                arguments("/strategies/SG23/reviews/M1/whole", ENTRIES),
                arguments("/strategies/SG23/decisions", NOTHING),
                arguments("/strategies/SG23/decisions/D1/known", ENTRIES),
                arguments("/strategies/SG23/compare", ENTRIES),
                arguments("/strategies/SG23/audit-trail", ENTRIES),
                arguments("/strategies/SG23/cross-reference", NOTHING),
                arguments("/strategies/SG23/cases/P1", ENTRIES),
                arguments("/strategies/SG23/cases/P1/do/revise", NOTHING),
                arguments("/strategies/SG23/progress-grid?asOf=decision:D1", NOTHING),
                arguments("/strategies/SG23/cases/P1?asOf=decision:D1", ENTRIES),
                arguments("/api/strategies/SG23/overview", NOTHING),
                arguments("/api/strategies/SG23/progress-grid", NOTHING),
                arguments("/api/strategies/SG23/action-plan", NOTHING),
                arguments("/api/strategies/SG23/risk-register", NOTHING),
                arguments("/api/strategies/SG23/reviews", NOTHING),
                arguments("/api/strategies/SG23/reviews/M1", ENTRIES),
                arguments("/api/strategies/SG23/audit-trail", ENTRIES),
                arguments("/api/strategies/SG23/changes", ENTRIES),
                arguments("/api/strategies/SG23/cases/P1", ENTRIES));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void asksForNothingTwiceAndOfAStrategyInMemoryForAsLittleAsThat(
            String path, List<String> expected, PagesUnderTest pages) {
        Visit coordinator = pages.by("coordinator");
        coordinator.get(pages.seen("/strategies/SG23"));

        assertThat(commands(coordinator, path, pages))
                // a page of commits is asked for where the ledger is read by position
                .filteredOn(command -> !command.startsWith("find ledger") || command.contains("tags"))
                .doesNotHaveDuplicates();
        happenSomething(pages);
        assertThat(commands(coordinator, path, pages))
                .extracting(command -> command.split(" \\{")[0])
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(commands(coordinator, path, pages))
                .as("when nothing has happened since")
                .hasSizeLessThanOrEqualTo(path.startsWith("/api/") ? 0 : 1);
    }

    private static List<String> commands(Visit visit, String path, PagesUnderTest pages) {
        assertThat(visit.get(path).statusCode()).isEqualTo(200);
        return pages.ledger().probe().commandsOf("GET " + path);
    }

    private static void happenSomething(PagesUnderTest pages) {
        long position = pages.ledger().append(CaseEvents.noteAdded());
        assertThat(pages.service().bean(LedgerFeed.class).await(position, Duration.ofSeconds(10)))
                .isTrue();
        pages.service().bean(ViewPositions.class).await(position);
    }
}
