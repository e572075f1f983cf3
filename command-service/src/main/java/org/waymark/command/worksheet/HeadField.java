package org.waymark.command.worksheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.events.WorksheetHead;

/** What a worksheet says of itself, as fields that can be changed. */
public record HeadField(
        @Field("Title") String title,
        @Field("Where what it holds comes from") @Nullable String occasion,
        @Field("Day of the occasion") @Nullable LocalDate day,

        @NamesPeople @Field("Who took part: people by their id, or named people, posts and groups")
        List<String> participants) {

    static HeadField of(WorksheetHead head) {
        return new HeadField(head.title(), head.occasion(), head.day(), head.participants());
    }

    WorksheetHead head() {
        return new WorksheetHead(title, occasion, day, participants);
    }
}
