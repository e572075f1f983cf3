package org.waymark.command.imports.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what the styles of a document say of its texts: which are hidden, and which are numbered. */
final class WordStyles implements Elements {

    private static final int MOST = 10_000;

    /** A style that is based on another, and so on: no document needs more. */
    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style style;
    private boolean inParagraph;

    /** What one style says; null where it says nothing. */
    private static final class Style {
        private @Nullable String basedOn;
        private @Nullable Boolean hidden;
        private @Nullable Integer list;
        private @Nullable Integer level;
    }

    /** The styles of a document; none where it has none. */
    static WordStyles of(OfficeFile file, String main) {
        WordStyles styles = new WordStyles();
        file.readRelated(main, "/styles", styles);
        return styles;
    }

    @Override
    public void begin(XMLStreamReader at) {
        Style current = style;
        String name = at.getLocalName();
        if (name.equals("style")) {
            if (styles.size() >= MOST) {
                throw Refusals.tooMuch();
            }
            style = new Style();
            styles.put(OfficeFile.attribute(at, "styleId").orElse(""), style);
        } else if (current != null) {
            switch (name) {
                case "basedOn" -> current.basedOn = DocumentReader.value(at);
                case "vanish" -> current.hidden = DocumentReader.isOn(at);
                case "pPr" -> inParagraph = true;
                case "numId" -> current.list = inParagraph ? Integer.valueOf(DocumentReader.number(at)) : null;
                case "ilvl" -> current.level = inParagraph ? Integer.valueOf(DocumentReader.number(at)) : null;
                default -> {
                    // says how things look
                }
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("style")) {
            style = null;
            inParagraph = false;
        } else if (name.equals("pPr")) {
            inParagraph = false;
        }
    }

    /** Whether texts of a style are hidden. */
    boolean isHidden(String id) {
        return said(id, each -> each.hidden).orElse(false);
    }

    /** The list that paragraphs of a style belong to. */
    Optional<Integer> list(String id) {
        return said(id, each -> each.list);
    }

    /** Their level in it. */
    int level(String id) {
        return said(id, each -> each.level).orElse(0);
    }

    /** What a style says, or the one that it is based on. */
    private <T> Optional<T> said(String id, Function<Style, @Nullable T> what) {
        Style at = styles.get(id);
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            T value = what.apply(at);
            if (value != null) {
                return Optional.of(value);
            }
            at = at.basedOn == null ? null : styles.get(at.basedOn);
        }
        return Optional.empty();
    }
}
