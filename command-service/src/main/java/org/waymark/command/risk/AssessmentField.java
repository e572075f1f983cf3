package org.waymark.command.risk;

import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.Confidence;

/**
 * How likely a risk is and how serious its effect would be, or a rating where nobody has numbers.
 *
 * @param likelihood null where a rating is given
 * @param impact     null where a rating is given
 * @param confidence null for medium
 * @param rating     as a register has it, such as “H”; null where it follows from the numbers
 */
public record AssessmentField(
        @Field(
                value =
                        "1 rare, 2 possible, 3 likely, 4 probable, 5 almost certain; if in doubt, choose the higher. Left out where only a rating is known",
                least = 1,
                most = 5)
        @Nullable Integer likelihood,

        @Field(
                value =
                        "1 insignificant, 2 minor, 3 moderate, 4 major, 5 catastrophic; if in doubt, choose the higher. Left out where only a rating is known",
                least = 1,
                most = 5)
        @Nullable Integer impact,

        @Field(value = "Rationale", max = Texts.LONG) @Nullable String rationale,

        @Field("Confidence; left out, MEDIUM") @Nullable Confidence confidence,

        @Field(
                "In place of likelihood and impact, where nobody has numbers: High, Medium or Low (or H, M, L; Red, Amber, Green)")
        @Nullable String rating) {

    /** With numbers. */
    public AssessmentField(int likelihood, int impact, @Nullable String rationale, @Nullable Confidence confidence) {
        this(likelihood, impact, rationale, confidence, null);
    }
}
