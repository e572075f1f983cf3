package org.waymark.command.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.waymark.command.assessment.DefineAssessmentFramework.DimensionField;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Slugs;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.AssessmentFramework.Dimension;
import org.waymark.events.AssessmentFramework.Test;
import org.waymark.events.StrategyEvent.AssessmentFrameworkDefined;

/** The rules about frameworks for self-assessments. */
final class FrameworkDecisions {

    private static final int HIGHEST = 5;

    private FrameworkDecisions() {}

    static Decision define(Strategy strategy, DefineAssessmentFramework command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        AssessmentFramework before =
                Frameworks.find(strategy, command.framework()).orElse(null);
        List<Dimension> dimensions = dimensions(command.dimensions());
        AssessmentFramework same = framework(command, before == null ? 1 : before.version(), dimensions);
        RoundDecisions.mustChange(
                "dimensions", same.equals(before), "This would change nothing. Change at least one dimension.");
        if (before == null) {
            return Decision.of(command.framework(), new AssessmentFrameworkDefined(command.strategy(), null, same));
        }
        context.needsReason(RoundDecisions.REASON_MISSING, "Enter a reason for defining the framework anew.");
        return Decision.of(
                command.framework(),
                new AssessmentFrameworkDefined(
                        command.strategy(), before, framework(command, before.version() + 1, dimensions)));
    }

    private static AssessmentFramework framework(
            DefineAssessmentFramework command, int version, List<Dimension> dimensions) {
        return new AssessmentFramework(
                command.framework(),
                version,
                command.title(),
                Objects.requireNonNullElse(command.highest(), HIGHEST),
                dimensions);
    }

    private static List<Dimension> dimensions(List<DimensionField> fields) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        List<Dimension> dimensions = new ArrayList<>();
        for (int index = 0; index < fields.size(); index++) {
            DimensionField field = fields.get(index);
            String at = "dimensions[" + index + "]";
            if (field.id() != null && !ids.add(field.id())) {
                errors.add(new FieldError(at + ".id", "The id “" + field.id() + "” is there twice."));
            }
            if (!titles.add(field.title().toLowerCase(Locale.ROOT))) {
                errors.add(new FieldError(at + ".title", "“" + field.title() + "” is there twice."));
            }
            String id = field.id() == null ? Slugs.of(field.title(), "dimension", ids) : field.id();
            dimensions.add(new Dimension(id, field.title(), field.about(), tests(field.tests(), at, errors)));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(Refusal.Kind.RULE, "assessment.dimensions", errors);
        }
        return dimensions;
    }

    private static List<Test> tests(List<String> titles, String at, List<FieldError> errors) {
        Set<String> once = new HashSet<>();
        return IntStream.range(0, titles.size())
                .mapToObj(index -> {
                    if (!once.add(titles.get(index).toLowerCase(Locale.ROOT))) {
                        errors.add(new FieldError(
                                at + ".tests[" + index + "]", "“" + titles.get(index) + "” is there twice."));
                    }
                    return new Test("t" + (index + 1), titles.get(index));
                })
                .toList();
    }
}
