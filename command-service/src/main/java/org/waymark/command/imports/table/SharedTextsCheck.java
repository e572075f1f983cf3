package org.waymark.command.imports.table;

import javax.xml.stream.XMLStreamReader;

/** Counts the texts that the cells of a workbook share. */
final class SharedTextsCheck implements WorkbookCheck.Elements {

    private int texts;
    private long characters;

    /** How many there are. */
    int texts() {
        return texts;
    }

    @Override
    public void begin(XMLStreamReader at) {
        if (at.getLocalName().equals("si") && ++texts > TableLimits.SHARED_TEXTS) {
            throw TableLimits.tooLarge();
        }
    }

    @Override
    public void text(String text) {
        characters += text.length();
        if (characters > TableLimits.SHARED_CHARACTERS) {
            throw TableLimits.tooLarge();
        }
    }

    @Override
    public void end(String name) {
        // an element counts where it begins
    }
}
