package org.waymark.standalone.doctor;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.standalone.accounts.ForAdministrators;

/** The same for programs that watch. */
@Api
class HealthApi {

    private final CurrentHealth health;

    HealthApi(CurrentHealth health) {
        this.health = health;
    }

    @GetMapping("/api/system-health")
    @Summary(
            "Whether disk, memory, clock, ports, database, ledger, backups, certificate and mail are as they should be")
    @ForAdministrators
    ResponseEntity<HealthAnswer> health() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(HealthAnswer.of(health.report()));
    }
}
