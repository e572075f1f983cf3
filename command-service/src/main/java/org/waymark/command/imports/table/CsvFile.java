package org.waymark.command.imports.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.waymark.command.refusal.Refusal;

/**
 * Reads text with separators, in the forms spreadsheets and other programs save it: comma, semicolon, tab or vertical bar; any
 * line ends; quoted cells with line breaks.
 */
final class CsvFile {

    private static final Map<Character, String> SEPARATORS = separators();

    /** A first line that Excel understands: which separator follows. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?(?i:sep)=([^\\r\\n])\"?\\R");

    /** The line below the headings of a table as it is typed with vertical bars. */
    private static final Pattern RULE = Pattern.compile(":?-{2,}:?");

    /** Rows by which separators are told apart. */
    private static final int TOP = 50;

    private final Predicate<String> known;
    private final CellNames names;

    private CsvFile(Predicate<String> known, CellNames names) {
        this.known = known;
        this.names = names;
    }

    /**
     * Reads the whole of a text.
     *
     * @param known headings that it may have, for telling separators apart
     * @param notes for people: which separator there is
     * @throws Refusal if it is no text with separators, or has too many rows
     */
    static List<Line> read(String text, Predicate<String> known, CellNames names, List<String> notes) {
        CsvFile file = new CsvFile(known, names);
        Matcher said = SEPARATOR_LINE.matcher(text);
        if (said.find()) {
            return file.lines(text.substring(said.end()), said.group(1).charAt(0), 1);
        }
        char separator = file.likeliest(text);
        if (separator != ',') {
            notes.add("The columns are separated by " + SEPARATORS.get(separator) + ".");
        }
        return file.lines(text, separator, 0);
    }

    /** What the first rows are with one separator. */
    private record Reading(char separator, long known, long consistent) {}

    private char likeliest(String text) {
        return SEPARATORS.keySet().stream()
                .map(separator -> reading(text, separator))
                .max(Comparator.comparingLong(Reading::known)
                        .thenComparingLong(Reading::consistent)
                        .thenComparingInt(
                                reading -> -List.copyOf(SEPARATORS.keySet()).indexOf(reading.separator())))
                .map(Reading::separator)
                .orElse(',');
    }

    private Reading reading(String text, char separator) {
        List<Line> top = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(untilTooWide(text, separator), format(separator))) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() > TOP) {
                    break;
                }
                TableLimits.add(top, line((int) row.getRecordNumber(), row));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | Refusal notTheSeparator) {
            // What was read up to here decides; the whole is read, and refused if need be, later.
        }
        long recognised = top.stream()
                .limit(TableLimits.HEADER_ROWS)
                .filter(line -> Headings.isKnown(line, known))
                .mapToLong(Line::filled)
                .max()
                .orElse(0);
        return new Reading(separator, recognised, consistent(top));
    }

    /** How many cells there are in rows of the most usual length, of two cells at least. */
    private static long consistent(List<Line> top) {
        return top.stream()
                .map(line -> line.cells().size())
                .filter(cells -> cells > 1)
                .collect(Collectors.groupingBy(cells -> cells, Collectors.counting()))
                .entrySet()
                .stream()
                .mapToLong(length -> length.getKey() * length.getValue())
                .max()
                .orElse(0);
    }

    private List<Line> lines(String text, char separator, int rowsBefore) {
        List<Line> lines = new ArrayList<>();
        String readable = untilTooWide(text, separator);
        try (CSVParser parser = CSVParser.parse(readable, format(separator))) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() > TableLimits.SPREAD_ROWS) {
                    throw TableLimits.tooManyRows();
                }
                TableLimits.add(lines, line(rowsBefore + (int) row.getRecordNumber(), row));
            }
            if (readable.length() < text.length()) {
                throw TableLimits.tooWide("%,d of row %d"
                        .formatted(TableLimits.SPREAD_COLUMNS, rowsBefore + parser.getRecordNumber() + 1));
            }
            return separator == '|' ? withoutFrame(lines) : lines;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            int after = lines.isEmpty() ? rowsBefore : lines.getLast().number();
            throw Refusal.at(
                            "file",
                            Refusal.Kind.MALFORMED,
                            "import.unreadable",
                            "The file cannot be read after row %d: most likely a quotation mark there is opened and not closed. Save it again as CSV or XLSX from the spreadsheet."
                                    .formatted(after))
                    .causedBy(e);
        }
    }

    /** Rows that are typed between vertical bars, without the blank that is before the first. */
    private static List<Line> withoutFrame(List<Line> lines) {
        boolean framed = lines.stream().allMatch(line -> line.cell(0).isEmpty());
        return lines.stream()
                .filter(line -> line.own().stream()
                        .anyMatch(column -> !RULE.matcher(line.cell(column)).matches()))
                .map(line -> framed ? line.columns(1, line.cells().size()) : line)
                .toList();
    }

    /** Before a row of so many cells that reading it would fill the memory; the whole text where there is none. */
    private static String untilTooWide(String text, char separator) {
        int begin = 0;
        int cells = 1;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if ((character == '\n' || character == '\r') && !quoted) {
                begin = at + 1;
                cells = 1;
            } else if (character == separator && !quoted && ++cells > TableLimits.SPREAD_COLUMNS) {
                return text.substring(0, begin);
            }
        }
        return text;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.Builder.create()
                .setDelimiter(separator)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
    }

    private Line line(int number, CSVRecord row) {
        List<String> cells =
                row.stream().limit(TableLimits.COLUMNS).map(CellText::of).toList();
        return new Line(number, cells, false, false, Map.of(), names);
    }

    private static Map<Character, String> separators() {
        Map<Character, String> separators = new LinkedHashMap<>();
        separators.put(',', "commas");
        separators.put(';', "semicolons");
        separators.put('\t', "tabs");
        separators.put('|', "vertical bars");
        return separators;
    }
}
