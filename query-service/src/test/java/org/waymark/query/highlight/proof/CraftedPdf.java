package org.waymark.query.highlight.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** A PDF put together byte by byte: object 1 is its catalogue, 2 its pages, 3 its page; 4 is attached as content.json. */
final class CraftedPdf {

    private static final int XREF = 9_000;

    private final SortedMap<Integer, byte[]> objects = new TreeMap<>();
    private final SortedMap<Integer, int[]> packed = new TreeMap<>();

    CraftedPdf() {
        object(
                1,
                "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)"
                        + "<</Type/Filespec/F(content.json)/EF<</F 4 0 R>>>>]>>>>>>");
        object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>");
        stream(4, "/Type/EmbeddedFile", new byte[] {'{', '}'});
    }

    CraftedPdf object(int number, String value) {
        objects.put(number, value.getBytes(ISO_8859_1));
        return this;
    }

    CraftedPdf stream(int number, String entries, byte[] bytes) {
        objects.put(number, join("<<" + entries + "/Length " + bytes.length + ">>\nstream\n", bytes, "\nendstream"));
        return this;
    }

    /** Says that an object is to be found in a stream of objects. */
    CraftedPdf packed(int number, int stream, int index) {
        objects.remove(number);
        packed.put(number, new int[] {stream, index});
        return this;
    }

    /** The file, with a stream that says where everything is. */
    byte[] file() {
        return file("/W[1 4 4]", null);
    }

    /** The same with another stream of places. */
    byte[] file(String entries, byte @Nullable [] places) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SortedMap<Integer, Integer> at = new TreeMap<>();
        out.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
        objects.forEach((number, value) -> {
            at.put(number, out.size());
            out.writeBytes(join(number + " 0 obj\n", value, "\nendobj\n"));
        });
        int start = out.size();
        StringBuilder index = new StringBuilder();
        ByteBuffer table = ByteBuffer.allocate(9 * (at.size() + packed.size()));
        at.forEach((number, offset) -> {
            index.append(number).append(" 1 ");
            table.put((byte) 1).putInt(offset).putInt(0);
        });
        packed.forEach((number, where) -> {
            index.append(number).append(" 1 ");
            table.put((byte) 2).putInt(where[0]).putInt(where[1]);
        });
        byte[] bytes = places == null ? table.array() : places;
        String dictionary = "<</Type/XRef/Root 1 0 R/Size 10000" + entries
                + (places == null ? "/Index[" + index + "]" : "") + "/Length " + bytes.length + ">>\nstream\n";
        out.writeBytes(join(XREF + " 0 obj\n" + dictionary, bytes, "\nendstream\nendobj\n"));
        out.writeBytes(("startxref\n" + start + "\n%%EOF\n").getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] join(String before, byte[] bytes, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(ISO_8859_1));
        out.writeBytes(bytes);
        out.writeBytes(after.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    /** So much of a text, over and over, deflated. */
    static byte[] deflated(String before, String over, long bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream in = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            in.write(before.getBytes(ISO_8859_1));
            byte[] part = over.repeat(Math.max(1, 65_536 / over.length())).getBytes(ISO_8859_1);
            for (long written = 0; written < bytes; written += part.length) {
                in.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Bytes, deflated. */
    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream in = new DeflaterOutputStream(out)) {
            in.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
