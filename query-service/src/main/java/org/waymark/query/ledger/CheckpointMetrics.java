package org.waymark.query.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Figures to be warned by: how many destinations cannot be published to, and whether signing was refused. */
@Component
class CheckpointMetrics {

    CheckpointMetrics(Checkpointing checkpointing, Publication publication, MeterRegistry meters) {
        Gauge.builder("waymark.checkpoint.publications.failing", publication, CheckpointMetrics::failing)
                .description("Destinations that checkpoints could not be brought to when that was last tried")
                .register(meters);
        Gauge.builder(
                        "waymark.checkpoint.refused",
                        checkpointing,
                        it -> it.alarm().isPresent() ? 1 : 0)
                .description("1 where the ledger does not extend the last checkpoint, so that none is signed")
                .register(meters);
    }

    private static double failing(Publication publication) {
        return publication.states().stream().filter(PublicationState::failing).count();
    }
}
