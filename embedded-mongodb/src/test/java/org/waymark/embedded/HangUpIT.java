package org.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;

class HangUpIT {

    private static final int OP_MSG = 2013;
    private static final int HEADER_BYTES = 21;
    private static final int CLIENTS = 100;
    private static final int DOCUMENTS = 200;

    @Test
    void aClientThatHangsUpInTheMiddleOfAWriteHarmsNobodyElse() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                MongoClient others = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> collection = others.getDatabase("test").getCollection("things");
            collection.insertOne(new Document("_id", "before"));
            URI address = URI.create(mongo.connectionString());
            for (int client = 0; client < CLIENTS; client++) {
                try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                    socket.getOutputStream().write(insert(client));
                    socket.getOutputStream().flush();
                }
                collection.insertOne(new Document("_id", "meanwhile " + client));
            }

            collection.insertOne(new Document("_id", "after"));

            assertThat(collection.find(new Document("_id", "before"))).hasSize(1);
            assertThat(collection.countDocuments()).isGreaterThanOrEqualTo(CLIENTS + 2);
        }
    }

    /** One message of the wire protocol (OP_MSG with a body section) that inserts many documents. */
    private static byte[] insert(int client) {
        List<Document> documents = IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> new Document("_id", client + "/" + i))
                .toList();
        byte[] body = bson(
                new Document("insert", "things").append("documents", documents).append("$db", "test"));
        return ByteBuffer.allocate(HEADER_BYTES + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(HEADER_BYTES + body.length)
                .putInt(client)
                .putInt(0)
                .putInt(OP_MSG)
                .putInt(0)
                .put((byte) 0)
                .put(body)
                .array();
    }

    private static byte[] bson(Document document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            new DocumentCodec()
                    .encode(writer, document, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }
}
