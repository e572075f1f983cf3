package org.waymark.command.imports.table;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML without letting it make the parser remember more than documents need: levels, names, entities. */
final class BoundedXml {

    private static final int LEVELS = 500;
    private static final int NAMES = 2_000;
    private static final int LONGEST_NAME = 1_000;

    private final Elements elements;
    private final Set<String> names = new HashSet<>();
    private int level;

    BoundedXml(Elements elements) {
        this.elements = elements;
    }

    void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    count(reader);
                    elements.begin(reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> elements.text(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    level--;
                    elements.end(reader.getLocalName());
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusals.unreadable();
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> name(reader.getPITarget());
                default -> {
                    // comments and the like
                }
            }
        }
    }

    private void count(XMLStreamReader reader) {
        if (++level > LEVELS) {
            throw Refusals.unreadable();
        }
        name(reader.getLocalName());
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            name(reader.getAttributeLocalName(index));
        }
        for (int index = 0; index < reader.getNamespaceCount(); index++) {
            name("xmlns:" + reader.getNamespacePrefix(index));
        }
    }

    private void name(String name) {
        if (name.length() > LONGEST_NAME || (names.add(name) && names.size() > NAMES)) {
            throw Refusals.unreadable();
        }
    }
}
