package org.waymark.query.highlight.proof;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDFs that anybody may have made within a bounded memory: PDFBox keeps every object that it reads, and decodes the
 * streams that hold objects and their places as a whole. The report of a large strategy needs less than a tenth of each bound.
 */
final class BoundedPdfParser extends PDFParser {

    private final ParseBudget budget = new ParseBudget();
    private final Map<Long, Map<COSObjectKey, COSBase>> inStreams = new HashMap<>();

    private BoundedPdfParser(RandomAccessRead file) throws IOException {
        super(file, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        document.close();
        document = new Bounded();
        xrefTrailerResolver = new XrefTrailerResolver() {
            @Override
            public void setXRef(COSObjectKey key, long offset) {
                budget.place();
                super.setXRef(key, offset);
            }
        };
    }

    /**
     * Opens a PDF.
     *
     * @throws UnreadablePdfException if it would take more than it may
     */
    static PDDocument open(byte[] pdf) throws IOException {
        return new BoundedPdfParser(new RandomAccessReadBuffer(pdf)).parse();
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        budget.begin();
        try {
            return super.parseDirObject();
        } finally {
            budget.end();
        }
    }

    /** Each stream of objects is read once. */
    @Override
    protected @Nullable COSBase parseObjectStreamObject(long stream, COSObjectKey key) throws IOException {
        Map<COSObjectKey, COSBase> objects = inStreams.get(stream);
        if (objects == null) {
            inStreams.put(stream, new HashMap<>());
            objects = document.getObjectFromPool(getObjectKey(stream, 0)).getObject() instanceof COSStream found
                    ? new Objects(found).parseAllObjects()
                    : new HashMap<>();
            inStreams.put(stream, objects);
        }
        return objects.remove(key);
    }

    /** The objects in a stream. */
    private final class Objects extends PDFObjectStreamParser {

        Objects(COSStream stream) throws IOException {
            super(stream, BoundedPdfParser.this.document);
        }

        @Override
        protected COSBase parseDirObject() throws IOException {
            budget.begin();
            try {
                return super.parseDirObject();
            } finally {
                budget.end();
            }
        }
    }

    /** One whose streams are decoded as a whole only where that is little. */
    private final class Bounded extends COSDocument {

        Bounded() {
            super(IOUtils.createMemoryOnlyStreamCache(), BoundedPdfParser.this);
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new BoundedStream(createRandomAccessReadView(start, length));
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    private final class BoundedStream extends COSStream {

        BoundedStream(RandomAccessReadView bytes) throws IOException {
            super(null, bytes);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            budget.decode(this);
            return super.createView();
        }
    }
}
