package org.waymark.ledger.testing;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * One message of MongoDB's wire protocol, as it stands on the line.
 *
 * @param bytes with the header of 16 bytes: length, request id, id of the request it answers, kind of message
 */
public record WireMessage(byte[] bytes) {

    private static final int HEADER = 16;
    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int REPLY_BODY = 36;
    private static final int MESSAGE_BODY = 21;
    private static final int LONGEST = 64 << 20;

    /** {@return the next message, null at the end of the stream} */
    static @Nullable WireMessage read(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length < Integer.BYTES) {
            return null;
        }
        int size = little(length).getInt();
        if (size < HEADER || size > LONGEST) {
            throw new IOException("Not a message: " + size + " bytes");
        }
        byte[] bytes = new byte[size];
        System.arraycopy(length, 0, bytes, 0, Integer.BYTES);
        try {
            in.readFully(bytes, Integer.BYTES, size - Integer.BYTES);
        } catch (EOFException e) {
            return null;
        }
        return new WireMessage(bytes);
    }

    int requestId() {
        return little(bytes).getInt(4);
    }

    int answers() {
        return little(bytes).getInt(8);
    }

    private int kind() {
        return little(bytes).getInt(12);
    }

    /** {@return the command or the answer, without documents that are sent behind it} */
    public BsonDocument body() {
        int start = switch (kind()) {
            case OP_MSG -> MESSAGE_BODY;
            case OP_REPLY -> REPLY_BODY;
            case OP_QUERY -> endOfText(HEADER + Integer.BYTES) + 2 * Integer.BYTES;
            default -> throw new IllegalStateException("A message of kind " + kind());
        };
        return new RawBsonDocument(bytes, start, little(bytes).getInt(start));
    }

    /** {@return the command's name, such as {@code insert}} */
    public String command() {
        return body().getFirstKey();
    }

    private int endOfText(int start) {
        int end = start;
        while (bytes[end] != 0) {
            end++;
        }
        return end + 1;
    }

    /** {@return this answer with another body} */
    WireMessage withBody(BsonDocument body) {
        int start = kind() == OP_REPLY ? REPLY_BODY : MESSAGE_BODY;
        return assembled(ByteBuffer.wrap(bytes, 0, start), body);
    }

    /** {@return an answer to this request, which the database has not seen} */
    WireMessage answeredWith(BsonDocument body) {
        ByteBuffer head = little(new byte[MESSAGE_BODY]);
        head.putInt(4, -requestId()).putInt(8, requestId()).putInt(12, OP_MSG);
        return assembled(head, body);
    }

    private static WireMessage assembled(ByteBuffer head, BsonDocument body) {
        byte[] encoded = encoded(body);
        ByteBuffer all = little(new byte[head.remaining() + encoded.length]);
        all.put(head).put(encoded).putInt(0, all.capacity());
        return new WireMessage(all.array());
    }

    private static byte[] encoded(BsonDocument body) {
        RawBsonDocument raw = new RawBsonDocument(body, new BsonDocumentCodec());
        ByteBuffer buffer = raw.getByteBuffer().asNIO();
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        return copy;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
