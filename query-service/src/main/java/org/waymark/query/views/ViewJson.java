package org.waymark.query.views;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * States to and from documents, in the fields of their JSON: dates stay ISO text, so what is read equals what was written,
 * and a person can read the documents.
 */
final class ViewJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .build();

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private ViewJson() {}

    static Document document(Object value) {
        return new Document(MAPPER.convertValue(value, FIELDS));
    }

    static <T> T value(Document document, Class<T> type) {
        return MAPPER.convertValue(document, type);
    }
}
