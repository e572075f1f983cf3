package org.waymark.command.risk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.RiskDetails;

/** What can be revised of a risk. */
record DetailsField(
        @Field("Title") String title,

        @Field(value = "What may bring it about", max = Texts.LONG) @Nullable String cause,

        @Field(value = "What would happen", max = Texts.LONG) @Nullable String event,

        @Field(value = "What that would do", max = Texts.LONG) @Nullable String effect,

        @Field("Category") @Nullable String category,

        @Field("Reference of the theme it threatens") @Nullable String theme,

        @Field("How soon it may happen, in words") @Nullable String proximity) {

    DetailsField {
        title = Texts.trimmed(title);
        cause = Texts.trimmedOrNull(cause);
        event = Texts.trimmedOrNull(event);
        effect = Texts.trimmedOrNull(effect);
        category = Texts.trimmedOrNull(category);
        theme = Texts.trimmedOrNull(theme);
        proximity = Texts.trimmedOrNull(proximity);
    }

    /** The details with the changed fields in place of the old ones. */
    static RiskDetails revised(RiskDetails before, Map<String, @Nullable Object> changes) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(CommandJson.toMap(before));
        fields.putAll(changes);
        DetailsField after = CommandJson.fromMap(fields, DetailsField.class);
        return new RiskDetails(
                after.title, after.cause, after.event, after.effect, after.category, after.theme, after.proximity);
    }
}
