package org.waymark.ledger.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.types.Binary;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitBody;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.Salted;

/** Reads what {@link LineWriter} writes. */
public final class LineReader {

    private static final int HASH_BYTES = 32;

    private LineReader() {}

    static ExportHeader header(byte[] line) {
        try (LineFields fields = new LineFields(line)) {
            String format = fields.text("format");
            if (!format.equals(ExportHeader.FORMAT)) {
                throw new MalformedLineException(
                        "the format is \"" + format + "\", and only \"" + ExportHeader.FORMAT + "\" can be read");
            }
            String origin = fields.text("origin");
            Instant exportedAt = fields.instant("exportedAt");
            long position = fields.number("position");
            String hash =
                    HexFormat.of().formatHex(fields.bytes("hash", HASH_BYTES).getData());
            long commits = fields.number("commits");
            fields.endOfLine();
            return new ExportHeader(origin, exportedAt, new LedgerHead(position, hash, Instant.EPOCH, commits));
        }
    }

    /** {@return the content of a line after the first} */
    static ExportLine commitOrTrailer(byte[] line) {
        try (LineFields fields = new LineFields(line)) {
            String first = fields.nextName();
            if ("number".equals(first)) {
                return new ExportLine.OfCommit(commit(fields));
            }
            if ("end".equals(first)) {
                return trailer(fields);
            }
            if ("file".equals(first)) {
                return file(fields);
            }
            throw new MalformedLineException("it is neither a commit, a file nor the end of the export");
        }
    }

    private static ExportTrailer trailer(LineFields fields) {
        if (!fields.value("end").equals(ExportHeader.FORMAT)) {
            throw new MalformedLineException("it is the end of another format");
        }
        ExportTrailer trailer = new ExportTrailer(
                fields.number("commits"), fields.number("events"), fields.text("head"), fields.text("sha256"));
        fields.endOfLine();
        return trailer;
    }

    private static ExportLine.OfFile file(LineFields fields) {
        String address = fields.value("file");
        FileReference file = FileReference.parse(address + ":" + fields.number("size"))
                .orElseThrow(() -> new MalformedLineException("\"" + address + "\" is no file"));
        byte[] bytes = fields.base64("bytes");
        fields.endOfLine();
        if (!file.fits(bytes)) {
            throw new MalformedLineException("the bytes are not those of the file \"" + address + "\"");
        }
        return new ExportLine.OfFile(file, bytes);
    }

    private static Commit commit(LineFields fields) {
        long number = fields.numberValue("number");
        long first = fields.number("position");
        Instant recordedAt = fields.instant("recordedAt");
        Binary prev = fields.bytes("prev", HASH_BYTES);
        Binary hash = fields.bytes("hash", HASH_BYTES);
        List<EventBody> events = new ArrayList<>();
        fields.startOfArray("events");
        while (fields.nextObject()) {
            events.add(event(fields));
        }
        fields.endOfLine();
        if (events.isEmpty() || events.size() > Commit.MAX_EVENTS) {
            throw new MalformedLineException("the commit has " + events.size() + " events");
        }
        return new Commit(number, first, recordedAt, new CommitBody(List.copyOf(events)), prev, hash);
    }

    /**
     * An event: its fields up to the end of its object.
     *
     * @throws MalformedLineException if it is none
     */
    public static EventBody event(LineFields fields) {
        String id = fields.text("id");
        QualifiedName type = type(fields.text("type"));
        String version = fields.text("version");
        Instant decidedAt = fields.instant("decidedAt");
        Set<Tag> tags = tags(fields);
        Map<String, String> metadata = fields.texts("metadata");
        Salted<Map<String, String>> saltedMetadata = new Salted<>(
                Map.copyOf(metadata),
                fields.bytesOrNull("metadataSalt", Salted.SALT_BYTES),
                fields.bytes("metadataHash", HASH_BYTES));
        Salted<String> payload = new Salted<>(
                fields.text("payload"),
                fields.bytesOrNull("payloadSalt", Salted.SALT_BYTES),
                fields.bytes("payloadHash", HASH_BYTES));
        Binary hash = fields.bytes("hash", HASH_BYTES);
        fields.endOfObject();
        return new EventBody(id, type, version, decidedAt, tags, saltedMetadata, payload, hash);
    }

    private static QualifiedName type(String name) {
        try {
            return new QualifiedName(name);
        } catch (RuntimeException e) {
            throw new MalformedLineException("\"" + name + "\" is not a type name");
        }
    }

    private static Set<Tag> tags(LineFields fields) {
        Set<Tag> tags = new HashSet<>();
        fields.startOfArray("tags");
        for (String text = fields.nextText(); text != null; text = fields.nextText()) {
            int separator = text.indexOf('=');
            if (separator < 1) {
                throw new MalformedLineException("the tag \"" + text + "\" is not key=value");
            }
            tags.add(new Tag(text.substring(0, separator), text.substring(separator + 1)));
        }
        return Set.copyOf(tags);
    }
}
