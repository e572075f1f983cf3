package org.waymark.query.system;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * States to and from documents, by way of JSON: dates stay ISO text, so what is read equals what was written, and a
 * person can read the documents.
 */
final class ViewJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .build();

    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private ViewJson() {}

    static Document document(Object value) {
        return Document.parse(MAPPER.writeValueAsString(value));
    }

    static <T> T value(Document document, Class<T> type) {
        return MAPPER.readValue(document.toJson(RELAXED), type);
    }
}
