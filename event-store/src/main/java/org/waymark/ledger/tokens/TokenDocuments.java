package org.waymark.ledger.tokens;

import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.MergedTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Tracking tokens to and from documents: a position of the ledger, or Axon's wrappers around such positions. */
final class TokenDocuments {

    private static final String KIND = "kind";
    private static final String LEDGER = "position";
    private static final String REPLAY = "replay";
    private static final String MERGED = "merged";

    private TokenDocuments() {}

    /**
     * Writes a token.
     *
     * @throws IllegalArgumentException for a token that is not from the ledger, or a reset context that is not a text
     */
    static @Nullable Document write(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> null;
            case GlobalSequenceTrackingToken at -> new Document(KIND, LEDGER).append(LEDGER, at.getGlobalIndex());
            case ReplayToken replay ->
                new Document(KIND, REPLAY)
                        .append("until", write(replay.getTokenAtReset()))
                        .append("current", write(replay.getCurrentToken()))
                        .append("context", text(replay.context()));
            case MergedTrackingToken merged ->
                new Document(KIND, MERGED)
                        .append("lower", write(merged.lowerSegmentToken()))
                        .append("upper", write(merged.upperSegmentToken()));
            default -> throw new IllegalArgumentException("Not a token of the ledger: " + token);
        };
    }

    @SuppressWarnings("NullAway") // Axon's tokens wrap null where a segment has not begun, without saying so
    static @Nullable TrackingToken read(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        String kind = document.getString(KIND);
        return switch (kind) {
            case LEDGER -> new GlobalSequenceTrackingToken(document.getLong(LEDGER));
            case REPLAY ->
                ReplayToken.createReplayToken(
                        read(document.get("until", Document.class)),
                        read(document.get("current", Document.class)),
                        document.getString("context"));
            case MERGED ->
                new MergedTrackingToken(
                        read(document.get("lower", Document.class)), read(document.get("upper", Document.class)));
            default -> throw new IllegalStateException("Unknown kind of token: " + kind);
        };
    }

    /** {@return the last position the token covers, -1 for the beginning} */
    static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    private static @Nullable String text(@Nullable Object resetContext) {
        if (resetContext == null || resetContext instanceof String) {
            return (String) resetContext;
        }
        throw new IllegalArgumentException("A reset context must be a text: " + resetContext.getClass());
    }
}
