package org.waymark.command.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.assessment.ChooseAssessmentTests.TestField;
import org.waymark.command.cases.CaseScope;
import org.waymark.command.dispatch.CommandType.CurrentState;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.AssessmentDimensionEvent.DimensionScored;
import org.waymark.events.AssessmentDimensionEvent.DimensionTestsChosen;
import org.waymark.events.AssessmentFramework.Dimension;
import org.waymark.events.AssessmentFramework.Test;
import org.waymark.events.DimensionScore;
import org.waymark.events.StrategyCode;
import org.waymark.events.TestUse;

/** The rules about the dimensions of a round: their scores, and the tests that are used for them. */
final class DimensionDecisions {

    private DimensionDecisions() {}

    static Decision score(Rounds rounds, ScoreDimension command, DecisionContext context) {
        Round round = rounds.mustHave(command.strategy(), command.assessment());
        round.mustBeOpen();
        String item = round.item(mustHave(round, command.dimension()));
        String group = command.group() == null ? null : mustHaveGroup(round, "group", command.group());
        mustBeOnScale(round.framework().highest(), command);
        DimensionScore before = rounds.score(item, group).orElse(null);
        DimensionScore after = command.given();
        RoundDecisions.mustChange(
                "now", after.equals(before), "This is the score already. Change the score, or what is said of it.");
        return Decision.of(item, new DimensionScored(command.strategy(), round.ref(), item, group, before, after));
    }

    private static void mustBeOnScale(int highest, ScoreDimension command) {
        List<FieldError> errors = new ArrayList<>();
        if (command.now() > highest) {
            errors.add(new FieldError("now", "“Now” must be between 0 and " + highest + "."));
        }
        if (command.wanted() > highest) {
            errors.add(new FieldError("wanted", "“Wanted” must be between 0 and " + highest + "."));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(Refusal.Kind.RULE, "assessment.off-scale", errors);
        }
    }

    static Decision chooseTests(Rounds rounds, ChooseAssessmentTests command, DecisionContext context) {
        Round round = rounds.mustHave(command.strategy(), command.assessment());
        round.mustBeOpen();
        int number = mustHave(round, command.dimension());
        String item = round.item(number);
        Dimension dimension = round.framework().dimensions().get(number - 1);
        Set<String> once = new HashSet<>();
        List<TestUse> after = IntStream.range(0, command.tests().size())
                .mapToObj(index -> use(round, dimension, command.tests().get(index), "tests[" + index + "]", once))
                .toList();
        List<TestUse> before = rounds.tests(item);
        RoundDecisions.mustChange("tests", after.equals(before), "These are the tests already. Change at least one.");
        return Decision.of(item, new DimensionTestsChosen(command.strategy(), round.ref(), item, before, after));
    }

    private static TestUse use(Round round, Dimension dimension, TestField field, String at, Set<String> once) {
        String test = dimension.tests().stream()
                .map(Test::id)
                .filter(id -> id.equalsIgnoreCase(field.test()))
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        at + ".test",
                        Refusal.Kind.RULE,
                        "assessment.test-unknown",
                        "“" + dimension.title() + "” has no test “" + field.test() + "”. "
                                + (dimension.tests().isEmpty()
                                        ? "It has none."
                                        : "Use one of these: "
                                                + dimension.tests().stream()
                                                        .map(Test::id)
                                                        .collect(Collectors.joining(", "))
                                                + ".")));
        if (!once.add(test)) {
            throw Refusal.at(
                    at + ".test",
                    Refusal.Kind.RULE,
                    "assessment.test-twice",
                    "Test “" + test + "” is there twice. Name it once, with all of its groups.");
        }
        return new TestUse(
                test,
                field.groups().stream()
                        .map(group -> mustHaveGroup(round, at + ".groups", group))
                        .distinct()
                        .toList());
    }

    private static int mustHave(Round round, String dimension) {
        return round.dimension(dimension)
                .orElseThrow(() -> Refusal.at(
                        "dimension",
                        Refusal.Kind.UNKNOWN,
                        "assessment.dimension-unknown",
                        "Self-assessment " + round.ref() + " has no dimension “" + dimension
                                + "”. Use one of these: "
                                + round.framework().dimensions().stream()
                                        .map(Dimension::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static String mustHaveGroup(Round round, String field, String group) {
        return round.group(group)
                .orElseThrow(() -> Refusal.at(
                        field,
                        Refusal.Kind.RULE,
                        "assessment.group-unknown",
                        "This round has no workforce group “" + group + "”. "
                                + (round.head().groups().isEmpty()
                                        ? "Score all together, or revise the round to add the group."
                                        : "Use one of these: "
                                                + String.join(", ", round.head().groups())
                                                + "; or revise the round to add the group.")));
    }

    /** The tag of the dimension that is named; of one that there is not, that of the round. */
    static Tag subject(Rounds rounds, StrategyCode strategy, Ref assessment, String dimension) {
        return rounds.tagsOf(strategy, assessment, dimension).stream()
                .findFirst()
                .orElseGet(() -> CaseScope.tagOf(strategy, assessment));
    }

    /** What the score is now, and what of it is something else than what somebody gave. */
    static @Nullable CurrentState standing(Rounds rounds, ScoreDimension command) {
        DimensionScore now = rounds.current(command).orElse(null);
        if (now == null) {
            return null;
        }
        List<FieldError> fields = new ArrayList<>();
        differs(fields, "now", "Now", now.now(), command.now());
        differs(fields, "wanted", "Wanted", now.wanted(), command.wanted());
        differs(fields, "evidence", "Evidence", now.evidence(), command.evidence());
        differs(fields, "confidence", "Confidence", now.confidence(), command.confidence());
        differs(fields, "comment", "Comment", now.comment(), command.comment());
        String words = "Now " + now.now() + ", wanted " + now.wanted()
                + (now.evidence() == null ? "" : ". Evidence: " + now.evidence())
                + (now.comment() == null ? "" : ". Comment: " + now.comment());
        return new CurrentState(words, fields);
    }

    private static void differs(
            List<FieldError> fields, String field, String title, @Nullable Object now, @Nullable Object sent) {
        if (!Objects.equals(now, sent)) {
            fields.add(new FieldError(
                    field, now == null ? "“" + title + "” is now empty." : "“" + title + "” now says “" + now + "”."));
        }
    }
}
