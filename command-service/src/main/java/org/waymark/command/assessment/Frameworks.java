package org.waymark.command.assessment;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.assessment.AssessmentFrameworks;

/** The frameworks that a strategy has: its own, and those that Waymark ships with and that it did not define anew. */
final class Frameworks {

    private Frameworks() {}

    /**
     * A framework as it is now, if there is one.
     *
     * @param id null for that of one workforce
     */
    static Optional<AssessmentFramework> find(Strategy strategy, @Nullable String id) {
        String wanted = Objects.requireNonNullElse(id, AssessmentFrameworks.ONE_WORKFORCE.id());
        return strategy.own()
                .assessmentFramework(wanted)
                .or(() -> AssessmentFrameworks.shipped().stream()
                        .filter(framework -> framework.id().equals(wanted))
                        .findFirst());
    }

    /** @throws Refusal if there is no such framework */
    static AssessmentFramework mustHave(Strategy strategy, @Nullable String id) {
        return find(strategy, id)
                .orElseThrow(() -> Refusal.at(
                        "framework",
                        Refusal.Kind.RULE,
                        "assessment.framework-unknown",
                        "There is no framework “" + id + "” for self-assessments in this strategy. Use one of these: "
                                + Stream.concat(
                                                AssessmentFrameworks.shipped().stream()
                                                        .map(AssessmentFramework::id),
                                                strategy.own().assessmentFrameworks().stream())
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + ", or define the framework first."));
    }
}
