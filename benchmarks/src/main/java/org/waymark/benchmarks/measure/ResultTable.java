package org.waymark.benchmarks.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Results as a Markdown table, each row printed as soon as it is known. */
public final class ResultTable {

    private final PrintStream out;
    private final List<String> columns;

    private ResultTable(PrintStream out, List<String> columns) {
        this.out = out;
        this.columns = columns;
    }

    /** Begins a table under a heading. */
    public static ResultTable begin(PrintStream out, String heading, String... columns) {
        ResultTable table = new ResultTable(out, List.of(columns));
        out.println();
        out.println("### " + heading);
        out.println();
        table.line(table.columns);
        List<String> rule = new ArrayList<>(List.of("---"));
        table.columns.stream().skip(1).forEach(column -> rule.add("---:"));
        table.line(rule);
        return table;
    }

    /** Adds a row; numbers are shown with three significant digits, or all digits before the point. */
    public void row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        line(texts);
    }

    static String text(Object cell) {
        if (cell instanceof Double none && none.isNaN()) {
            return "–";
        }
        if (cell instanceof Double number) {
            double size = Math.abs(number);
            String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
            return String.format(Locale.ROOT, form, number);
        }
        if (cell instanceof Number number) {
            return String.format(Locale.ROOT, "%,d", number.longValue());
        }
        return String.valueOf(cell);
    }

    private void line(List<String> cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }
}
