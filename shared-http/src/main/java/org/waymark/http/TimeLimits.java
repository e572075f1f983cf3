package org.waymark.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the work for one request may take.
 *
 * @param reading  of a page or an answer
 * @param sending  of something that changes what is recorded
 * @param lengthy  of an export, an import or a verification
 */
@ConfigurationProperties("waymark.time-limit")
public record TimeLimits(
        @DefaultValue("10s") Duration reading,
        @DefaultValue("30s") Duration sending,
        @DefaultValue("10m") Duration lengthy) {

    Duration of(RequestKind kind) {
        return switch (kind) {
            case READING -> reading;
            case SENDING -> sending;
            case LENGTHY -> lengthy;
            case UNBOUNDED -> throw new IllegalArgumentException("What costs nothing has no limit");
        };
    }
}
