package org.waymark.command.imports.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML in which no tag and no text is so long that it fills the memory of a parser: each begins or ends with a ‘&lt;’. */
final class ShortRuns extends FilterInputStream {

    /** A cell has 32,767 characters at most, of six bytes each where they are written as numbers. */
    private static final int LONGEST = 220_000;

    private int run;

    ShortRuns(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(read);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        for (int at = from; at < from + read; at++) {
            count(into[at]);
        }
        return read;
    }

    private void count(int character) throws IOException {
        run = character == '<' ? 0 : run + 1;
        if (run > LONGEST) {
            throw new IOException("More than " + LONGEST + " bytes without a tag");
        }
    }
}
