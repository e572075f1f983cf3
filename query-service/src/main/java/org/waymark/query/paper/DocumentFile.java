package org.waymark.query.paper;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.waymark.documents.Document;
import org.waymark.query.api.Answers;
import org.waymark.query.api.TimedOutput;

/** Sends a document as a file, written on the thread of the request. */
public final class DocumentFile {

    private static final Logger log = LoggerFactory.getLogger(DocumentFile.class);

    private DocumentFile() {}

    /**
     * Sends it. Once a part of it is sent, a failure breaks the connection off: whoever receives it must not take that part for
     * the whole.
     *
     * @param name     of the file, without the end that says its format
     * @param position every event up to and with it is in the document
     */
    public static void send(
            Document document, PaperFormat format, String name, long position, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader(Answers.POSITION, Long.toString(position));
        response.setContentType(format.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.extension())
                        .build()
                        .toString());
        try {
            OutputStream out = new TimedOutput(response.getOutputStream());
            format.writer().write(document, out);
            out.flush();
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            log.warn("A file was cut off", e);
            // without its cause, which has an answer: the container closes the connection where nobody handles it
            throw new ServletException("A file was cut off");
        }
    }
}
