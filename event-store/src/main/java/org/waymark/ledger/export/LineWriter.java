package org.waymark.ledger.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.format.LedgerHead;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the lines of an export, each a JSON object whose fields stand in a fixed order, and hashes them as it goes. */
final class LineWriter {

    static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final HexFormat HEX = HexFormat.of();

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(8_192);

    LineWriter(OutputStream out) {
        this.out = out;
    }

    void header(ExportHeader header) throws IOException {
        LedgerHead head = header.head();
        line(fields -> fields.writeStringProperty("format", ExportHeader.FORMAT)
                .writeStringProperty("origin", header.origin())
                .writeStringProperty("exportedAt", INSTANT.format(header.exportedAt()))
                .writeNumberProperty("position", head.position())
                .writeStringProperty("hash", head.hash())
                .writeNumberProperty("commits", head.commits()));
    }

    void commit(Commit commit) throws IOException {
        line(fields -> {
            fields.writeNumberProperty("number", commit.number())
                    .writeNumberProperty("position", commit.first())
                    .writeStringProperty("recordedAt", INSTANT.format(commit.recordedAt()))
                    .writeStringProperty("prev", hex(commit.prev()))
                    .writeStringProperty("hash", hex(commit.hash()))
                    .writeArrayPropertyStart("events");
            commit.body().events().forEach(event -> event(fields, event));
            fields.writeEndArray();
        });
    }

    /** A file, whole: its bytes in base64. */
    void file(FileReference file, byte[] bytes) throws IOException {
        line(fields -> fields.writeStringProperty("file", file.address())
                .writeNumberProperty("size", file.size())
                .writeBinaryProperty("bytes", bytes));
    }

    private static void event(JsonGenerator fields, EventBody event) {
        fields.writeStartObject()
                .writeStringProperty("id", event.id())
                .writeStringProperty("type", event.type().name())
                .writeStringProperty("version", event.version())
                .writeStringProperty("decidedAt", INSTANT.format(event.decidedAt()))
                .writeArrayPropertyStart("tags");
        event.tags().stream()
                .map(LineWriter::text)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(fields::writeString);
        fields.writeEndArray().writeObjectPropertyStart("metadata");
        new TreeMap<>(event.metadata().content()).forEach(fields::writeStringProperty);
        fields.writeEndObject()
                .writeStringProperty("metadataSalt", hexOrNull(event.metadata().salt()))
                .writeStringProperty("metadataHash", hex(event.metadata().hash()))
                .writeStringProperty("payload", event.payload().content())
                .writeStringProperty("payloadSalt", hexOrNull(event.payload().salt()))
                .writeStringProperty("payloadHash", hex(event.payload().hash()))
                .writeStringProperty("hash", hex(event.hash()))
                .writeEndObject();
    }

    /** Ends the export: the last line holds the hash of all that was written before. */
    void trailer(LedgerHead head) throws IOException {
        String written = HEX.formatHex(digest.digest());
        line(fields -> fields.writeStringProperty("end", ExportHeader.FORMAT)
                .writeNumberProperty("commits", head.commits())
                .writeNumberProperty("events", head.position() + 1)
                .writeStringProperty("head", head.hash())
                .writeStringProperty("sha256", written));
    }

    private interface Fields {
        void write(JsonGenerator fields);
    }

    private void line(Fields content) throws IOException {
        line.reset();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
            generator.writeStartObject();
            content.write(generator);
            generator.writeEndObject();
        }
        line.write('\n');
        byte[] bytes = line.toByteArray();
        digest.update(bytes);
        out.write(bytes);
    }

    private static String text(Tag tag) {
        return tag.key() + '=' + tag.value();
    }

    private static String hex(Binary bytes) {
        return HEX.formatHex(bytes.getData());
    }

    private static @Nullable String hexOrNull(@Nullable Binary bytes) {
        return bytes == null ? null : hex(bytes);
    }
}
