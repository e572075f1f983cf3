package org.waymark.command.imports.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Looks through the cells of a sheet: their addresses, the texts and formulas that they point to. */
final class SheetCheck implements Elements {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[1-9]\\d{0,6}");
    private static final Pattern RANGE =
            Pattern.compile("\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}(:\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6})?");
    private static final Pattern ROW = Pattern.compile("[1-9]\\d{0,6}");
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private final int texts;
    private final CellBudget budget;
    private final Map<String, Integer> sharedFormulas = new HashMap<>();
    private int column;
    private String address = "";
    private boolean textElsewhere;
    private final StringBuilder value = new StringBuilder();
    private @Nullable String sharedBase;
    private int formula = -1;

    /** @param texts how many texts there are for cells to share */
    SheetCheck(int texts, CellBudget budget) {
        this.texts = texts;
        this.budget = budget;
    }

    /** The column of the cell that began last; A is 1. */
    int column() {
        return column;
    }

    @Override
    public void begin(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "row" -> row(at);
            case "c" -> cell(at);
            case "v" -> {
                hasContent();
                value.setLength(0);
            }
            case "is" -> hasContent();
            case "f" -> formula(at);
            default -> {
                // says nothing of cells
            }
        }
    }

    @Override
    public void text(String text) {
        if (formula >= 0) {
            formula += text.length();
        } else if (textElsewhere) {
            value.append(text, 0, Math.min(text.length(), 16));
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("f")) {
            if (sharedBase != null) {
                sharedFormulas.put(sharedBase, formula);
                sharedBase = null;
            }
            formula = -1;
        } else if (name.equals("v") && textElsewhere) {
            String index = value.toString();
            require(
                    index.isEmpty() || (INDEX.matcher(index).matches() && Integer.parseInt(index) < texts),
                    "has a text that is not in the workbook");
        }
    }

    private void row(XMLStreamReader at) {
        column = 0;
        String number = attribute(at, "r").orElse("1");
        address = "in row " + number;
        require(ROW.matcher(number).matches(), "is in a row that cannot be");
    }

    private void cell(XMLStreamReader at) {
        budget.cell();
        String said = attribute(at, "r").orElse("");
        if (said.isEmpty()) {
            column++;
        } else {
            address = said;
            Matcher parts = ADDRESS.matcher(said);
            require(parts.matches(), "has an address that cannot be");
            column = CellNames.number(parts.group(1));
        }
        if (column > TableLimits.SPREAD_COLUMNS) {
            throw TableLimits.tooWide(address);
        }
        require(
                attribute(at, "s").map(style -> INDEX.matcher(style).matches()).orElse(true),
                "has a style that cannot be");
        textElsewhere = attribute(at, "t").filter("s"::equals).isPresent();
    }

    private void hasContent() {
        if (column > TableLimits.COLUMNS) {
            throw TableLimits.tooWide(address);
        }
    }

    private void formula(XMLStreamReader at) {
        formula = 0;
        Optional<String> range = attribute(at, "ref");
        require(
                range.map(text -> RANGE.matcher(text).matches()).orElse(true),
                "has a formula for a range that cannot be");
        String type = attribute(at, "t").orElse("");
        String shared = attribute(at, "si").orElse("");
        require(shared.isEmpty() || INDEX.matcher(shared).matches(), "shares a formula that is not there");
        if (type.equals("array") && range.isPresent()) {
            budget.array();
        } else if (type.equals("shared") && range.isPresent()) {
            sharedBase = shared;
        } else if (type.equals("shared")) {
            Integer length = sharedFormulas.get(shared);
            require(length != null, "shares a formula that is not there");
            budget.formula(length == null ? 0 : length);
        }
    }

    private void require(boolean right, String what) {
        if (!right) {
            throw TableLimits.damaged(address, what);
        }
    }

    private static Optional<String> attribute(XMLStreamReader at, String name) {
        return Optional.ofNullable(at.getAttributeValue(null, name));
    }
}
