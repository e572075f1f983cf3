package org.waymark.query.views;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.io.BasicOutputBuffer;

/**
 * Documents made in one go, as the bytes that are sent. The last field is the checksum (CRC-32C) of those before it, so that a
 * document that was changed afterwards is told from one that was written.
 */
final class RawDocuments {

    static final String SUM = "sum";

    /** The field: its type, its name with a zero at the end, four bytes of checksum. */
    private static final byte[] SUM_BEGINS = {0x10, 's', 'u', 'm', 0};

    /** With the zero that ends the document. */
    private static final int END = SUM_BEGINS.length + Integer.BYTES + 1;

    private RawDocuments() {}

    /** A document of the fields that are written, and their checksum. */
    static RawBsonDocument of(Consumer<BsonWriter> fields) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            fields.accept(writer);
            writer.writeInt32(SUM, sum(ByteBuffer.wrap(buffer.getInternalBuffer()), buffer.getPosition()));
            writer.writeEndDocument();
            return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
        }
    }

    /**
     * Whether a document is as it was written. One without a checksum is of an earlier release, and taken as it is.
     */
    static boolean isIntact(RawBsonDocument document) {
        ByteBuffer bytes = document.getByteBuffer().asNIO().slice().order(ByteOrder.LITTLE_ENDIAN);
        int sum = bytes.limit() - END;
        if (sum < Integer.BYTES || !bytes.slice(sum, SUM_BEGINS.length).equals(ByteBuffer.wrap(SUM_BEGINS))) {
            return true;
        }
        return bytes.getInt(sum + SUM_BEGINS.length) == sum(bytes, sum);
    }

    /** @throws IllegalArgumentException if it is not as it was written */
    static void check(RawBsonDocument document) {
        if (!isIntact(document)) {
            throw new IllegalArgumentException("a document does not have its checksum");
        }
    }

    /** Whether two documents say the same, in whatever order their fields are, with a checksum or without. */
    static boolean saySame(RawBsonDocument one, RawBsonDocument other) {
        return withoutSum(one).equals(withoutSum(other));
    }

    private static BsonDocument withoutSum(RawBsonDocument document) {
        BsonDocument fields = document.decode(new BsonDocumentCodec());
        fields.remove(SUM);
        return fields;
    }

    /** Of the fields; their length, which stands before them, says the same. */
    private static int sum(ByteBuffer bytes, int end) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.slice(Integer.BYTES, end - Integer.BYTES));
        return (int) sum.getValue();
    }
}
