package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of a report as canonical JSON: names in the order of the alphabet, no white space, what there is not left out,
 * whole numbers only. The same content is the same text in every release that has its schema.
 */
public final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ReportJson() {}

    /** The canonical text. */
    public static String write(ReportContent content) {
        return JSON.writeValueAsString(JSON.convertValue(content, Object.class));
    }

    /** What a stored text says; empty where it was redacted, or is none of a report. */
    public static Optional<ReportContent> read(String text) {
        try {
            ReportContent content = JSON.readValue(text, ReportContent.class);
            return Optional.ofNullable(content).filter(read -> read.schema() >= 1);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
