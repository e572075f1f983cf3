package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one request asks of the database: the position once, each view once. */
@ExtendWith(PagesUnderTest.Extension.class)
class RoundTripsIT {

    static Stream<String> requests() {
        return Stream.of(
                "/strategies/SG23",
                "/strategies/SG23/progress-grid",
                "/strategies/SG23/action-plan",
                "/strategies/SG23/risks",
                "/strategies/SG23/risks/matrix",
                "/strategies/SG23/reviews",
                "/strategies/SG23/reviews/M1",
                "/strategies/SG23/decisions",
                "/strategies/SG23/decisions/D1/known",
                "/strategies/SG23/compare",
                "/strategies/SG23/audit-trail",
                "/strategies/SG23/cross-reference",
                "/strategies/SG23/cases/P1",
                "/strategies/SG23/cases/P1/do/add-note",
                "/strategies/SG23/progress-grid?asOf=decision:D1",
                "/strategies/SG23/cases/P1?asOf=decision:D1",
                "/api/strategies/SG23/overview",
                "/api/strategies/SG23/progress-grid",
                "/api/strategies/SG23/action-plan",
                "/api/strategies/SG23/risk-register",
                "/api/strategies/SG23/reviews",
                "/api/strategies/SG23/reviews/M1",
                "/api/strategies/SG23/audit-trail",
                "/api/strategies/SG23/changes",
                "/api/strategies/SG23/cases/P1");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void asksForNothingTwiceAndOfAStrategyInMemoryForOneThingAtMost(String path, PagesUnderTest pages) {
        Visit auditor = pages.by("auditor");
        auditor.get(pages.seen("/strategies/SG23"));

        auditor.get(path);
        List<String> first = pages.ledger().probe().commandsOf("GET " + path);
        auditor.get(path);
        auditor.get(path);
        List<String> again = pages.ledger().probe().commandsOf("GET " + path);

        assertThat(first)
                // a page of commits is asked for where the ledger is read by position
                .filteredOn(command -> !command.startsWith("find ledger") || command.contains("tags"))
                .doesNotHaveDuplicates();
        assertThat(again).as(path).hasSizeLessThanOrEqualTo(1);
    }
}
