package org.waymark.ledger.files;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.Compaction;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.ledger.format.FileReference;

/**
 * Files beside the ledger, in GridFS. Each is stored under its scope and the SHA-256 of its bytes, so that the same file twice
 * in one scope is stored once; what is read is compared with that hash.
 *
 * <p>A file is there once all its bytes are on disk: GridFS writes its parts first. Methods throw
 * {@link LedgerUnavailableException} when the database cannot answer; each can be repeated.
 */
public final class LedgerFiles {

    /** What the collections are called: the ledger's name, then this, then those of GridFS. */
    private static final String BUCKET = "-files";

    private static final String ADDRESS = "filename";
    private static final String SENT_AT = "sentAt";
    private static final String SENT = "metadata." + SENT_AT;
    private static final int PART_BYTES = 1 << 20;
    private static final Logger log = LoggerFactory.getLogger(LedgerFiles.class);

    private final MongoDatabase database;
    private final GridFSBucket bucket;

    /** Gives access to the files of the ledger that the settings name. Creates nothing but what is stored. */
    public LedgerFiles(MongoDatabase database, LedgerSettings settings) {
        this.database = database;
        this.bucket = GridFSBuckets.create(database, settings.collection() + BUCKET)
                .withChunkSizeBytes(PART_BYTES)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /**
     * A file that is stored.
     *
     * @param address its scope and hash, see {@link FileReference#address()}
     * @param sentAt  when somebody sent it last; long ago where it came with an import
     */
    public record Stored(String address, long size, Instant sentAt) {}

    /**
     * Stores a file that somebody sent, on disk when this returns. Where its bytes are there already, they are replaced, whole or
     * damaged, and with them the time at which it was sent.
     */
    public void store(FileReference file, byte[] bytes, Instant sentAt) {
        store(file, bytes, new Document(SENT_AT, Date.from(sentAt)));
    }

    /** The same with a file that comes with the events that attach it. */
    public void store(FileReference file, byte[] bytes) {
        store(file, bytes, new Document());
    }

    private void store(FileReference file, byte[] bytes, Document metadata) {
        if (!file.fits(bytes)) {
            throw new IllegalArgumentException("These are not the bytes of " + file.text());
        }
        List<ObjectId> before = ids(file.address());
        GridFSUploadOptions options = new GridFSUploadOptions().metadata(metadata);
        writing(
                file.address(),
                () -> bucket.uploadFromStream(file.address(), new ByteArrayInputStream(bytes), options));
        before.forEach(this::delete);
    }

    /**
     * The bytes of a file; empty where there is no such file.
     *
     * @throws DamagedFileException where they are not those that were stored
     */
    public Optional<byte[]> read(FileReference file) {
        List<ObjectId> ids = ids(file.address());
        while (true) {
            Optional<byte[]> bytes = ids.stream()
                    .flatMap(id -> bytes(id).stream())
                    .filter(file::fits)
                    .findFirst();
            if (bytes.isPresent() || ids.isEmpty()) {
                return bytes;
            }
            List<ObjectId> now = ids(file.address());
            if (now.equals(ids)) {
                throw new DamagedFileException("The bytes of " + file.address() + " are not those that were stored");
            }
            ids = now; // stored anew meanwhile, or erased
        }
    }

    /** Empty where they are not all there. */
    private Optional<byte[]> bytes(ObjectId id) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bucket.downloadToStream(id, bytes);
            return Optional.of(bytes.toByteArray());
        } catch (MongoGridFSException e) {
            log.debug("Parts of the file {} are missing", id, e);
            return Optional.empty();
        } catch (MongoException e) {
            throw new LedgerUnavailableException("Files cannot be read now: " + e.getMessage(), e);
        }
    }

    /** What is stored of a file, without its bytes; empty where there is no such file. */
    public Optional<Stored> find(String scope, String sha256) {
        return list(new Document(ADDRESS, scope + "/" + sha256)).stream().findFirst();
    }

    /** All files that somebody sent before a time, and not since. */
    public List<Stored> sentBefore(Instant time) {
        return list(new Document(SENT, new Document("$lt", Date.from(time))));
    }

    /** How many bytes all files of a scope have, attached or not. */
    public long bytesIn(String scope) {
        Document all = new Document("$gte", scope + "/").append("$lt", scope + "0"); // what follows the slash
        return list(new Document(ADDRESS, all)).stream().mapToLong(Stored::size).sum();
    }

    private List<Stored> list(Document filter) {
        return reading(() -> bucket.find(filter)
                .map(file -> new Stored(file.getFilename(), file.getLength(), sentAt(file)))
                .into(new ArrayList<>()));
    }

    private static Instant sentAt(GridFSFile file) {
        Document metadata = file.getMetadata();
        Date sentAt = metadata == null ? null : metadata.getDate(SENT_AT);
        return sentAt == null ? Instant.EPOCH : sentAt.toInstant();
    }

    /** Deletes the bytes of a file, if they are there. */
    public void erase(String address) {
        ids(address).forEach(this::delete);
    }

    /** Deletes the bytes of a file that was sent before a time, if it has not been sent again since. */
    public void eraseIfSentBefore(String address, Instant time) {
        Document old = new Document(ADDRESS, address).append(SENT, new Document("$lt", Date.from(time)));
        ids(old).forEach(this::delete);
    }

    /** Asks the database to give up the space of what was deleted ({@link Compaction}). */
    public void compact() {
        Compaction.of(database, bucket.getBucketName() + ".chunks");
    }

    private List<ObjectId> ids(String address) {
        return ids(new Document(ADDRESS, address));
    }

    private List<ObjectId> ids(Document filter) {
        return reading(() -> bucket.find(filter).map(GridFSFile::getObjectId).into(new ArrayList<>()));
    }

    /** Another node may have deleted it meanwhile. */
    private void delete(ObjectId id) {
        try {
            bucket.delete(id);
        } catch (MongoGridFSException e) {
            log.debug("The file {} is deleted already", id);
        } catch (MongoException e) {
            throw new LedgerUnavailableException("A file cannot be deleted now: " + e.getMessage(), e);
        }
    }

    private static void writing(String address, Runnable write) {
        try {
            write.run();
        } catch (MongoException e) {
            throw new LedgerUnavailableException("The file " + address + " cannot be stored now: " + e.getMessage(), e);
        }
    }

    private static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException e) {
            throw new LedgerUnavailableException("Files cannot be read now: " + e.getMessage(), e);
        }
    }
}
