package org.waymark.ledger.proof;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.export.LineFields;
import org.waymark.ledger.export.LineReader;
import org.waymark.ledger.export.MalformedLineException;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.merkle.MerkleHash;
import org.waymark.ledger.proof.EventProof.CommitPart;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes and reads proofs of events. An event looks as it does on a line of an export. */
final class ProofJson {

    /** What the fields are and how they are to be checked. */
    static final String FORMAT = "waymark-proof-1";

    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private ProofJson() {}

    static String write(EventProof proof) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject()
                    .writeStringProperty("format", FORMAT)
                    .writeNumberProperty("position", proof.position());
            event(json, proof.event());
            commit(json, proof.commit());
            texts(json, "path", proof.path());
            json.writeStringProperty("checkpoint", proof.checkpoint()).writeEndObject();
        }
        return text.toString();
    }

    static EventProof read(String text) {
        try (LineFields fields = new LineFields(text.strip().getBytes(StandardCharsets.UTF_8))) {
            String format = fields.text("format");
            if (!format.equals(FORMAT)) {
                throw new MalformedLineException("the format is \"" + format + "\"");
            }
            long position = fields.number("position");
            fields.startOfObject("event");
            EventBody event = LineReader.event(fields);
            CommitPart commit = commit(fields);
            List<String> path = hashes(fields, "path");
            EventProof proof = new EventProof(position, event, commit, path, fields.text("checkpoint"));
            fields.endOfLine();
            return proof;
        } catch (MalformedLineException | JacksonException e) {
            throw new InvalidNoteException("This is not the proof of an event: " + e.getMessage(), e);
        }
    }

    private static CommitPart commit(LineFields fields) {
        fields.startOfObject("commit");
        CommitPart commit = new CommitPart(
                fields.number("number"),
                fields.number("position"),
                fields.instant("recordedAt"),
                hash(fields, "prev"),
                hash(fields, "hash"),
                hashes(fields, "events"));
        fields.endOfObject();
        return commit;
    }

    private static String hash(LineFields fields, String name) {
        return HexFormat.of().formatHex(fields.bytes(name, MerkleHash.BYTES).getData());
    }

    private static List<String> hashes(LineFields fields, String name) {
        List<String> hashes = new ArrayList<>();
        fields.startOfArray(name);
        for (String hash = fields.nextText(); hash != null; hash = fields.nextText()) {
            if (!hash.matches("[0-9a-f]{64}")) {
                throw new MalformedLineException("\"" + name + "\" holds something that is no hash");
            }
            hashes.add(hash);
        }
        return List.copyOf(hashes);
    }

    private static void event(JsonGenerator json, EventBody event) {
        json.writeObjectPropertyStart("event")
                .writeStringProperty("id", event.id())
                .writeStringProperty("type", event.type().name())
                .writeStringProperty("version", event.version())
                .writeStringProperty("decidedAt", INSTANT.format(event.decidedAt()));
        texts(json, "tags", event.tags().stream().map(ProofJson::text).sorted().toList());
        json.writeObjectPropertyStart("metadata");
        new TreeMap<>(event.metadata().content()).forEach(json::writeStringProperty);
        json.writeEndObject()
                .writeStringProperty("metadataSalt", hex(event.metadata().salt()))
                .writeStringProperty("metadataHash", hex(event.metadata().hash()))
                .writeStringProperty("payload", event.payload().content())
                .writeStringProperty("payloadSalt", hex(event.payload().salt()))
                .writeStringProperty("payloadHash", hex(event.payload().hash()))
                .writeStringProperty("hash", hex(event.hash()))
                .writeEndObject();
    }

    private static void commit(JsonGenerator json, CommitPart commit) {
        json.writeObjectPropertyStart("commit")
                .writeNumberProperty("number", commit.number())
                .writeNumberProperty("position", commit.first())
                .writeStringProperty("recordedAt", INSTANT.format(commit.recordedAt()))
                .writeStringProperty("prev", commit.prev())
                .writeStringProperty("hash", commit.hash());
        texts(json, "events", commit.events());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String text(Tag tag) {
        return tag.key() + '=' + tag.value();
    }

    private static @Nullable String hex(@Nullable Binary bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes.getData());
    }
}
