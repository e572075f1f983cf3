package org.waymark.query.api;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.waymark.http.Deadline;

/** What a long file is written to: it takes no more once the time of the request is over. */
public final class TimedOutput extends FilterOutputStream {

    public TimedOutput(OutputStream out) {
        super(out);
    }

    /** @throws org.waymark.http.DeadlineExceededException if the time of this thread's request is over */
    @Override
    public void write(int next) throws IOException {
        Deadline.check();
        out.write(next);
    }

    /** @throws org.waymark.http.DeadlineExceededException if the time of this thread's request is over */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        Deadline.check();
        out.write(bytes, from, length);
    }
}
