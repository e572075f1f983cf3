package org.waymark.command.imports.risk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.risk.AssessmentField;
import org.waymark.command.risk.RaiseRisk;
import org.waymark.command.schema.Ref;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskPeople;
import org.waymark.events.StrategyCode;

/**
 * A row of a risk register.
 *
 * @param items    refs of cases it is linked to
 * @param inherent null only where the row has errors
 */
record RiskEntry(
        RiskDetails details,
        RiskPeople people,
        List<String> items,
        @Nullable Level inherent,
        @Nullable Level current,
        @Nullable Level target,
        @Nullable LocalDate monitorNext)
        implements Entry {

    /** Likelihood and impact, 1 to 5, and what they rest on. */
    record Level(int likelihood, int impact, @Nullable String rationale) {

        /** The same in an event; null where there is none. */
        static @Nullable Level of(@Nullable RiskAssessment assessment) {
            Integer likelihood = assessment == null ? null : assessment.likelihood();
            Integer impact = assessment == null ? null : assessment.impact();
            return assessment == null || likelihood == null || impact == null
                    ? null
                    : new Level(likelihood, impact, assessment.rationale());
        }

        private AssessmentField field() {
            return new AssessmentField(likelihood, impact, rationale, null);
        }
    }

    @Override
    public CaseFingerprint content() {
        return CaseFingerprint.of(details, people, assessments(inherent, current, target), monitorNext);
    }

    /** The three assessments as texts, by their names for people. */
    static Map<String, String> assessments(@Nullable Level inherent, @Nullable Level current, @Nullable Level target) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "inherent", inherent);
        put(texts, "current", current);
        put(texts, "target", target);
        return texts;
    }

    private static void put(Map<String, String> texts, String name, @Nullable Level level) {
        texts.put(name + " rating", level == null ? "" : level.likelihood() + " × " + level.impact());
        String rationale = level == null ? null : level.rationale();
        texts.put(name + " rationale", rationale == null ? "" : rationale);
    }

    @Override
    public RaiseRisk command(StrategyCode strategy, String ref) {
        Level first = inherent;
        if (first == null) {
            throw new IllegalStateException("A risk without an inherent assessment has an error, and is not sent");
        }
        return new RaiseRisk(
                strategy,
                new Ref(ref),
                details.title(),
                details.cause(),
                details.event(),
                details.effect(),
                details.category(),
                Ref.orNull(details.theme()),
                items.stream().map(Ref::new).toList(),
                details.proximity(),
                people.owner(),
                people.actionee(),
                first.field(),
                current == null ? null : current.field(),
                target == null ? null : target.field(),
                monitorNext);
    }

    @Override
    public Values values() {
        return new Values(
                details.title(),
                details.cause(),
                details.event(),
                details.effect(),
                details.category(),
                details.theme(),
                items,
                details.proximity(),
                people.owner(),
                people.actionee(),
                inherent,
                current,
                target,
                monitorNext == null ? null : monitorNext.toString());
    }

    /** What was read from a row. */
    record Values(
            String title,
            @Nullable String cause,
            @Nullable String event,
            @Nullable String effect,
            @Nullable String category,
            @Nullable String theme,
            List<String> items,
            @Nullable String proximity,
            @Nullable String owner,
            @Nullable String actionee,
            @Nullable Level inherent,
            @Nullable Level current,
            @Nullable Level target,
            @Nullable String monitorNext) {}
}
