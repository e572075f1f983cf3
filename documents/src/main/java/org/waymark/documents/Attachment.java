package org.waymark.documents;

/**
 * A file inside a PDF.
 *
 * @param name         such as {@code content.json}
 * @param type         its media type, such as {@code application/json}
 * @param relationship what it is to the document
 * @param description  what it is, for people
 * @param content      its bytes
 */
public record Attachment(String name, String type, Relationship relationship, String description, byte[] content) {

    /** What a file is to the document it is attached to (ISO 32000-2, 14.13). */
    public enum Relationship {
        SOURCE("Source"),
        DATA("Data"),
        SUPPLEMENT("Supplement"),
        UNSPECIFIED("Unspecified");

        private final String pdfName;

        Relationship(String pdfName) {
            this.pdfName = pdfName;
        }

        /** The name a PDF has for it. */
        String pdfName() {
            return pdfName;
        }
    }
}
