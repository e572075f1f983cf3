package org.waymark.command.risk;

import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.RiskDetails;

/** What can be revised of a risk. */
record DetailsField(
        @Field("Title") String title,

        @Field(value = "What could cause it", max = Texts.LONG) @Nullable String cause,

        @Field(value = "What could happen", max = Texts.LONG) @Nullable String event,

        @Field(value = "What the effect would be", max = Texts.LONG) @Nullable String effect,

        @Field("Category") @Nullable String category,

        @Field("Reference of the linked theme") @Nullable Ref theme,

        @Field("How soon it could happen, in words") @Nullable String proximity,

        @Field("How often it is reviewed, in words") @Nullable String monitoring) {

    static DetailsField of(RiskDetails risk) {
        return new DetailsField(
                risk.title(),
                risk.cause(),
                risk.event(),
                risk.effect(),
                risk.category(),
                Ref.orNull(risk.theme()),
                risk.proximity(),
                risk.monitoring());
    }

    RiskDetails details() {
        return new RiskDetails(title, cause, event, effect, category, Ref.valueOrNull(theme), proximity, monitoring);
    }
}
