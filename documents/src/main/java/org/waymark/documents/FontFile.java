package org.waymark.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A TrueType font without the tables of ligatures and of places of marks: PDFBox looks each word up in them with regular
 * expressions, which took more than a third of the time of writing a PDF.
 */
final class FontFile {

    private static final Set<String> LEFT_OUT = Set.of("GSUB", "GPOS", "GDEF");
    private static final int HEADER = 12;
    private static final int ENTRY = 16;

    private FontFile() {}

    private record Part(String tag, int checksum, int offset, int length) {

        /** Tables begin at multiples of four bytes. */
        int padded() {
            return (length + 3) / 4 * 4;
        }
    }

    static byte[] plain(byte[] font) {
        ByteBuffer in = ByteBuffer.wrap(font);
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < in.getShort(4); index++) {
            int at = HEADER + index * ENTRY;
            String tag = new String(font, at, 4, StandardCharsets.US_ASCII);
            if (!LEFT_OUT.contains(tag)) {
                parts.add(new Part(tag, in.getInt(at + 4), in.getInt(at + 8), in.getInt(at + 12)));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(font.length);
        int most = Integer.highestOneBit(parts.size());
        out.writeBytes(ByteBuffer.allocate(HEADER)
                .putInt(in.getInt(0))
                .putShort((short) parts.size())
                .putShort((short) (most * ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(most))
                .putShort((short) ((parts.size() - most) * ENTRY))
                .array());
        int offset = HEADER + parts.size() * ENTRY;
        for (Part part : parts) {
            out.writeBytes(ByteBuffer.allocate(ENTRY)
                    .put(part.tag().getBytes(StandardCharsets.US_ASCII))
                    .putInt(part.checksum())
                    .putInt(offset)
                    .putInt(part.length())
                    .array());
            offset += part.padded();
        }
        for (Part part : parts) {
            out.write(font, part.offset(), part.length());
            out.write(new byte[part.padded() - part.length()], 0, part.padded() - part.length());
        }
        return out.toByteArray();
    }
}
