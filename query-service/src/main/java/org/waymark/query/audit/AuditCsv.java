package org.waymark.query.audit;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.FieldChange;

/** The audit trail as CSV (RFC 4180), one line an entry, for spreadsheets. */
public final class AuditCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private AuditCsv() {}

    /** The first line: the column names, with its line end. */
    public static String headings() {
        return line(Stream.of(
                "position",
                "recorded at",
                "as at",
                "actor",
                "role",
                "type",
                "item",
                "sentence",
                "changes",
                "reason",
                "decision"));
    }

    /** One entry, with its line end. */
    public static String line(AuditEntry entry) {
        return line(Stream.of(
                Long.toString(entry.position()),
                entry.recordedAt().toString(),
                entry.asAt().toString(),
                entry.actor(),
                entry.role() == null ? "" : entry.role().title(),
                entry.type(),
                entry.item(),
                entry.sentence(),
                entry.changes().stream().map(AuditCsv::words).collect(Collectors.joining("\n")),
                Objects.requireNonNullElse(entry.reason(), ""),
                Objects.requireNonNullElse(entry.decision(), "")));
    }

    private static String words(FieldChange change) {
        return change.field() + ": " + orNothing(change.before()) + " → " + orNothing(change.after());
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "(nothing)" : value;
    }

    private static String line(Stream<String> cells) {
        return FORMAT.format((Object[]) cells.map(AuditCsv::text).toArray(String[]::new)) + "\r\n";
    }

    /**
     * A cell that a spreadsheet takes as text: one that begins like a formula gets an apostrophe first (OWASP, “CSV
     * injection”).
     */
    private static String text(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
