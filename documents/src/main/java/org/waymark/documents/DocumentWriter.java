package org.waymark.documents;

import java.io.IOException;
import java.io.OutputStream;

/** Writes documents in one format. */
public interface DocumentWriter {

    /**
     * Writes the document. Leaves the stream open.
     *
     * @throws IOException if the stream does not take it
     */
    void write(Document document, OutputStream out) throws IOException;
}
