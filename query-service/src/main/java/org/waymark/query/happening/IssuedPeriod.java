package org.waymark.query.happening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The period of a report, from the content that was issued. */
final class IssuedPeriod {

    private static final JsonMapper JSON = new JsonMapper();

    private IssuedPeriod() {}

    /** In words, such as “1 June to 31 July 2026”; empty where the content does not say, such as after a redaction. */
    static Optional<String> of(String content) {
        try {
            JsonNode head = JSON.readTree(content).path("head");
            return Optional.of(HighlightReportMeaning.period(
                    LocalDate.parse(head.path("from").asString("")),
                    LocalDate.parse(head.path("to").asString(""))));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
