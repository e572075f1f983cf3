package org.waymark.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInDelaysTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final Moving clock = new Moving();
    private final SignInDelays delays = new SignInDelays(clock);

    @Test
    void theFirstFailuresCostNothing() {
        fail(4, "anna", HERE);

        assertThat(delays.wait("anna", HERE)).isZero();
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToFiveMinutes() {
        fail(5, "anna", HERE);
        assertThat(delays.wait("anna", HERE)).isEqualTo(Duration.ofSeconds(1));
        fail(1, " ANNA ", HERE);
        assertThat(delays.wait("anna", HERE)).isEqualTo(Duration.ofSeconds(2));
        fail(1_000_000, "anna", HERE);

        assertThat(delays.wait("anna", HERE)).isEqualTo(Duration.ofMinutes(5));
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        assertThat(delays.wait("anna", HERE)).isZero();
    }

    @Test
    void aGuesserWithManyAddressesIsHeldUpToo() {
        IntStream.range(0, 30).forEach(address -> delays.failed("anna", "198.51.100." + address));

        assertThat(delays.wait("anna", "203.0.113.9")).isPositive();
        assertThat(delays.wait("ben", "203.0.113.9")).isZero();
    }

    @Test
    void aGuesserWithManyAccountsIsHeldUpToo() {
        IntStream.range(0, 60).forEach(account -> delays.failed("nobody" + account, HERE));

        assertThat(delays.wait("ben", HERE)).isPositive();
        assertThat(delays.wait("ben", ELSEWHERE)).isZero();
    }

    @Test
    void nobodyIsLockedOutWhereTheySignedInBefore() {
        delays.succeeded("anna", HERE);
        IntStream.range(0, 1_000).forEach(address -> delays.failed("anna", "198.51.100." + address));
        IntStream.range(0, 100).forEach(account -> delays.failed("nobody" + account, HERE));

        assertThat(delays.wait("anna", HERE)).isZero();
    }

    @Test
    void whoSignsInBeginsAfresh() {
        fail(8, "anna", HERE);

        delays.succeeded("anna", HERE);

        assertThat(delays.wait("anna", HERE)).isZero();
    }

    private void fail(int times, String account, String address) {
        IntStream.range(0, times).forEach(time -> delays.failed(account, address));
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
