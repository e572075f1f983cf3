package org.waymark.standalone.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Standard output that says when it takes no more: a {@link PrintStream} keeps that to itself. */
final class CheckedOutput extends OutputStream {

    private final PrintStream out;

    CheckedOutput(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
        out.write(single);
        check();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        check();
    }

    @Override
    public void flush() throws IOException {
        check();
    }

    private void check() throws IOException {
        if (out.checkError()) {
            throw new IOException("standard output was closed");
        }
    }
}
