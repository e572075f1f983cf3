package org.waymark.command.imports.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamReader;
import org.waymark.command.schema.Texts;

/**
 * Reads every table of a Word document as people see it: those in cells, content controls and text boxes too; without what
 * was deleted, is hidden, or asks to be filled in. Paragraphs of a cell are lines, with the numbers that Word gives them, and so
 * are its bullets.
 */
final class DocumentReader implements Elements {

    /** Elements in which nothing counts: deleted text, how things looked before, doubles for old programs, pronunciation. */
    private static final Set<String> PASSED_OVER = Set.of("del", "moveFrom", "Fallback", "rt", "sdtEndPr");

    private static final int TITLE = 80;
    private static final int LONGEST_SPAN = 1_000_000;

    private final WordStyles styles;
    private final WordLists lists;
    private final CellBudget budget = new CellBudget();
    private final List<DocumentTable> tables = new ArrayList<>();
    private final Deque<DocumentTable> open = new ArrayDeque<>();
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<Boolean> placeholders = new ArrayDeque<>();
    private String title = "";
    private int passedOver;
    private int placeholder;
    private boolean inRowProperties;
    private boolean inRun;
    private boolean inText;
    private boolean unseen;

    private DocumentReader(WordStyles styles, WordLists lists) {
        this.styles = styles;
        this.lists = lists;
    }

    /** The tables of a document. */
    static List<FoundTable> read(OfficeFile file, String main, Predicate<String> known) {
        DocumentReader reader = new DocumentReader(WordStyles.of(file, main), WordLists.of(file, main));
        file.read(main, reader);
        return reader.tables.stream()
                .filter(table -> !table.lines().isEmpty())
                .map(table -> found(table, known))
                .toList();
    }

    private static FoundTable found(DocumentTable table, Predicate<String> known) {
        Headings headings = Headings.guess(table.lines(), known);
        return new FoundTable(
                "table " + table.number(),
                table.name(),
                false,
                table.lines(),
                headings.at(),
                headings.rows(),
                Set.of(),
                Blocks.notes(Grid.of("", table.lines())));
    }

    @Override
    public void begin(XMLStreamReader at) {
        String name = at.getLocalName();
        if (inRowProperties && name.equals("del")) {
            table().deleted();
        }
        if (passedOver > 0 || PASSED_OVER.contains(name) || name.endsWith("PrChange")) {
            passedOver++;
            return;
        }
        switch (name) {
            case "tbl" -> beginTable(at);
            case "p" -> paragraphs.push(new WordParagraph());
            case "pStyle", "numId", "ilvl" -> paragraph(name, at);
            case "r" -> {
                inRun = true;
                unseen = !paragraphs.isEmpty()
                        && styles.isHidden(paragraphs.getFirst().style());
            }
            case "rStyle" -> unseen |= inRun && styles.isHidden(value(at));
            case "t" -> inText = inRun && !unseen && placeholder == 0;
            case "vanish" -> unseen = inRun ? isOn(at) : unseen;
            case "tab" -> character(' ');
            case "br", "cr" -> character('\n');
            case "noBreakHyphen" -> character('-');
            case "sdt" -> placeholders.push(false);
            case "showingPlcHdr" -> asksToBeFilledIn(isOn(at));
            case "tr", "trPr", "gridBefore", "tblHeader", "hidden" -> row(name, at);
            case "tc", "gridSpan", "vMerge", "hMerge" -> cell(name, at);
            default -> {
                // says how things look
            }
        }
    }

    @Override
    public void text(String text) {
        if (inText && passedOver == 0) {
            append(text);
        }
    }

