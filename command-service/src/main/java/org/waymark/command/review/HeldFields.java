package org.waymark.command.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.HeldMeeting;

/** What is recorded of a meeting that took place, field by field, as it can be corrected. */
record HeldFields(
        @Field("The day on which people met, not in the future")
        LocalDate heldOn,

        @Field("Who attended: people by their id, or guests by name")
        List<String> attendees,

        @Field("Who sent apologies") List<String> apologies,

        @Field(value = "Summary, once the meeting is closed", max = Texts.LONG) @Nullable String summary) {

    static HeldFields of(HeldMeeting held) {
        return new HeldFields(held.heldOn(), held.attendees(), held.apologies(), held.summary());
    }

    HeldMeeting held() {
        return new HeldMeeting(heldOn, attendees, apologies, summary);
    }
}
