package org.waymark.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is worked on at once.
 *
 * @param working        how many requests; 0 for as many as suit this machine
 * @param waiting        how many more may wait for their turn
 * @param patience       how long one waits before it is refused
 * @param lengthyWorking how many exports, imports and verifications, beside the others
 * @param lengthyWaiting how many more of these may wait
 */
@ConfigurationProperties("waymark.admission")
public record AdmissionSettings(
        @DefaultValue("0") int working,
        @DefaultValue("128") int waiting,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("2") int lengthyWorking,
        @DefaultValue("4") int lengthyWaiting) {}
