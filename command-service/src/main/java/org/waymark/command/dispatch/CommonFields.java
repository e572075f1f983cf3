package org.waymark.command.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Caller;
import org.waymark.command.dispatch.CommandContext;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.FieldSchema;
import org.waymark.command.schema.RecordShapes;
import org.waymark.command.schema.Texts;

/** The fields that every command takes beside its own (docs/interfaces.md). */
record CommonFields(
        @Field(value = "Why; some commands need it", max = Texts.LONG) @Nullable String reason,

        @Field(value = "Reference of the decision that this carries out", form = Field.Form.REF) @Nullable String decision,

        @Field("The day for which this is true, not in the future; left out, today") @Nullable LocalDate asAt,

        @Field("Refuse if what this changes was itself changed after this position of the ledger") @Nullable Long expectedPosition) {

    static final FieldSchema.Fields SHAPE = RecordShapes.of(CommonFields.class);

    CommonFields {
        reason = Texts.trimmedOrNull(reason);
        decision = Texts.trimmedOrNull(decision);
    }

    CommandContext with(Caller caller, @Nullable String idempotencyKey, String correlationId) {
        return new CommandContext(caller, reason, decision, asAt, expectedPosition, idempotencyKey, correlationId);
    }
}
