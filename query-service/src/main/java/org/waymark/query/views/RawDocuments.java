package org.waymark.query.views;

import java.util.function.Consumer;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/** Documents made in one go, as the bytes that are sent. */
final class RawDocuments {

    private RawDocuments() {}

    /** A document of the fields that are written. */
    static RawBsonDocument of(Consumer<BsonWriter> fields) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            fields.accept(writer);
            writer.writeEndDocument();
            return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
        }
    }
}
