package org.waymark.command.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.waymark.command.imports.ImportStatus.Problem;
import org.waymark.command.imports.ImportStatus.State;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * How far imports are, in the database, so that every node can say so, whichever runs them (docs/adr/0032): one small document each, and
 * what came of it in compressed parts. It is outside the ledger, and deleted an hour after it was written last.
 */
@Component
class StoredImports {

    /** An import whose node has not written for so long has ended with its node, which writes every second. */
    static final Duration SILENT = Duration.ofSeconds(30);

    static final Duration KEPT = Duration.ofHours(1);

    /** Well below what a document can hold. */
    private static final int PART_BYTES = 8 * 1024 * 1024;

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String ID = "_id";
    private static final String OWNER = "owner";
    private static final String STATE = "state";
    private static final String DONE = "done";
    private static final String OF = "of";
    private static final String PROBLEM = "problem";
    private static final String WRITTEN = "written";
    private static final String JOB = "job";
    private static final String NUMBER = "number";
    private static final String BYTES = "bytes";

    private final MongoCollection<Document> jobs;
    private final MongoCollection<Document> parts;
    private final JsonMapper json;
    private final Clock clock;

    StoredImports(@Qualifier("background") MongoDatabase database, JsonMapper json, Clock clock) {
        this.jobs = database.getCollection("imports");
        this.parts = database.getCollection("import_reports");
        this.json = json;
        this.clock = clock;
    }

    /** Writes how far one is, over what was written of it. */
    void write(String owner, ImportStatus status) {
        if (status.report() != null) {
            writeReport(status.id(), compressed(json.writeValueAsString(status.report())));
        }
        Document document = new Document(ID, status.id())
                .append(OWNER, owner)
                .append(STATE, status.state().name())
                .append(DONE, status.done())
                .append(OF, status.of())
                .append(WRITTEN, Date.from(clock.instant()));
        if (status.problem() != null) {
            document.append(PROBLEM, json.writeValueAsString(status.problem()));
        }
        jobs.replaceOne(eq(ID, status.id()), document, UPSERT);
    }

    private void writeReport(String id, byte[] bytes) {
        for (int number = 0; number * PART_BYTES < bytes.length; number++) {
            int from = number * PART_BYTES;
            String part = id + "/" + number;
            parts.replaceOne(
                    eq(ID, part),
                    new Document(ID, part)
                            .append(JOB, id)
                            .append(NUMBER, number)
                            .append(WRITTEN, Date.from(clock.instant()))
                            .append(
                                    BYTES,
                                    new Binary(Arrays.copyOfRange(
                                            bytes, from, Math.min(bytes.length, from + PART_BYTES)))),
                    UPSERT);
        }
    }

    /** What was written last of somebody's import; where its node is not heard any more, that it stopped. */
    Optional<ImportStatus> find(String id, String owner) {
        return Optional.ofNullable(jobs.find(and(eq(ID, id), eq(OWNER, owner))).first())
                .map(this::read);
    }

    private ImportStatus read(Document document) {
        String id = document.getString(ID);
        State state = State.valueOf(document.getString(STATE));
        String problem = document.getString(PROBLEM);
        ImportStatus status = new ImportStatus(
                id,
                state,
                document.getInteger(DONE),
                document.getInteger(OF),
                state == State.DONE ? report(id) : null,
                problem == null ? null : json.readValue(problem, Problem.class));
        Instant written = document.getDate(WRITTEN).toInstant();
        return state == State.RUNNING && written.isBefore(clock.instant().minus(SILENT)) ? status.stopped() : status;
    }

    private @Nullable Object report(String id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Document part : parts.find(eq(JOB, id)).sort(Sorts.ascending(NUMBER))) {
            bytes.writeBytes(part.get(BYTES, Binary.class).getData());
        }
        return new RawValue(expanded(bytes.toByteArray()));
    }

    /** Deletes what was written too long ago, whichever node wrote it. */
    void forget() {
        Date before = Date.from(clock.instant().minus(KEPT));
        jobs.deleteMany(lt(WRITTEN, before));
        parts.deleteMany(lt(WRITTEN, before));
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String expanded(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
