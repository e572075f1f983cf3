package org.waymark.command.assessment;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CaseScope;
import org.waymark.command.cases.CommandDay;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.AssessmentDimensionEvent.AssessmentDimensionOpened;
import org.waymark.events.AssessmentEvent.AssessmentClosed;
import org.waymark.events.AssessmentEvent.AssessmentReopened;
import org.waymark.events.AssessmentEvent.AssessmentRevised;
import org.waymark.events.AssessmentEvent.AssessmentRoundStarted;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.AssessmentHead;
import org.waymark.events.WaymarkEvent;

/** The rules about a round of self-assessment as a whole. */
final class RoundDecisions {

    static final String REASON_MISSING = "assessment.reason-missing";

    /** Most characters of its reference, so that those of its dimensions can follow. */
    private static final int REF_LENGTH = 15;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Clock clock;

    /** @param clock tells today, after which a round without a title is called */
    RoundDecisions(Clock clock) {
        this.clock = clock;
    }

    Decision start(Rounds rounds, StartAssessmentRound command, DecisionContext context) {
        rounds.strategy().mustExist(command.strategy());
        AssessmentFramework framework = Frameworks.mustHave(rounds.strategy(), command.framework());
        rounds.strategy().mustBeMembers("participants", command.participants());
        mustDiffer(command.groups());
        if (command.review() != null) {
            rounds.meetings().mustBe(command.review());
        }
        mustBeShort(command.ref());
        String ref = ref(rounds, command);
        List<String> items = items(ref, framework);
        mustBeFree(rounds, items);
        AssessmentHead head = new AssessmentHead(
                Objects.requireNonNullElseGet(command.title(), () -> title(rounds, command, context)),
                command.day(),
                Ref.valueOrNull(command.review()),
                command.participants(),
                command.groups());
        List<WaymarkEvent> events = new ArrayList<>();
        events.add(new AssessmentRoundStarted(command.strategy(), ref, head, framework));
        for (int index = 0; index < items.size(); index++) {
            events.add(new AssessmentDimensionOpened(
                    command.strategy(),
                    ref,
                    items.get(index),
                    framework.dimensions().get(index)));
        }
        return new Decision(ref, events, null);
    }

    /** The refs of its dimensions matter too: none of them may be something else's. */
    static Set<Tag> furtherOfStarting(Rounds rounds, StartAssessmentRound command) {
        return Frameworks.find(rounds.strategy(), command.framework())
                .map(framework -> items(ref(rounds, command), framework).stream()
                        .filter(item -> item.length() <= Ref.LENGTH)
                        .map(item -> CaseScope.tagOf(command.strategy(), new Ref(item)))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** @throws Refusal if the ref that is wanted is taken */
    private static String ref(Rounds rounds, StartAssessmentRound command) {
        return rounds.register().ref(command.ref(), AssessmentFeature.ASSESSMENT);
    }

    private static List<String> items(String ref, AssessmentFramework framework) {
        return IntStream.rangeClosed(1, framework.dimensions().size())
                .mapToObj(number -> ref + "." + number)
                .toList();
    }

    private static void mustBeFree(Rounds rounds, List<String> items) {
        List<String> taken = items.stream().filter(rounds.register()::isTaken).toList();
        if (!taken.isEmpty()) {
            throw Refusal.at(
                    "ref",
                    Refusal.Kind.RULE,
                    "case.ref-taken",
                    "A dimension of this round would be " + taken.getFirst()
                            + ", which is already taken in this strategy. Choose another reference for the round.");
        }
    }

    private static void mustBeShort(@Nullable Ref wanted) {
        if (wanted != null && wanted.value().length() > REF_LENGTH) {
            throw Refusal.at(
                    "ref",
                    Refusal.Kind.RULE,
                    "assessment.ref-too-long",
                    "The reference of a self-assessment may have at most " + REF_LENGTH
                            + " characters, since those of its dimensions begin with it. Choose a shorter one.");
        }
    }

    private String title(Rounds rounds, StartAssessmentRound command, DecisionContext context) {
        return "Self-assessment of "
                + DAY.format(Objects.requireNonNullElseGet(
                        command.day(),
                        () -> CommandDay.of(
                                context, clock, rounds.strategyContext().timeZone())));
    }

    static Decision revise(Rounds rounds, ReviseAssessment command, DecisionContext context) {
        Round round = rounds.mustHave(command.strategy(), command.assessment());
        round.mustBeOpen();
        AssessmentHead before = round.head();
        HeadField changed = command.changes().appliedTo(HeadField.of(before));
        AssessmentHead after = changed.head();
        mustChange("changes", after.equals(before), "This would change nothing. Change at least one field.");
        List<String> joining = after.participants().stream()
                .filter(name -> !before.participants().contains(name))
                .toList();
        rounds.strategy().mustBeMembers("participants", joining);
        if (changed.review() != null && !changed.review().value().equals(before.review())) {
            rounds.meetings().mustBe(changed.review());
        }
        mustDiffer(after.groups());
        mustKeepScored(rounds, round, after.groups());
        return Decision.of(round.ref(), new AssessmentRevised(command.strategy(), round.ref(), before, after));
    }

    /** Which groups have scores is known from the dimensions. */
    static Set<Tag> furtherOfRevising(Rounds rounds, ReviseAssessment command) {
        return command.changes().contain("groups") ? rounds.tagsOf(command.strategy(), command.assessment()) : Set.of();
    }

    private static void mustDiffer(List<String> groups) {
        Set<String> once = new HashSet<>();
        groups.stream()
                .filter(group -> !once.add(group.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(twice -> {
                    throw Refusal.at(
                            "groups",
                            Refusal.Kind.RULE,
                            "assessment.group-twice",
                            "Group “" + twice + "” is there twice. Name each group once.");
                });
    }

    private static void mustKeepScored(Rounds rounds, Round round, List<String> groups) {
        Set<String> lost = new TreeSet<>(rounds.scoredGroups(round.items()));
        groups.forEach(lost::remove);
        if (!lost.isEmpty()) {
            throw Refusal.at(
                    "groups",
                    Refusal.Kind.RULE,
                    "assessment.group-scored",
                    String.join(", ", lost) + (lost.size() == 1 ? " has" : " have")
                            + " scores in this round. Keep " + (lost.size() == 1 ? "it" : "them")
                            + " among its groups, in the same words.");
        }
    }

    static Decision close(Rounds rounds, CloseAssessmentRound command, DecisionContext context) {
        Round round = rounds.mustHave(command.strategy(), command.assessment());
        round.mustBeOpen();
        return Decision.of(round.ref(), new AssessmentClosed(command.strategy(), round.ref()));
    }

    static Decision reopen(Rounds rounds, ReopenAssessmentRound command, DecisionContext context) {
        Round round = rounds.mustHave(command.strategy(), command.assessment());
        if (!round.isClosed()) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "assessment.open",
                    "This self-assessment is not closed, so it cannot be reopened.");
        }
        context.needsReason(REASON_MISSING, "Enter a reason for reopening the self-assessment.");
        return Decision.of(round.ref(), new AssessmentReopened(command.strategy(), round.ref()));
    }

    static void mustChange(String field, boolean unchanged, String message) {
        if (unchanged) {
            throw Refusal.at(field, Refusal.Kind.RULE, "assessment.unchanged", message);
        }
    }
}
