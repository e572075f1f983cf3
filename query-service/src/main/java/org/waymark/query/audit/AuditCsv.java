package org.waymark.query.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.FieldChange;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.web.Formats;

/**
 * The audit trail as CSV (RFC 4180) for spreadsheets: a line for each field that changed, with what is said of the entry on each,
 * and one line for an entry that changed none.
 */
public final class AuditCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** Spreadsheets take a file for UTF-8 by it. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** What a cell must not begin with, also in full width. */
    private static final String FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private AuditCsv() {}

    /** What a file begins with: the column names, with their line end. */
    public static String headings() {
        return BYTE_ORDER_MARK
                + line(Stream.of(
                        "position",
                        "recorded at",
                        "recorded at (UTC)",
                        "as at",
                        "actor",
                        "role",
                        "type",
                        "item",
                        "sentence",
                        "field",
                        "before",
                        "after",
                        "reason",
                        "decision",
                        "imported from",
                        "actor name"));
    }

    /**
     * The lines of an entry, with their line ends.
     *
     * @param zone of the strategy, in which times are told beside UTC
     */
    public static String lines(AuditEntry entry, ZoneId zone) {
        List<FieldChange> changes = NamedPeople.in(entry.changes());
        return changes.isEmpty()
                ? line(entry, zone, "", "", "")
                : changes.stream()
                        .map(change ->
                                line(entry, zone, change.field(), orEmpty(change.before()), orEmpty(change.after())))
                        .collect(Collectors.joining());
    }

    private static String line(AuditEntry entry, ZoneId zone, String field, String before, String after) {
        return line(Stream.of(
                Long.toString(entry.position()),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        entry.recordedAt().truncatedTo(ChronoUnit.SECONDS).atZone(zone)),
                entry.recordedAt().toString(),
                entry.asAt().toString(),
                entry.actor(),
                entry.role() == null ? "" : entry.role().title(),
                entry.type(),
                entry.item(),
                NamedPeople.in(entry.sentence()),
                field,
                before,
                after,
                orEmpty(entry.reason()),
                orEmpty(entry.decision()),
                orEmpty(entry.importedFrom()),
                Formats.person(entry.actor())));
    }

    private static String orEmpty(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String line(Stream<String> cells) {
        return FORMAT.format((Object[]) cells.map(AuditCsv::text).toArray(String[]::new)) + "\r\n";
    }

    /**
     * A cell that a spreadsheet takes as text: one that begins like a formula gets an apostrophe first (OWASP, “CSV
     * injection”).
     */
    private static String text(String value) {
        return !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
