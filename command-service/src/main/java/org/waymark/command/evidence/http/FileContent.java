package org.waymark.command.evidence.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.waymark.command.evidence.FileType;
import org.waymark.command.refusal.Refusal;

/**
 * What a file is, told from its content, whatever it is called. Only types are taken in which a program that shows them runs
 * nothing by itself, as far as their structure shows; files that are of two types at once are not. That is no search for
 * malware.
 */
final class FileContent {

    private static final int[] PNG = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int[] JPEG = {0xff, 0xd8, 0xff};
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] ZIP_END = {'P', 'K', 5, 6};
    private static final int[] OLD_OFFICE = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
    private static final int ZIP_END_BYTES = 22;
    private static final int MOST_ZIP_COMMENT = 65_535;
    private static final int END_OF_PDF_WITHIN = 1_024;
    private static final int TOP = 1_024;

    private static final Map<String, FileType> OFFICE = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.WORD,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.EXCEL,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.POWERPOINT);

    private FileContent() {}

    /**
     * The type of a file.
     *
     * @throws Refusal if it is empty, of a type that is not taken, or not what it begins as; the message says what to do
     */
    static FileType of(byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("file.empty", "The file is empty. Choose another file.");
        }
        if (startsWith(bytes, ZIP)) {
            return office(bytes);
        }
        if (startsWith(bytes, OLD_OFFICE)) {
            throw refused(
                    "file.type-not-taken",
                    "This is an old Office file (.doc, .xls, .ppt), or one with a password. Save it as .docx, .xlsx or .pptx"
                            + " without a password and send that.");
        }
        if (endsAsZip(bytes)) {
            throw twoTypes();
        }
        String top = new String(bytes, 0, Math.min(bytes.length, TOP), StandardCharsets.ISO_8859_1);
        if (top.startsWith("%PDF-")) {
            return pdf(bytes);
        }
        if (startsWith(bytes, PNG)) {
            return png(bytes);
        }
        if (startsWith(bytes, JPEG)) {
            return jpeg(bytes);
        }
        return text(bytes);
    }

    private static FileType pdf(byte[] bytes) {
        int from = Math.max(0, bytes.length - END_OF_PDF_WITHIN);
        String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF")) {
            throw damaged(FileType.PDF);
        }
        return FileType.PDF;
    }

    /** Chunk after chunk, to the last one, behind which there is nothing. */
    private static FileType png(byte[] bytes) {
        ByteBuffer chunks = ByteBuffer.wrap(bytes).position(PNG.length);
        while (chunks.remaining() >= 12) {
            int length = chunks.getInt();
            int name = chunks.getInt();
            if (length < 0 || length + 4 > chunks.remaining()) {
                throw damaged(FileType.PNG);
            }
            chunks.position(chunks.position() + length + 4);
            if (name == 0x49454e44) { // IEND
                if (chunks.hasRemaining()) {
                    throw twoTypes();
                }
                return FileType.PNG;
            }
        }
        throw damaged(FileType.PNG);
    }

    /** Cameras put things of their own behind the end of the picture; pages and documents are none of those. */
    private static FileType jpeg(byte[] bytes) {
        int end = bytes.length - 2;
        while (end > 0 && !((bytes[end] & 0xff) == 0xff && (bytes[end + 1] & 0xff) == 0xd9)) {
            end--;
        }
        if (end <= 0) {
            throw damaged(FileType.JPEG);
        }
        String behind = new String(bytes, end + 2, bytes.length - end - 2, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (List.of("%pdf-", "<html", "<script", "<svg", "<?php").stream().anyMatch(behind::contains)) {
            throw twoTypes();
        }
        return FileType.JPEG;
    }

    private static FileType office(byte[] bytes) {
        try {
            OfficeParts parts = OfficeParts.of(bytes);
            if (parts.locked()) {
                throw refused(
                        "file.type-not-taken",
                        "This file has a password, so nobody could tell what it is. Save it without one and send that.");
            }
            if (parts.hasMacros()) {
                throw refused(
                        "file.has-macros",
                        "This file has macros, which can run on the computer of whoever opens it. Save it as .docx, .xlsx or .pptx,"
                                + " which leaves them out, and send that.");
            }
            List<FileType> types = OFFICE.entrySet().stream()
                    .filter(type -> parts.contentTypes().contains("\"" + type.getKey() + "\""))
                    .map(Map.Entry::getValue)
                    .toList();
            return types.size() == 1 ? types.getFirst() : openDocument(parts.mimeType());
        } catch (IOException e) {
            throw refused("file.damaged", "This file is damaged, or is no Office file. Save it again and send that.")
                    .causedBy(e);
        }
    }

    private static FileType openDocument(String mimeType) {
        return List.of(FileType.OPEN_TEXT, FileType.OPEN_SPREADSHEET, FileType.OPEN_PRESENTATION).stream()
                .filter(type -> type.mediaType().equals(mimeType))
                .findFirst()
                .orElseThrow(FileContent::notTaken);
    }

    private static FileType text(byte[] bytes) {
        String text = decoded(bytes);
        if (text.codePoints().anyMatch(FileContent::isNoText)) {
            throw notTaken();
        }
        String begin = text.substring(0, Math.min(text.length(), TOP))
                .replace("\ufeff", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (begin.matches("(?s)<[!?a-z].*")
                || begin.startsWith("#!")
                || begin.startsWith("{\\rtf")
                || begin.startsWith("mime-version:")
                || begin.startsWith("@echo")
                || begin.startsWith("%!")) {
            throw refused(
                    "file.type-not-taken",
                    "This is a web page, a program or another text that a computer acts on. Save it as a PDF and send that.");
        }
        return FileType.TEXT;
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\\x80-\\x9f]", "?");
        }
    }

    private static boolean isNoText(int codePoint) {
        return Character.isISOControl(codePoint) && "\t\r\n\f".indexOf(codePoint) < 0 || codePoint == 0xfffd;
    }

    /** Whether programs would read it as a zip, whatever it begins with. */
    private static boolean endsAsZip(byte[] bytes) {
        int first = Math.max(0, bytes.length - ZIP_END_BYTES - MOST_ZIP_COMMENT);
        return IntStream.rangeClosed(first, bytes.length - ZIP_END_BYTES)
                .anyMatch(at -> startsWith(Arrays.copyOfRange(bytes, at, at + ZIP_END.length), ZIP_END));
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        return bytes.length >= start.length
                && IntStream.range(0, start.length).allMatch(at -> Byte.toUnsignedInt(bytes[at]) == start[at]);
    }

    private static Refusal notTaken() {
        return refused(
                "file.type-not-taken",
                "Files of this type are not taken. Send one of these: " + FileType.endings() + ".");
    }

    private static Refusal damaged(FileType type) {
        return refused(
                "file.damaged",
                "The file begins as " + type.title() + " but is not whole. Save it again and send that.");
    }

    private static Refusal twoTypes() {
        return refused(
                "file.two-types",
                "Something else follows the end of this file, so it is of two types at once. Save it again and send that.");
    }

    private static Refusal refused(String code, String message) {
        return Refusal.at("file", Refusal.Kind.UNSUPPORTED, code, message);
    }
}
