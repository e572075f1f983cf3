package org.waymark.command.imports.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The text that bytes are: UTF-8, or UTF-16 with or without a byte order mark, else Windows-1252 and its elders. */
final class Encoding {

    private static final int SAMPLE = 4_096;

    /** Of so many characters in a hundred one byte is zero in UTF-16, where they are mostly those of Europe. */
    private static final int PERCENT = 70;

    /** Bytes that Windows-1252 has no character for, and the code page of DOS has. */
    private static final int[] NOT_WINDOWS = {0x81, 0x8d, 0x8f, 0x90, 0x9d};

    private Encoding() {}

    /** The text, or nothing if the bytes are none. */
    static Optional<String> text(byte[] bytes, List<String> notes) {
        if (FileKind.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (FileKind.startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (FileKind.startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        if (has(bytes, 0)) {
            return isUtf16(bytes, 1)
                    ? Optional.of(new String(bytes, StandardCharsets.UTF_16LE))
                    : isUtf16(bytes, 0) ? Optional.of(new String(bytes, StandardCharsets.UTF_16BE)) : Optional.empty();
        }
        return Optional.of(utf8(bytes).orElseGet(() -> older(bytes, notes)));
    }

    private static boolean isUtf16(byte[] bytes, int zeroAt) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        long zeros = IntStream.range(0, pairs)
                .filter(pair -> bytes[2 * pair + zeroAt] == 0 && bytes[2 * pair + 1 - zeroAt] != 0)
                .count();
        return bytes.length % 2 == 0 && zeros * 100 >= (long) pairs * PERCENT;
    }

    private static boolean has(byte[] bytes, int value) {
        for (byte one : bytes) {
            if (Byte.toUnsignedInt(one) == value) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static String older(byte[] bytes, List<String> notes) {
        boolean dos = IntStream.of(NOT_WINDOWS).anyMatch(value -> has(bytes, value)) && Charset.isSupported("IBM850");
        boolean mac = has(bytes, '\r') && !has(bytes, '\n') && Charset.isSupported("x-MacRoman");
        Charset charset = Charset.forName(mac ? "x-MacRoman" : dos ? "IBM850" : "windows-1252");
        String name = mac ? "Macintosh" : dos ? "MS-DOS" : "Windows-1252";
        notes.add("The file is not UTF-8; it was read as %s. Check letters such as ‘£’ and ‘é’.".formatted(name));
        return new String(bytes, charset);
    }
}
