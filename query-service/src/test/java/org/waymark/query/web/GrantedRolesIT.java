package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvents;

/** A role that was granted in a strategy opens that strategy, and no other. */
@ExtendWith(PagesUnderTest.Extension.class)
class GrantedRolesIT {

    private static final StrategyCode HERE = new StrategyCode("GR24");

    @Test
    void aGrantedRoleHoldsInItsStrategyAlone(PagesUnderTest pages) {
        long head = pages.ledger()
                .append(
                        new StrategyCreated(HERE, StrategyEvents.charter()),
                        new ThemeAdded(HERE, "1", "Recruitment", null, List.of()),
                        new ProjectRegistered(HERE, "P1", "1", "Fair", List.of("viewer"), List.of()),
                        new RoleGranted(HERE, "viewer", Role.COORDINATOR),
                        new RoleGranted(HERE, "administrator", Role.AUDITOR));
        Visit viewer = pages.by("viewer");
        Visit administrator = pages.by("administrator");

        assertThat(viewer.get("/strategies/GR24/set-up?min=" + head).statusCode())
                .isEqualTo(200);
        assertThat(status(viewer, "/strategies/GR24/audit-trail")).isEqualTo(200);
        assertThat(status(viewer, "/strategies/GR24/progress-grid?asOf=position:" + head))
                .isEqualTo(200);
        assertThat(status(viewer, "/strategies/SG23/set-up")).isEqualTo(403);
        assertThat(status(viewer, "/strategies/SG23/audit-trail")).isEqualTo(403);
        assertThat(status(viewer, "/strategies/SG23/progress-grid?asOf=position:9"))
                .isEqualTo(403);
        assertThat(status(administrator, "/strategies/GR24/audit-trail")).isEqualTo(200);
        assertThat(status(administrator, "/strategies/GR24/set-up")).isEqualTo(403);
        assertThat(status(administrator, "/strategies/SG23")).isEqualTo(403);
        assertThat(administrator.get("/").body())
                .contains("href=\"/strategies/GR24\"")
                .doesNotContain("href=\"/strategies/SG23\"");
        assertThat(administrator.get("/portfolio").body())
                .contains("href=\"/strategies/GR24\"")
                .doesNotContain("href=\"/strategies/SG23\"");
        assertThat(administrator.get("/api/portfolio").body())
                .contains("\"strategy\":\"GR24\"")
                .doesNotContain("\"strategy\":\"SG23\"");
        assertThat(status(administrator, "/portfolio?day=next+week")).isEqualTo(400);
        assertThat(viewer.get("/my-work").body())
                .contains("Projects I lead", "/strategies/GR24/cases/P1/do/report-stages");
        assertThat(viewer.get("/api/my-work").body()).contains("\"strategy\":\"GR24\"", "\"kind\":\"PROJECT\"");

        assertThat(status(viewer, "/api/strategies/GR24/audit-trail")).isEqualTo(200);
        assertThat(status(viewer, "/api/strategies/SG23/audit-trail")).isEqualTo(403);
        assertThat(viewer.get("/api/strategies/GR24/cases/P1").body()).doesNotContain("\"timeline\":[]");
        assertThat(viewer.get("/api/strategies/SG23/cases/P1").body()).contains("\"timeline\":[]");
        assertThat(status(viewer, "/api/strategies/GR24/progress-grid?asOf=position:" + head))
                .isEqualTo(200);
        assertThat(status(viewer, "/api/strategies/SG23/progress-grid?asOf=position:9"))
                .isEqualTo(403);
        assertThat(status(viewer, "/api/ledger/export")).isEqualTo(403);

        long revoked = pages.ledger().append(new RoleRevoked(HERE, "viewer", Role.COORDINATOR));
        assertThat(viewer.get("/strategies/GR24/set-up?min=" + revoked).statusCode())
                .isEqualTo(403);
        assertThat(status(viewer, "/strategies/GR24")).isEqualTo(200);
    }

    private static int status(Visit visit, String path) {
        return visit.get(path).statusCode();
    }
}
