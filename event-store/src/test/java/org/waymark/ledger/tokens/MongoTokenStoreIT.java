package org.waymark.ledger.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.common.FutureUtils;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.MergedTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.SettableClock;
import org.waymark.ledger.TestLedger;

class MongoTokenStoreIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final TestLedger ledger = new TestLedger();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-31T09:00:00Z"));
    private final MongoTokenStore here = store("here");
    private final MongoTokenStore there = store("there");

    private MongoTokenStore store(String nodeId) {
        return new MongoTokenStore(ledger.database(), nodeId, TIMEOUT, clock);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void initialisesBalancedSegmentsAtTheGivenToken() {
        List<Segment> made = get(here.initializeTokenSegments("views", 7, at(10), null));

        assertThat(get(here.fetchSegments("views", null))).containsExactlyInAnyOrderElementsOf(made);
        assertThat(made).hasSize(7);
        for (Segment segment : made) {
            assertThat(get(here.fetchToken("views", segment, null))).isEqualTo(at(10));
        }
    }

    @Test
    void refusesToInitialiseTwice() {
        initialise("views", 2);

        assertCannotClaim(() -> get(there.initializeTokenSegments("views", 2, null, null)));
        assertThatThrownBy(() -> get(there.initializeSegment(null, "views", Segment.ROOT_SEGMENT, null)))
                .isInstanceOf(UnableToInitializeTokenException.class);
    }

    @Test
    void keepsProcessorsApart() {
        initialise("views", 2);
        initialise("views[1]", 1);

        assertThat(get(here.fetchSegments("views", null))).hasSize(2);
        assertThat(get(here.fetchSegments("views[1]", null))).hasSize(1);
        assertThat(get(here.fetchSegments("unknown", null))).isEmpty();
        assertThat(get(here.fetchAvailableSegments("unknown", null))).isEmpty();
    }

    @Test
    void storesAndLoadsAcrossNodes() {
        initialise("views", 1);
        get(here.fetchToken("views", 0, null));
        get(here.storeToken(at(41), "views", 0, null));
        get(here.releaseClaim("views", 0, null));

        assertThat(get(there.fetchToken("views", 0, null))).isEqualTo(at(41));
    }

    @Test
    void storesNoToken() {
        initialise("views", 1);
        get(here.storeToken(at(41), "views", 0, null));
        get(here.storeToken(null, "views", 0, null));

        assertThat(get(here.fetchToken("views", 0, null))).isNull();
    }

    @Test
    void storesTheTokensOfResetsAndMerges() {
        initialise("views", 1);
        TrackingToken replay = ReplayToken.createReplayToken(at(90), at(5), "wrong ratings");
        get(here.storeToken(replay, "views", 0, null));
        TrackingToken loaded = get(here.fetchToken("views", 0, null));
        assertThat(loaded).isEqualTo(replay);
        assertThat(ReplayToken.replayContext(loaded, String.class)).contains("wrong ratings");
        assertThat(here.positionOf("views")).isEqualTo(5);

        TrackingToken merged = new MergedTrackingToken(at(7), at(9));
        get(here.storeToken(merged, "views", 0, null));
        assertThat(get(here.fetchToken("views", 0, null))).isEqualTo(merged);
        assertThat(here.positionOf("views")).isEqualTo(7);
    }

    @Test
    void doesNotClaimWhatIsNotThere() {
        assertCannotClaim(() -> get(here.fetchToken("views", 0, null)));
        assertCannotClaim(() -> get(here.storeToken(at(1), "views", 0, null)));
        assertCannotClaim(() -> get(here.extendClaim("views", 0, null)));
        assertCannotClaim(() -> get(here.deleteToken("views", 0, null)));
        assertThat(get(here.fetchSegment("views", 0, null))).isNull();
    }

    @Test
    void aClaimKeepsOtherNodesOut() {
        initialise("views", 1);
        get(here.fetchToken("views", 0, null));

        assertCannotClaim(() -> get(there.fetchToken("views", 0, null)));
        assertCannotClaim(() -> get(there.storeToken(at(1), "views", 0, null)));
        assertCannotClaim(() -> get(there.extendClaim("views", 0, null)));
        assertCannotClaim(() -> get(there.deleteToken("views", 0, null)));
        assertThat(get(there.fetchAvailableSegments("views", null))).isEmpty();
        assertThat(get(here.fetchAvailableSegments("views", null))).hasSize(1);
    }

    @Test
    void aReleasedClaimIsFree() {
        initialise("views", 1);
        get(here.fetchToken("views", 0, null));
        get(there.releaseClaim("views", 0, null));
        assertCannotClaim(() -> get(there.fetchToken("views", 0, null)));

        get(here.releaseClaim("views", 0, null));

        assertThat(get(there.fetchAvailableSegments("views", null))).hasSize(1);
        get(there.fetchToken("views", 0, null));
    }

    @Test
    void aSilentOwnerLosesItsClaim() {
        initialise("views", 1);
        get(here.fetchToken("views", 0, null));
        clock.advance(TIMEOUT.plusMillis(1));

        get(there.fetchToken("views", 0, null));

        assertCannotClaim(() -> get(here.storeToken(at(1), "views", 0, null)));
        assertCannotClaim(() -> get(here.extendClaim("views", 0, null)));
        get(here.releaseClaim("views", 0, null));
        get(there.storeToken(at(2), "views", 0, null));
    }

    @Test
    void anOwnerThatExtendsKeepsItsClaim() {
        initialise("views", 1);
        get(here.fetchToken("views", 0, null));
        clock.advance(TIMEOUT.minusSeconds(1));
        get(here.extendClaim("views", 0, null));
        clock.advance(TIMEOUT.minusSeconds(1));

        assertCannotClaim(() -> get(there.fetchToken("views", 0, null)));
        get(here.storeToken(at(3), "views", 0, null));
        clock.advance(TIMEOUT.minusSeconds(1));
        assertCannotClaim(() -> get(there.fetchToken("views", 0, null)));
    }

    @Test
    void deletesOnlyWhatItOwns() {
        initialise("views", 1);
        assertCannotClaim(() -> get(here.deleteToken("views", 0, null)));
        get(here.fetchToken("views", 0, null));

        get(here.deleteToken("views", 0, null));

        assertThat(get(here.fetchSegments("views", null))).isEmpty();
    }

    @Test
    void doesNotClaimASegmentThatWasSplitOrMergedSince() {
        initialise("one", 1);
        assertCannotClaim(() -> get(here.fetchToken("one", new Segment(1, 1), null)));
        assertCannotClaim(() -> get(here.fetchToken("one", new Segment(0, 1), null)));

        initialise("two", 2);
        assertCannotClaim(() -> get(here.fetchToken("two", Segment.ROOT_SEGMENT, null)));

        initialise("four", 4);
        assertCannotClaim(() -> get(here.fetchToken("four", new Segment(1, 1), null)));
        assertThat(get(there.fetchAvailableSegments("four", null))).hasSize(4);
    }

    @Test
    void saysHowFarAProcessorIsOnAnyNode() {
        assertThat(there.positionOf("views")).isEqualTo(-1);
        initialise("views", 2);
        assertThat(there.positionOf("views")).isEqualTo(-1);
        get(here.storeToken(at(7), "views", 0, null));
        assertThat(there.positionOf("views")).isEqualTo(-1);
        get(here.storeToken(at(5), "views", 1, null));
        assertThat(there.positionOf("views")).isEqualTo(5);
        initialise("others", 1);
        get(here.storeToken(at(9), "others", 0, null));
        assertThat(there.positionsOf(List.of("views", "others", "none")))
                .isEqualTo(Map.of("views", 5L, "others", 9L, "none", -1L));
    }

    @Test
    void allNodesGiveTheSameStorageIdentifier() {
        String identifier = get(here.retrieveStorageIdentifier(null));

        assertThat(identifier).isNotBlank();
        assertThat(get(there.retrieveStorageIdentifier(null))).isEqualTo(identifier);
        assertThat(get(here.fetchSegments("__store", null))).isEmpty();
    }

    private void initialise(String processor, int segments) {
        get(here.initializeTokenSegments(processor, segments, null, null));
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static void assertCannotClaim(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(UnableToClaimTokenException.class);
    }

    @SuppressWarnings("NullAway") // tokens and segments may be null
    private static <T extends @Nullable Object> T get(CompletableFuture<T> future) {
        return FutureUtils.joinAndUnwrap(future);
    }
}
