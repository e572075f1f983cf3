package org.waymark.command.evidence.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What a zip says of itself: the names of its parts, and the two small ones that tell what it is. Nothing else is unpacked. */
record OfficeParts(List<String> names, boolean locked, String contentTypes, String mimeType) {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MIME_TYPE = "mimetype";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_PARTS = 20_000;

    OfficeParts {
        names = List.copyOf(names);
    }

    /** @throws IOException if it is no whole zip, or none that can be trusted */
    static OfficeParts of(byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            Set<String> names = new HashSet<>();
            for (ZipArchiveEntry part : parts) {
                if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
                    throw new IOException("Two parts have the same name");
                }
            }
            if (parts.size() > MOST_PARTS) {
                throw new IOException("It has too many parts");
            }
            return new OfficeParts(
                    List.copyOf(names),
                    parts.stream().anyMatch(part -> part.getGeneralPurposeBit().usesEncryption()),
                    text(zip, CONTENT_TYPES),
                    text(zip, MIME_TYPE));
        } catch (RuntimeException e) {
            throw new IOException("It is no whole zip", e);
        }
    }

    /** The text of a part; empty where there is none, or it is longer than any such part is. */
    private static String text(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(part)) {
            byte[] bytes = content == null ? new byte[0] : content.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Whether it holds macros, or controls that run. */
    boolean hasMacros() {
        String types = contentTypes.toLowerCase(Locale.ROOT);
        return types.contains("macroenabled")
                || types.contains("vbaproject")
                || names.stream()
                        .anyMatch(name -> name.endsWith("vbaproject.bin")
                                || name.contains("/activex/")
                                || name.contains("macrosheets/")
                                || name.startsWith("basic/")
                                || name.startsWith("scripts/"));
    }
}
