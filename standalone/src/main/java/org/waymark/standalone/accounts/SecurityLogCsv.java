package org.waymark.standalone.accounts;

import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** The security log as CSV (RFC 4180), with the hashes, so that it can be checked elsewhere. */
final class SecurityLogCsv {

    /** Spreadsheets take a file for UTF-8 by it. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** What a cell must not begin with, also in full width: spreadsheets take it for a formula (OWASP, “CSV injection”). */
    private static final String FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SecurityLogCsv() {}

    static String headings() {
        return BYTE_ORDER_MARK + line(Stream.of("number", "time (UTC)", "what", "account", "by", "details", "hash"));
    }

    static String line(SecurityEvent event) {
        return line(Stream.of(
                Long.toString(event.number()),
                event.at().toString(),
                event.what(),
                event.account(),
                event.by(),
                event.detail(),
                event.hash()));
    }

    private static String line(Stream<String> cells) {
        return CSVFormat.RFC4180.format(
                        (Object[]) cells.map(SecurityLogCsv::text).toArray(String[]::new))
                + "\r\n";
    }

    private static String text(String value) {
        return !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
