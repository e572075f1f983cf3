package org.waymark.query.ledger;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.export.LedgerExport;
import org.waymark.ledger.proof.CheckpointSigner;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.Proofs;
import org.waymark.ledger.proof.SigningKey;
import org.waymark.ledger.verify.LedgerVerifier;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointSettings.class)
class LedgerKeepingConfiguration {

    /** The name of the ledger in exports and checkpoints. */
    private static final String ORIGIN = "${waymark.origin:waymark.local}";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Bean
    Checkpoints checkpoints(MongoDatabase database, LedgerSettings settings) {
        return new Checkpoints(database, settings);
    }

    @Bean
    Proofs proofs(MongoDatabase database, LedgerSettings settings) {
        return new Proofs(database, settings);
    }

    @Bean
    EventProofs eventProofs(Proofs proofs, Checkpoints checkpoints) {
        return new EventProofs(proofs, checkpoints);
    }

    @Bean
    Publication publication(CheckpointSettings settings, Clock clock) {
        List<Destination> destinations = new ArrayList<>();
        if (settings.publishFolder() != null) {
            destinations.add(new FolderDestination(Path.of(settings.publishFolder())));
        }
        if (settings.publishUrl() != null) {
            destinations.add(new UrlDestination(URI.create(settings.publishUrl())));
        }
        return new Publication(destinations, clock, FIRST_PAUSE);
    }

    /** @param origin the ledger's name, where the key has none */
    @Bean
    Checkpointing checkpointing(
            MongoDatabase database,
            LedgerSettings ledger,
            CheckpointSettings settings,
            @Value(ORIGIN) String origin,
            Clock clock,
            Checkpoints checkpoints,
            LedgerReader reader,
            Publication publication) {
        @Nullable CheckpointSigner signer = key(settings, origin)
                .map(key -> new CheckpointSigner(database, ledger, key, clock))
                .orElse(null);
        return new Checkpointing(signer, checkpoints, reader, publication);
    }

    private static Optional<SigningKey> key(CheckpointSettings settings, String origin) {
        if (settings.key() != null) {
            return Optional.of(SigningKey.parse(settings.key(), origin));
        }
        return Optional.ofNullable(settings.keyFile()).map(file -> SigningKey.inFile(Path.of(file), origin));
    }

    @Bean
    CheckpointSchedule checkpointSchedule(Checkpointing checkpointing, CheckpointSettings settings) {
        return new CheckpointSchedule(checkpointing, settings.interval());
    }

    @Bean
    VerificationRuns verificationRuns(
            MongoDatabase database, LedgerSettings settings, Checkpoints checkpoints, JsonMapper json, Clock clock) {
        return new VerificationRuns(
                new LedgerVerifier(database, settings), checkpoints, new VerificationResults(database, json), clock);
    }

    @Bean
    LedgerExport ledgerExport(
            MongoDatabase database, LedgerSettings settings, @Value(ORIGIN) String origin, Clock clock) {
        return new LedgerExport(database, settings, origin, clock);
    }
}
