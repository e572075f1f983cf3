package org.waymark.query.highlight.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The files by which the PDF of an issued report or of a certificate is checked, read from a file that anybody may have made. */
final class ProofFiles {

    static final String CONTENT = "content.json";
    static final String PROOF = "proof.json";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String RENDERING = "rendering.txt";

    static final String CERTIFICATE = "certificate.txt";

    /** All of a report, in the order in which they are attached. */
    static final List<String> ALL = List.of(CONTENT, PROOF, CHECKPOINT, RENDERING);

    /** Most bytes of each. A content may have 5 MiB; a proof holds it as a text, in which quotation marks are escaped. */
    private static final Map<String, Integer> MOST_BYTES =
            Map.of(CONTENT, 6 << 20, PROOF, 16 << 20, CHECKPOINT, 64 << 10, RENDERING, 64 << 10, CERTIFICATE, 64 << 10);

    /** Most names of attachments that are looked at. */
    private static final int MOST_NAMES = 1_000;

    private ProofFiles() {}

    /**
     * Opens a PDF.
     *
     * @throws UnreadablePdfException if it is none, or needs a password
     */
    static PDDocument open(byte[] pdf) {
        try {
            return BoundedPdfParser.open(pdf);
        } catch (UnreadablePdfException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePdfException("This cannot be read as a PDF", e);
        }
    }

    /**
     * Those that a document has, by their names.
     *
     * @throws UnreadablePdfException if one cannot be decoded, or is too large
     */
    static Map<String, byte[]> in(PDDocument document) {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        Map<String, byte[]> found = new LinkedHashMap<>();
        if (names != null && names.getEmbeddedFiles() != null) {
            try {
                collect(names.getEmbeddedFiles(), found, new Seen());
            } catch (IOException | ClassCastException e) {
                throw new UnreadablePdfException("The attachments of this document cannot be read", e);
            }
        }
        return found;
    }

    private static void collect(PDNameTreeNode<PDComplexFileSpecification> node, Map<String, byte[]> found, Seen seen)
            throws IOException {
        if (!seen.first(node)) {
            return;
        }
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            for (PDComplexFileSpecification file : names.values()) {
                PDEmbeddedFile embedded =
                        file.getEmbeddedFileUnicode() == null ? file.getEmbeddedFile() : file.getEmbeddedFileUnicode();
                String name = file.getFilename();
                if (embedded != null && name != null && MOST_BYTES.containsKey(name) && !found.containsKey(name)) {
                    found.put(name, bytes(embedded, MOST_BYTES.getOrDefault(name, 0)));
                }
            }
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, found, seen);
            }
        }
    }

    /** The parts of the tree of names that were looked at: they can be as many as somebody likes, and lead back to each other. */
    private static final class Seen {

        private final Set<COSDictionary> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        private int names;

        boolean first(PDNameTreeNode<PDComplexFileSpecification> node) {
            COSArray here = node.getCOSObject().getCOSArray(COSName.NAMES);
            names += 1 + (here == null ? 0 : here.size() / 2);
            if (names > MOST_NAMES) {
                throw ParseBudget.tooMuch();
            }
            return nodes.add(node.getCOSObject());
        }
    }

    private static byte[] bytes(PDEmbeddedFile file, int most) throws IOException {
        try (InputStream in = CanonicalValues.decoded(file.getCOSObject())) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnreadablePdfException("An attachment of this document is too large", null);
            }
            return bytes;
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
