package org.waymark.command.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.FieldSchema;
import org.waymark.command.schema.RecordSchemas;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;

/**
 * The fields that every command takes beside its own (docs/interfaces.md).
 *
 * @param reason           why, in the caller's words
 * @param decision         ref of the decision that the command carries out
 * @param asAt             the day for which it is true; null for today in the strategy's time zone
 * @param expectedPosition refuse if what the command changes was changed after this position
 */
public record CommonFields(
        @Field(value = "The reason; some commands need one", max = Texts.LONG) @Nullable String reason,

        @Field("Reference of the decision that this carries out") @Nullable Ref decision,

        @Field("The date this applies to, not in the future; left out, today") @Nullable LocalDate asAt,

        @Field(value = "Refuse if what this changes was itself changed after this position of the ledger", least = -1)
        @Nullable Long expectedPosition) {

    /** What the fields look like in JSON. */
    public static final FieldSchema.Fields SCHEMA = RecordSchemas.of(CommonFields.class);

    /** None of them was given. */
    public static final CommonFields NONE = new CommonFields(null, null, null, null);
}
