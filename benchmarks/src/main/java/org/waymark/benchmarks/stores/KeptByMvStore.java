package org.waymark.benchmarks.stores;

import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** H2's MVStore, with the settings that the embedded database had. */
final class KeptByMvStore implements KeptBy {

    private static final int PAGE = 4 * 1024;

    private final MVStore store;
    private final MVMap<byte[], byte[]> documents;
    private final MVMap<byte[], byte[]> index;

    KeptByMvStore(Path folder) {
        store = new MVStore.Builder()
                .fileName(folder.resolve("mv.db").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE)
                .compress()
                .open();
        store.setRetentionTime(0);
        documents = map("documents");
        index = map("index");
    }

    private MVMap<byte[], byte[]> map(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    @Override
    public void write(Write write) {
        documents.put(write.position(), write.document());
        write.entries().forEach(entry -> index.put(entry, new byte[0]));
    }

    @Override
    public void sync() {
        store.commit();
        store.sync();
    }

    @Override
    public void close() {
        store.close();
    }
}
