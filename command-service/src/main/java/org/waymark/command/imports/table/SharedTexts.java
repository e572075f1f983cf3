package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Reads the texts that the cells of a workbook share: the runs of each joined, without how they are pronounced. */
final class SharedTexts implements Elements {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long characters;
    private boolean inText;
    private int spoken;

    List<String> texts() {
        return texts;
    }

    @Override
    public void begin(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "si" -> {
                text.setLength(0);
                if (texts.size() >= TableLimits.SHARED_TEXTS) {
                    throw Refusals.tooMuch();
                }
            }
            case "rPh" -> spoken++;
            case "t" -> inText = spoken == 0;
            default -> {
                // says how a text looks
            }
        }
    }

    @Override
    public void text(String more) {
        characters += more.length();
        if (characters > TableLimits.SHARED_CHARACTERS) {
            throw Refusals.tooMuch();
        }
        if (inText) {
            text.append(more);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "si" -> texts.add(CellText.of(XlsxText.unescaped(text.toString())));
            case "rPh" -> spoken--;
            case "t" -> inText = false;
            default -> {
                // says how a text looks
            }
        }
    }
}
