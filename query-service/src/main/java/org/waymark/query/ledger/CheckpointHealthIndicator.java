package org.waymark.query.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the ledger still extends what was signed: down where it does not. That publishing fails is said, and takes nothing
 * down.
 */
@Component
class CheckpointHealthIndicator implements HealthIndicator {

    private final Checkpointing checkpointing;
    private final Publication publication;

    CheckpointHealthIndicator(Checkpointing checkpointing, Publication publication) {
        this.checkpointing = checkpointing;
        this.publication = publication;
    }

    @Override
    public Health health() {
        Health.Builder health = checkpointing
                .alarm()
                .map(alarm -> Health.down().withDetail("alarm", alarm))
                .orElseGet(Health::up);
        publication.states().stream()
                .filter(PublicationState::failing)
                .forEach(state -> health.withDetail(
                        "publication to " + state.destination(),
                        "fails since " + state.failingSince() + ": " + state.failure()));
        return health.build();
    }
}
