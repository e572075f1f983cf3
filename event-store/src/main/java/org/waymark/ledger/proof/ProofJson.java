package org.waymark.ledger.proof;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.proof.EventProof.CommitPart;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes proofs of events. An event looks as it does on a line of an export. */
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
