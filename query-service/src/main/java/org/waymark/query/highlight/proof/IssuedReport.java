package org.waymark.query.highlight.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.InvalidNoteException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version of a report, as the event that issued it says.
 *
 * @param strategy    code
 * @param report      ref
 * @param version     from 1
 * @param fingerprint SHA-256 of the content, 64 hex digits
 * @param content     canonical JSON
 * @param position    of the event
 * @param issuedAt    when the ledger took it
 * @param event       hash of the event, 64 hex digits
 */
public record IssuedReport(
        String strategy,
        String report,
        int version,
        String fingerprint,
        String content,
        long position,
        Instant issuedAt,
        String event) {

    static final String ISSUED = "waymark.HighlightReportIssued";

    private static final JsonMapper JSON = new JsonMapper();

    /** The version that a proof is about; the proof is still to be checked. */
    static IssuedReport of(EventProof proof) {
        return of(proof.event(), proof.position(), proof.commit().recordedAt());
    }

    /** @throws InvalidNoteException if the event did not issue a report */
    static IssuedReport of(EventBody event, long position, Instant issuedAt) {
        if (!event.type().name().equals(ISSUED)) {
            throw new InvalidNoteException("The event at position " + position + " did not issue a report.");
        }
        PlainJson.check(event.payload().content().getBytes(StandardCharsets.UTF_8));
        try {
            JsonNode payload = JSON.readTree(event.payload().content());
            return new IssuedReport(
                    payload.required("strategy").asString(),
                    payload.required("report").asString(),
                    payload.required("version").asInt(),
                    payload.required("fingerprint").asString(),
                    payload.required("content").asString(),
                    position,
                    issuedAt,
                    HexFormat.of().formatHex(event.hash().getData()));
        } catch (JacksonException e) {
            throw new InvalidNoteException("The event that issued the report cannot be read.", e);
        }
    }

    /** As notes name it, such as {@code SG23/H1.1}. */
    public String name() {
        return strategy + "/" + report + "." + version;
    }

    /** As people name it, such as “H1, version 1, of SG23”. */
    public String title() {
        return report + ", version " + version + ", of " + strategy;
    }
}
