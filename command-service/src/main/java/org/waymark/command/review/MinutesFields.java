package org.waymark.command.review;

import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.ItemMinutes;

/** What is recorded of an item of an agenda, field by field, as it can be changed. */
record MinutesFields(
        @Field(value = "What was said and agreed", max = Texts.LONG) @Nullable String text,

        @Field("Whether the meeting has finished with the item")
        boolean done) {

    static MinutesFields of(ItemMinutes minutes) {
        return new MinutesFields(minutes.text(), minutes.done());
    }

    ItemMinutes minutes() {
        return new ItemMinutes(text, done);
    }
}
