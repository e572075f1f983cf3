package org.waymark.query.fulltext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * An index in memory. It has neither threads nor files, so that whoever drops it need not close it. What is put into it can be
 * found once it is {@link #publish() published}; whoever searches it holds on to what was published when they began.
 */
public final class TextIndex {

    /** At its first use Lucene says that it would be faster with a module of the JVM that is not for production yet. */
    private static final Logger HINT =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        HINT.setLevel(Level.SEVERE);
    }

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private DirectoryReader published;

    /** An empty one. */
    public TextIndex() {
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(TextAnalysis.INDEXED)
                            .setSimilarity(new TextRanking())
                            .setMergeScheduler(new SerialMergeScheduler()));
            published = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one in, in place of another with its key. */
    public void put(TextFields fields) {
        try {
            Term key = new Term(
                    TextFields.KEY, fields.document().getField(TextFields.KEY).stringValue());
            writer.updateDocument(key, fields.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one in whose key is new. */
    public void add(TextFields fields) {
        try {
            writer.addDocument(fields.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String key) {
        try {
            writer.deleteDocuments(new Term(TextFields.KEY, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was put in until now to be found. */
    public synchronized void publish() {
        try {
            DirectoryReader changed = DirectoryReader.openIfChanged(published, writer);
            if (changed != null) {
                published.close();
                published = changed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is published, to be closed by whoever searches it. */
    public synchronized Held hold() {
        published.incRef();
        return new Held(published);
    }

    /** Bytes that it takes, about. */
    public long weight() {
        try {
            long bytes = writer.ramBytesUsed();
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was published, for as long as it is held. */
    public record Held(DirectoryReader reader) implements AutoCloseable {

        @Override
        public void close() {
            try {
                reader.decRef();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
