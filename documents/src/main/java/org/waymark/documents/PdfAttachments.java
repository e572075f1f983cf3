package org.waymark.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts files into a PDF, as files of the whole document (ISO 32000-2, 14.13). */
public final class PdfAttachments {

    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    private static final COSName FILES = COSName.getPDFName("AF");

    private PdfAttachments() {}

    /**
     * Writes the PDF with the files in it, in place of those that it had. Nothing else in it changes. Leaves the stream open.
     *
     * @param pdf     the file, such as {@link PdfWriter} wrote it
     * @param written when the files were written
     * @throws IOException if the bytes are no PDF, or if the stream does not take it
     */
    public static void attach(byte[] pdf, List<Attachment> attachments, Instant written, OutputStream out)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> named = new TreeMap<>();
            List<PDComplexFileSpecification> inOrder = new ArrayList<>();
            for (Attachment attachment : attachments) {
                PDComplexFileSpecification file = file(document, attachment, written);
                if (named.put(attachment.name(), file) != null) {
                    throw new IllegalArgumentException("Two files are called " + attachment.name());
                }
                inOrder.add(file);
            }
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(named);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            COSArray files = new COSArray();
            inOrder.forEach(files::add);
            document.getDocumentCatalog().getCOSObject().setItem(FILES, files);
            document.setDocumentId(written.getEpochSecond());
            document.save(out);
        }
    }

    private static PDComplexFileSpecification file(PDDocument document, Attachment attachment, Instant written)
            throws IOException {
        PDEmbeddedFile embedded =
                new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        embedded.setSubtype(attachment.type());
        embedded.setSize(attachment.content().length);
        embedded.setCreationDate(GregorianCalendar.from(written.atZone(ZoneOffset.UTC)));
        embedded.setModDate(GregorianCalendar.from(written.atZone(ZoneOffset.UTC)));
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.description());
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName(RELATIONSHIP, attachment.relationship().pdfName());
        return file;
    }

    /**
     * The files in a PDF by their names; empty if it has none.
     *
     * @throws IOException if the bytes are no PDF
     */
    public static Map<String, byte[]> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, byte[]> found = new TreeMap<>();
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
            if (files != null) {
                for (Map.Entry<String, PDComplexFileSpecification> file : files.entrySet()) {
                    PDEmbeddedFile embedded = file.getValue().getEmbeddedFile();
                    if (embedded != null) {
                        found.put(file.getKey(), IOUtils.toByteArray(embedded.createInputStream()));
                    }
                }
            }
            return found;
        }
    }
}
