package org.waymark.events.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.waymark.events.WaymarkEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where events become JSON text and come back.
 *
 * <p>The text is canonical: properties in alphabetical order, no white space, dates as ISO text, nothing written for a
 * null or an empty list. The same event always gives the same bytes, which is what the ledger hashes.
 */
public final class EventJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion
                    .withValueInclusion(JsonInclude.Include.NON_EMPTY)
                    .withContentInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .build();

    private EventJson() {}

    /** The canonical JSON text of an event. */
    public static String write(WaymarkEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * The event that a stored text says, in this or any former version.
     *
     * @param name    the stored, qualified name, such as {@code waymark.ThemeAdded}
     * @param version the stored version
     * @throws UnknownEventException if a newer release wrote it, or the text is not such an event
     */
    public static WaymarkEvent read(String name, String version, String json) {
        return EventReader.ofThisRelease().read(name, version, json);
    }
}
