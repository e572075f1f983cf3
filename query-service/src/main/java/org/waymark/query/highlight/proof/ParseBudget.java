package org.waymark.query.highlight.proof;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** How much of a PDF is kept in memory while it is checked. What is beyond it ends the check in a plain sentence. */
final class ParseBudget {

    /** Values of any kind: numbers, names, lists, dictionaries, references. */
    private static final int MOST_VALUES = 1_000_000;

    /** Objects that the file says it has. */
    private static final int MOST_PLACES = 250_000;

    /** Lists and dictionaries within each other. */
    private static final int MOST_NESTED = 100;

    /** Bytes of streams that are decoded as a whole. */
    private static final long MOST_DECODED = 32L << 20;

    /** Bytes of a row. */
    private static final int MOST_AT_ONCE = 1 << 16;

    private int values;
    private int places;
    private int nested;
    private long decoded;

    /** A value begins. */
    void begin() {
        if (++values > MOST_VALUES) {
            throw tooMuch();
        }
        if (++nested > MOST_NESTED) {
            throw new UnreadablePdfException("Its parts are nested too deeply to be checked", null);
        }
    }

    void end() {
        nested--;
    }

    /** The place of an object is told. */
    void place() {
        places(1);
    }

    private void places(int more) {
        places += more;
        if (more > MOST_PLACES || places > MOST_PLACES) {
            throw tooMuch();
        }
    }

    /** A stream is decoded as a whole. */
    void decode(COSStream stream) throws IOException {
        places(Math.max(0, stream.getInt(COSName.N, 0)));
        modest(stream.getDictionaryObject(COSName.W));
        modest(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        List<COSName> filters = new PDStream(stream).getFilters();
        if (filters.isEmpty()) {
            return;
        }
        if (!filters.equals(List.of(COSName.FLATE_DECODE))) {
            throw new UnreadablePdfException("Its objects are packed in a way that is not checked", null);
        }
        // as PDFBox decodes it, which takes streams that others refuse
        try (InputStream inflated = new FlateFilterDecoderStream(stream.createRawInputStream())) {
            byte[] buffer = new byte[8_192];
            for (int read = inflated.read(buffer); read > 0; read = inflated.read(buffer)) {
                decoded += read;
                if (decoded > MOST_DECODED) {
                    throw tooMuch();
                }
            }
        }
    }

    /** Numbers that say how much is read at once, wherever they are. */
    private static void modest(@Nullable COSBase value) {
        switch (value) {
            case COSArray list -> list.forEach(item -> modest(CanonicalValues.resolved(item)));
            case COSStream _ -> throw tooMuch();
            case COSDictionary parameters ->
                parameters.getValues().forEach(item -> modest(CanonicalValues.resolved(item)));
            case COSNumber number -> {
                if (Math.abs((double) number.longValue()) > MOST_AT_ONCE) {
                    throw tooMuch();
                }
            }
            case null, default -> {}
        }
    }

    static UnreadablePdfException tooMuch() {
        return new UnreadablePdfException("The file holds more than can be checked", null);
    }
}
