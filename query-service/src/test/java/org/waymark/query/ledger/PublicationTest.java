package org.waymark.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.SignedCheckpoint;

class PublicationTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void writesOneFileForEachCheckpoint() {
        try (Publication publication = publication(new FolderDestination(folder))) {
            publication.publish(checkpoint(7));
            publication.publish(checkpoint(7));
            publication.publish(checkpoint(12));

            await().untilAsserted(() -> assertThat(publication.states())
                    .containsExactly(new PublicationState(folder.toString(), 12, null, null)));
        }
        assertThat(folder.resolve("checkpoint-000000000007.txt")).hasContent("note 7");
        assertThat(folder.resolve("checkpoint-000000000012.txt")).hasContent("note 12");
        assertThat(folder).isDirectoryNotContaining("glob:**partial");
    }

    @Test
    void neverWritesOverAnotherCheckpoint() throws IOException {
        Path kept = Files.writeString(folder.resolve("checkpoint-000000000007.txt"), "another note");
        FolderDestination destination = new FolderDestination(folder);

        assertThatThrownBy(() -> destination.publish(checkpoint(7)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another checkpoint");
        assertThat(kept).hasContent("another note");
    }

    private static Publication publication(Destination destination) {
        return new Publication(List.of(destination), CLOCK, Duration.ofMillis(5));
    }

    private static SignedCheckpoint checkpoint(long size) {
        return new SignedCheckpoint(new Checkpoint("waymark.example", size, "0".repeat(64), NOON), "note " + size);
    }
}
