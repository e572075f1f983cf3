package org.waymark.command.imports.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.waymark.command.refusal.Refusal;

/**
 * A file of parts in a zip, as Office saves workbooks and documents. Parts are read once, from beginning to end, and
 * nothing of them is kept but what the reader takes; what would unpack to too much is refused before.
 */
final class OfficeFile implements AutoCloseable {

    private static final XMLInputFactory XML = xml();

    private static final int MOST_RELATIONS = 10_000;

    private final ZipFile zip;

    private OfficeFile(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a file and counts what it unpacks to.
     *
     * @throws Refusal if that is too much, or not to be read
     */
    static OfficeFile open(byte[] bytes) {
        try {
            OfficeFile file = new OfficeFile(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get());
            file.refuseIfTooMuch();
            return file;
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** What went wrong, as a refusal: whatever a library throws, it is the file that is not as it should be. */
    static Refusal refusal(Exception e) {
        return e instanceof Refusal refusal ? refusal : Refusals.unreadable().causedBy(e);
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void refuseIfTooMuch() throws IOException {
        long unpacked = 0;
        for (ZipArchiveEntry part : parts()) {
            if (part.getGeneralPurposeBit().usesEncryption()) {
                throw Refusals.locked();
            }
            if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
                throw Refusals.unreadable();
            }
            unpacked += unpackedSize(part, TableLimits.UNPACKED_BYTES - unpacked);
            if (unpacked > TableLimits.UNPACKED_BYTES) {
                throw Refusals.tooMuch();
            }
        }
    }

    /** What a part really unpacks to, whatever it says of itself; counting stops beyond the limit. */
    private long unpackedSize(ZipArchiveEntry part, long limit) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0 && unpacked <= limit; read = content.read(buffer)) {
                unpacked += read;
            }
        }
        return unpacked;
    }

    private List<ZipArchiveEntry> parts() {
        return Collections.list(zip.getEntries());
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Whether it is one of Office, which says of what type its parts are. */
    boolean saysTypes() {
        return has("[Content_Types].xml") || has("xl/workbook.xml");
    }

    boolean hasOneEndingIn(String end) {
        return parts().stream().anyMatch(part -> part.getName().endsWith(end));
    }

    /** The text of a small part; empty where there is none. */
    String text(String name, int most) {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(part)) {
            return new String(content.readNBytes(most), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** The part that the others belong to; what is usual where the file does not say. */
    String main() {
        String said = relations("").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("");
        return has(said) ? said : has("xl/workbook.xml") ? "xl/workbook.xml" : "word/document.xml";
    }

    /** The name of the element that a part consists of; empty where it is no XML, or not there. */
    String root(String name) {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(part)) {
            XMLStreamReader reader = XML.createXMLStreamReader(new ShortRuns(content));
            reader.nextTag();
            return reader.getLocalName();
        } catch (IOException | XMLStreamException | RuntimeException notXml) {
            return "";
        }
    }

    /**
     * Reads a part.
     *
     * @throws Refusal if it is not there, no XML, or XML that asks for too much
     */
    void read(String name, Elements elements) {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            throw Refusals.unreadable();
        }
        try (InputStream content = zip.getInputStream(part)) {
            new BoundedXml(elements).read(XML.createXMLStreamReader(new ShortRuns(content)));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** Reads the part of a type that another points to, if it is there. */
    void readRelated(String of, String type, Elements into) {
        relations(of).values().stream()
                .filter(relation -> relation.type().endsWith(type) && has(relation.target()))
                .findFirst()
                .ifPresent(relation -> read(relation.target(), into));
    }

    /**
     * What a part points to.
     *
     * @param target the name of another part
     */
    record Relation(String type, String target) {}

    /** What a part points to, by the names it uses for that. */
    Map<String, Relation> relations(String of) {
        int slash = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, slash);
        String name = folder + "_rels/" + of.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (has(name)) {
            read(name, new Elements() {
                @Override
                public void begin(XMLStreamReader at) {
                    if (at.getLocalName().equals("Relationship")) {
                        if (relations.size() >= MOST_RELATIONS) {
                            throw Refusals.tooMuch();
                        }
                        String target = attribute(at, "Target").orElse("");
                        relations.put(
                                attribute(at, "Id").orElse(""),
                                new Relation(attribute(at, "Type").orElse(""), resolved(folder, target)));
                    }
                }
            });
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String from = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../") && !from.isEmpty()) {
                from = from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return from + rest;
    }

    /** The attribute without a namespace, or with any, that has this name. */
    static Optional<String> attribute(XMLStreamReader at, String name) {
        for (int index = 0; index < at.getAttributeCount(); index++) {
            if (at.getAttributeLocalName(index).equals(name)) {
                return Optional.of(at.getAttributeValue(index));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw refusal(e);
        }
    }
}
