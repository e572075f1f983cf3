package org.waymark.query.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How checkpoints of the ledger are signed and published (docs/operations.md, “Checkpoints”). A blank text is as good as none.
 *
 * @param interval how often one is made where the ledger has grown
 * @param key the private key that signs, as text
 * @param keyFile a file with that key, which is made where there is none; used where no text is given
 * @param publishFolder where each checkpoint is written as a file of its own
 * @param publishUrl where each new checkpoint is posted
 */
@ConfigurationProperties("waymark.checkpoint")
record CheckpointSettings(
        @DefaultValue("1h") Duration interval,
        @Nullable String key,
        @Nullable String keyFile,
        @Nullable String publishFolder,
        @Nullable String publishUrl) {

    CheckpointSettings {
        key = nonBlank(key);
        keyFile = nonBlank(keyFile);
        publishFolder = nonBlank(publishFolder);
        publishUrl = nonBlank(publishUrl);
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException(
                    "waymark.checkpoint.interval must be a time such as 1h, not " + interval);
        }
    }

    private static @Nullable String nonBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
