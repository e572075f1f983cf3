package org.waymark.command.risk;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Confidence;
import org.waymark.events.RiskAssessment;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Changes one of a risk's three assessments.
 *
 * @param likelihood null where a rating is given, and so is the impact
 * @param confidence null for medium
 * @param rating     as a register has it, such as “H”; null where it follows from the numbers
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.SPONSOR, Role.MEMBER})
@Summary(
        "Reassesses a risk: its inherent, current or target likelihood and impact, or a rating alone. A reason is needed.")
public record ReassessRisk(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the risk", example = "R1")
        Ref risk,

        @Field(
                value = "Which assessment: before any control, with today's controls, or the target",
                example = "CURRENT")
        RiskAssessment.Kind assessment,

        @Field(
                value =
                        "1 rare, 2 possible, 3 likely, 4 probable, 5 almost certain; if in doubt, choose the higher. Left out where only a rating is known",
                example = "2",
                least = 1,
                most = 5)
        @Nullable Integer likelihood,

        @Field(
                value =
                        "1 insignificant, 2 minor, 3 moderate, 4 major, 5 catastrophic; if in doubt, choose the higher. Left out where only a rating is known",
                example = "3",
                least = 1,
                most = 5)
        @Nullable Integer impact,

        @Field(value = "Rationale", example = "Nobody has left since June", max = Texts.LONG) @Nullable String rationale,

        @Field(value = "Confidence; left out, MEDIUM", example = "HIGH") @Nullable Confidence confidence,

        @Field(
                "In place of likelihood and impact, where nobody has numbers: High, Medium or Low (or H, M, L; Red, Amber, Green)")
        @Nullable String rating)
        implements StrategyCommand {

    AssessmentField assessed() {
        return new AssessmentField(likelihood, impact, rationale, confidence, rating);
    }
}
