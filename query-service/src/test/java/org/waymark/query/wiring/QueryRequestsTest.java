package org.waymark.query.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.waymark.http.RequestKind;

class QueryRequestsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /strategies/SG23/progress-grid, READING",
        "GET, /api/strategies/SG23/progress-grid, READING",
        "HEAD, /, READING",
        "POST, /strategies/SG23/cases/P1/do/add-note, SENDING",
        "GET, /api/ledger/export, LENGTHY",
        "GET, /api/ledger/verification, LENGTHY",
        "GET, /strategies/SG23/audit-trail.csv, LENGTHY",
        "GET, /api/strategies/SG23/risk-register.xlsx, LENGTHY",
        "GET, /api/strategies/SG23/risk-register.pdf, LENGTHY",
        "GET, /api/strategies/SG23/cases/P1.docx, LENGTHY",
        "POST, /strategies/SG23/import, LENGTHY",
        "GET, /strategies/SG23/action-plan/import, LENGTHY",
        "GET, /strategies/SG23/import/K1/preview, LENGTHY",
        "POST, /strategies/SG23/import/K1/preview, LENGTHY",
        "GET, /strategies/SG23/import/K1/progress, READING",
        "GET, /assets/waymark.css, UNBOUNDED",
        "GET, /actuator/health/readiness, UNBOUNDED",
        "GET, /actuator/prometheus, UNBOUNDED",
        "GET, /assetsy, READING",
    })
    void readsTheKindFromTheAddress(String method, String path, RequestKind kind) {
        assertThat(QueryRequests.kind(new MockHttpServletRequest(method, path))).isEqualTo(kind);
    }

    @Test
    void anAuditTrailAsATableIsLengthy() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/strategies/SG23/audit-trail");
        request.addHeader("Accept", "text/csv");

        assertThat(QueryRequests.kind(request)).isEqualTo(RequestKind.LENGTHY);
    }

    @Test
    void whoFollowsChangesTakesNobodysTurn() {
        MockHttpServletRequest asking = new MockHttpServletRequest("GET", "/api/strategies/SG23/live");
        MockHttpServletRequest following = new MockHttpServletRequest("GET", "/api/strategies/SG23/live");
        following.addHeader("Accept", "text/event-stream");

        assertThat(QueryRequests.kind(asking)).isEqualTo(RequestKind.READING);
        assertThat(QueryRequests.kind(following)).isEqualTo(RequestKind.UNBOUNDED);
    }
}
