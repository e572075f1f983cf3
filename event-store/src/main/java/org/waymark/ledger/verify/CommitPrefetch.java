package org.waymark.ledger.verify;

import com.mongodb.client.MongoCursor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.RawBsonDocument;
import org.waymark.ledger.format.CheckedCommit;
import org.waymark.ledger.format.CommitScanner;

/**
 * Reads commits on the thread that asks for them while other threads look at those read before: what a commit is by itself
 * does not depend on its neighbours.
 */
final class CommitPrefetch implements AutoCloseable {

    private static final int CHUNK_COMMITS = 256;
    private static final int CHUNK_BYTES = 4 << 20;
    private static final int CHUNKS_A_THREAD = 3;

    private final MongoCursor<RawBsonDocument> documents;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ExecutorService checkers = Executors.newFixedThreadPool(
            threads,
            Thread.ofPlatform().daemon().name("ledger-verification-", 0).factory());
    private final ThreadLocal<CommitScanner> scanner = ThreadLocal.withInitial(CommitScanner::new);
    private final Queue<CompletableFuture<List<CheckedCommit>>> underWay = new ArrayDeque<>();

    CommitPrefetch(MongoCursor<RawBsonDocument> documents) {
        this.documents = documents;
    }

    /** {@return the next commits in order, none at the end} */
    List<CheckedCommit> next() {
        while (underWay.size() < CHUNKS_A_THREAD * threads) {
            List<RawBsonDocument> chunk = RawCommits.reading(this::read);
            if (chunk.isEmpty()) {
                break;
            }
            underWay.add(CompletableFuture.supplyAsync(() -> check(chunk), checkers));
        }
        CompletableFuture<List<CheckedCommit>> first = underWay.poll();
        return first == null ? List.of() : first.join();
    }

    private List<RawBsonDocument> read() {
        List<RawBsonDocument> chunk = new ArrayList<>(CHUNK_COMMITS);
        int bytes = 0;
        while (chunk.size() < CHUNK_COMMITS && bytes < CHUNK_BYTES && documents.hasNext()) {
            RawBsonDocument document = documents.next();
            chunk.add(document);
            bytes += document.getByteBuffer().remaining();
        }
        return chunk;
    }

    private List<CheckedCommit> check(List<RawBsonDocument> chunk) {
        CommitScanner own = scanner.get();
        return chunk.stream().map(own::check).toList();
    }

    @Override
    public void close() {
        checkers.shutdownNow();
        documents.close();
    }
}
