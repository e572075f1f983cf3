package org.waymark.embedded.store;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;

/**
 * Which documents were written and are not yet on disk. An answer that holds one of them waits for the disk: nobody may
 * decide on what a failing disk takes back.
 */
public final class Unsynced {

    private static final ScopedValue<Set<CompletableFuture<Void>>> SEEN = ScopedValue.newInstance();

    private record Place(MVMap<KeyBytes, byte[]> documents, KeyBytes position) {}

    private final ConcurrentMap<Place, CompletableFuture<Void>> written = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Void> syncing = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<Void> gathering = new CompletableFuture<>();

    /** Complete when what is being written now is on disk; exceptionally where it cannot be. */
    CompletableFuture<Void> gathering() {
        return gathering;
    }

    /** Notes that a document was put or replaced. */
    public void wrote(MVMap<KeyBytes, byte[]> documents, KeyBytes position) {
        written.put(new Place(documents, position), gathering);
    }

    /** Notes that a document was come across, if that is for an answer. */
    public void saw(MVMap<KeyBytes, byte[]> documents, KeyBytes position) {
        if (SEEN.isBound() && !written.isEmpty()) {
            CompletableFuture<Void> synced = written.get(new Place(documents, position));
            if (synced != null) {
                SEEN.get().add(synced);
            }
        }
    }

    /** Answers what was read when every document come across is on disk. Not for a command that writes itself. */
    public <T> T answering(Supplier<T> read) {
        Set<CompletableFuture<Void>> seen = new HashSet<>();
        T answer = ScopedValue.where(SEEN, seen).call(read::get);
        seen.forEach(CompletableFuture::join);
        return answer;
    }

    /** What is written from now on waits for the next sync. Called while nobody writes. */
    void syncs() {
        syncing = gathering;
        gathering = new CompletableFuture<>();
    }

    /** What was written before {@link #syncs} is on disk. */
    void synced() {
        CompletableFuture<Void> done = syncing;
        written.values().removeIf(done::equals);
        done.complete(null);
    }

    /** Nothing of all this gets to the disk. */
    void failed(StoreFailedException why) {
        syncing.completeExceptionally(why);
        gathering.completeExceptionally(why);
    }
}
