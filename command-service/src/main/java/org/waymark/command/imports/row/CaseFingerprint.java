package org.waymark.command.imports.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;

/**
 * What a case says, field by field, in a file or in the ledger. Timescales are compared by their words: how they are read
 * may get better with a release, and a file that was imported must still be recognised.
 *
 * @param fields what is said, by the {@linkplain Column#field field} of its column; empty texts where nothing is
 */
public record CaseFingerprint(Map<String, String> fields) {

    public CaseFingerprint {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Puts one together. Used for one. */
    public static final class Builder {

        private final Map<String, String> fields = new LinkedHashMap<>();

        public Builder say(Column column, @Nullable Object value) {
            return say(column.field(), value);
        }

        /** @param field of a column of which there is one for each stage, say */
        public Builder say(String field, @Nullable Object value) {
            fields.put(field, value == null ? "" : value.toString());
            return this;
        }

        public Builder say(Column column, List<String> values) {
            return say(column, String.join("; ", values));
        }

        public CaseFingerprint build() {
            return new CaseFingerprint(fields);
        }
    }

    /** What is said in a field; empty where nothing is. */
    public String says(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What is agreed about a case, without what is reported on it from time to time. */
    CaseFingerprint withoutReports(Columns kind) {
        Map<String, String> agreed = new LinkedHashMap<>(fields);
        agreed.keySet().removeIf(field -> kind.of(field).isReport());
        return new CaseFingerprint(agreed);
    }

    /** Whether a case says all that is said here. What a row leaves blank is no difference. */
    boolean isSaidBy(CaseFingerprint there) {
        return fields.entrySet().stream()
                .allMatch(field -> field.getValue().isEmpty() || same(field.getValue(), there.says(field.getKey())));
    }

    /** What a case would say otherwise if it said this. What a row leaves blank changes nothing. */
    List<FieldChange> changesOf(CaseFingerprint there, Columns kind) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty() && !same(field.getValue(), there.says(field.getKey())))
                .map(field -> new FieldChange(
                        field.getKey(),
                        kind.of(field.getKey()).title(),
                        kind.of(field.getKey()).isReport(),
                        there.says(field.getKey()),
                        field.getValue()))
                .toList();
    }

    /** The text without regard to capitals and blanks, for finding a case by what it is called. */
    String key(Column column) {
        return plain(says(column.field())).toLowerCase(Locale.UK);
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
