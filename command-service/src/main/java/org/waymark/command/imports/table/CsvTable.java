package org.waymark.command.imports.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.waymark.command.refusal.Refusal;

/**
 * Reads text with separators, in the forms spreadsheets save it: comma, semicolon or tab; UTF-8 or UTF-16 with or without
 * a byte order mark, else Windows-1252; any line ends; quoted cells with line breaks.
 */
final class CsvTable {

    private static final Map<Character, String> SEPARATORS = separators();

    /** A first line that Excel understands: which separator follows. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\Asep=([,;\\t])\\R");

    private CsvTable() {}

    /**
     * Reads the whole of a file.
     *
     * @param columns those it may have, for telling separators apart
     * @throws Refusal if it is no text with separators, or has too many rows
     */
    static Table read(byte[] bytes, Columns columns) {
        List<String> notes = new ArrayList<>();
        String text = text(bytes, notes);
        Matcher said = SEPARATOR_LINE.matcher(text);
        if (said.find()) {
            char separator = said.group(1).charAt(0);
            return new Table(lines(text.substring(said.end()), separator, 1), notes);
        }
        char separator = likeliest(text, columns);
        if (separator != ',') {
            notes.add("The columns are separated by " + SEPARATORS.get(separator) + ".");
        }
        return new Table(lines(text, separator, 0), notes);
    }

    private static char likeliest(String text, Columns columns) {
        return SEPARATORS.keySet().stream()
                .max(Comparator.comparingInt((Character separator) -> recognised(text, separator, columns))
                        .thenComparingInt(
                                separator -> -List.copyOf(SEPARATORS.keySet()).indexOf(separator)))
                .orElse(',');
    }

    private static int recognised(String text, char separator, Columns columns) {
        List<Line> top = TableLimits.noLines();
        try (CSVParser parser = CSVParser.parse(untilTooWide(text, separator), format(separator))) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() > TableLimits.HEADER_ROWS) {
                    break;
                }
                TableLimits.add(top, (int) row.getRecordNumber(), cells(row));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | Refusal notTheSeparator) {
            // What was read up to here decides; the whole is read, and refused if need be, later.
        }
        return Header.recognised(new Table(top, List.of()), columns);
    }

    private static List<Line> lines(String text, char separator, int rowsBefore) {
        List<Line> lines = TableLimits.noLines();
        String readable = untilTooWide(text, separator);
        try (CSVParser parser = CSVParser.parse(readable, format(separator))) {
            for (CSVRecord row : parser) {
                TableLimits.add(lines, rowsBefore + (int) row.getRecordNumber(), cells(row));
            }
            if (readable.length() < text.length()) {
                throw TableLimits.tooWide("%,d of row %d"
                        .formatted(TableLimits.SPREAD_COLUMNS, rowsBefore + parser.getRecordNumber() + 1));
            }
            return lines;
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

    /** Before a row of so many cells that reading it would fill the memory; the whole text where there is none. */
    private static String untilTooWide(String text, char separator) {
        int begin = 0;
        int cells = 1;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == '\n' && !quoted) {
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

    private static List<String> cells(CSVRecord row) {
        return row.stream().limit(TableLimits.COLUMNS).map(TableLimits::tidy).toList();
    }

    private static String text(byte[] bytes, List<String> notes) {
        if (TableFile.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (TableFile.startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (TableFile.startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        return utf8(bytes).orElseGet(() -> {
            notes.add("The file is not UTF-8; it was read as Windows-1252. Check letters such as ‘£’ and ‘é’.");
            return new String(bytes, Charset.forName("windows-1252"));
        });
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static Map<Character, String> separators() {
        Map<Character, String> separators = new LinkedHashMap<>();
        separators.put(',', "commas");
        separators.put(';', "semicolons");
        separators.put('\t', "tabs");
        return separators;
    }
}
