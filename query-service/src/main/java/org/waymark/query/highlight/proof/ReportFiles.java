package org.waymark.query.highlight.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The files that are attached to the PDF of an issued report: written, and read back. */
final class ReportFiles {

    static final String CONTENT = "content.json";
    static final String PROOF = "proof.json";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String RENDERING = "rendering.txt";

    /** What each is, as programs that show attachments say it. */
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            CONTENT, "Everything that this report says, as it was issued",
            PROOF, "Proof that the report was recorded in the ledger",
            CHECKPOINT, "Signed checkpoint of the ledger",
            RENDERING, "Signed digest of what this document shows");

    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    /** Most bytes of one file. */
    private static final int MOST_BYTES = 32 << 20;

    private ReportFiles() {}

    /**
     * Opens a PDF.
     *
     * @throws UnreadablePdfException if it is none, or needs a password
     */
    static PDDocument open(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePdfException("This cannot be read as a PDF", e);
        }
    }

    /** The same document with files attached, by their names. */
    static byte[] attach(byte[] pdf, Map<String, byte[]> files) {
        try (PDDocument document = open(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Map<String, PDComplexFileSpecification> attached = new TreeMap<>();
            COSArray associated = new COSArray();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                PDComplexFileSpecification specification = specification(document, file.getKey(), file.getValue());
                attached.put(file.getKey(), specification);
                associated.add(specification.getCOSObject());
            }
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(attached);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UnreadablePdfException("Files cannot be attached to this document", e);
        }
    }

    private static PDComplexFileSpecification specification(PDDocument document, String name, byte[] content)
            throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype(name.endsWith(".json") ? "application/json" : "text/plain");
        file.setSize(content.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.setFileDescription(DESCRIPTIONS.get(name));
        specification.getCOSObject().setName(RELATIONSHIP, name.equals(CONTENT) ? "Data" : "Supplement");
        return specification;
    }

    /**
     * Those of the four files that a document has.
     *
     * @throws UnreadablePdfException if one cannot be decoded, or is too large
     */
    static Map<String, byte[]> in(PDDocument document) {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        Map<String, byte[]> found = new LinkedHashMap<>();
        if (names != null && names.getEmbeddedFiles() != null) {
            try {
                collect(names.getEmbeddedFiles(), found, Collections.newSetFromMap(new IdentityHashMap<>()));
            } catch (IOException | ClassCastException e) {
                throw new UnreadablePdfException("The attachments of this document cannot be read", e);
            }
        }
        return found;
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, Map<String, byte[]> found, Set<COSDictionary> seen)
            throws IOException {
        if (!seen.add(node.getCOSObject())) {
            return;
        }
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            for (PDComplexFileSpecification file : names.values()) {
                PDEmbeddedFile embedded =
                        file.getEmbeddedFileUnicode() == null ? file.getEmbeddedFile() : file.getEmbeddedFileUnicode();
                String name = file.getFilename();
                if (embedded != null && name != null && DESCRIPTIONS.containsKey(name)) {
                    found.put(name, bytes(embedded));
                }
            }
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, found, seen);
            }
        }
    }

    private static byte[] bytes(PDEmbeddedFile file) throws IOException {
        try (InputStream in = file.createInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadablePdfException("An attachment of this document is too large", null);
            }
            return bytes;
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