    @Override
    public void end(String name) {
        if (passedOver > 0) {
            passedOver--;
            return;
        }
        switch (name) {
            case "tbl" -> {
                if (!open.isEmpty()) {
                    open.pop();
                }
            }
            case "tr" -> {
                if (!open.isEmpty()) {
                    table().endRow();
                }
            }
            case "tc" -> {
                if (!open.isEmpty() && table().isInCell()) {
                    table().endCell();
                }
            }
            case "p" -> endParagraph();
            case "r" -> inRun = false;
            case "t" -> inText = false;
            case "trPr" -> inRowProperties = false;
            case "sdt" -> {
                if (!placeholders.isEmpty() && placeholders.pop()) {
                    placeholder--;
                }
            }
            default -> {
                // says how things look
            }
        }
    }

    private void beginTable(XMLStreamReader at) {
        if (!isOfWord(at)) {
            passedOver++;
            return;
        }
        String inside = open.isEmpty() ? "" : table().place();
        DocumentTable table = new DocumentTable(tables.size() + 1, inside, open.isEmpty() ? title : "", budget);
        tables.add(table);
        if (tables.size() > TableLimits.SHEETS) {
            throw Refusals.tooMuch();
        }
        open.push(table);
        title = "";
    }

    private void row(String name, XMLStreamReader at) {
        if (open.isEmpty()) {
            return;
        }
        switch (name) {
            case "tr" -> table().beginRow();
            case "trPr" -> inRowProperties = true;
            case "gridBefore" -> table().skip(number(at));
            case "tblHeader" -> {
                if (isOn(at)) {
                    table().heading();
                }
            }
            default -> {
                if (inRowProperties && isOn(at)) {
                    table().hidden();
                }
            }
        }
    }

    private void cell(String name, XMLStreamReader at) {
        if (open.isEmpty()) {
            return;
        }
        boolean continues = !value(at).equals("restart");
        switch (name) {
            case "tc" -> table().beginCell();
            case "gridSpan" -> table().span(number(at));
            case "vMerge" -> {
                if (continues) {
                    table().goesOn();
                }
            }
            default -> {
                if (continues) {
                    table().belongsLeft();
                }
            }
        }
    }

    /** What a paragraph says of itself before its text. */
    private void paragraph(String name, XMLStreamReader at) {
        if (paragraphs.isEmpty() || inRun) {
            return;
        }
        WordParagraph paragraph = paragraphs.getFirst();
        switch (name) {
            case "pStyle" -> paragraph.style(value(at));
            case "numId" -> paragraph.list(number(at));
            default -> paragraph.level(number(at));
        }
    }

    private void endParagraph() {
        if (paragraphs.isEmpty()) {
            return;
        }
        WordParagraph paragraph = paragraphs.pop();
        String text = paragraph.text();
        String seen = paragraph.seen(styles, lists);
        budget.characters(seen.length() - text.length());
        if (!open.isEmpty() && table().isInCell()) {
            table().paragraph(seen);
        } else if (!text.isBlank()) {
            title = Texts.beginning(CellText.of(text).replace('\n', ' '), TITLE);
        }
    }

    private void asksToBeFilledIn(boolean asks) {
        if (asks && !placeholders.isEmpty() && !placeholders.peek()) {
            placeholders.pop();
            placeholders.push(true);
            placeholder++;
        }
    }

    private void character(char character) {
        if (inRun && !unseen && placeholder == 0) {
            append(Character.toString(character));
        }
    }

    private void append(String text) {
        if (!paragraphs.isEmpty()) {
            budget.characters(text.length());
            paragraphs.getFirst().append(text);
        }
    }

    private DocumentTable table() {
        return open.getFirst();
    }

    /** Presentations have tables of the same name, which a document may show as a drawing. */
    private static boolean isOfWord(XMLStreamReader at) {
        return !String.valueOf(at.getNamespaceURI()).contains("drawingml");
    }

    static String value(XMLStreamReader at) {
        return OfficeFile.attribute(at, "val").orElse("");
    }

    static boolean isOn(XMLStreamReader at) {
        return !Set.of("0", "false", "off").contains(value(at));
    }

    static int number(XMLStreamReader at) {
        String value = value(at);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : value.isEmpty() ? 0 : LONGEST_SPAN;
    }
}
