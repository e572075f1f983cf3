package org.waymark.command.evidence;

import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.EvidenceEvents.attached;
import static org.waymark.events.EvidenceEvents.removed;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.evidence.AttachFile.SentFile;
import org.waymark.command.evidence.SentFiles.Sent;
import org.waymark.command.schema.Ref;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.RedactionEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Files are attached to a case and removed from it. */
class EvidenceTest extends EntityTest {

    private static final String SHA = attached().sha256();
    private static final String OTHER_SHA = "0".repeat(64);
    private static final DecisionContext WHO_ATTACHED_IT = as("lead", Role.LEAD, "It names a child");

    private final Map<String, Sent> sent = new HashMap<>();

    @BeforeEach
    void aPdfOfThreeBytesWasSent() {
        sent.put(SHA, new Sent(FileType.PDF, 3, true));
    }

    @Override
    protected Optional<Sent> sent(StrategyCode strategy, String sha256) {
        return strategy.equals(SG23) ? Optional.ofNullable(sent.get(sha256)) : Optional.empty();
    }

    private static AttachFile attach(String name, String sha256) {
        return new AttachFile(
                SG23,
                new Ref("P1"),
                " Answers of the employers ",
                attached().description(),
                new SentFile(name, sha256));
    }

    private static AttachFile attach() {
        return attach("survey.pdf", SHA);
    }

    private static RemoveFile remove(int file) {
        return new RemoveFile(SG23, new Ref("P1"), file);
    }

    private static FileAttached file(String item, int number, String name, long size, String sha256) {
        return new FileAttached(SG23, item, number, "Evidence", null, name, "application/pdf", size, sha256);
    }

    private Given givenTheFile() {
        return givenThemeAnd(projectRegistered()).and(attached(), as(Role.LEAD));
    }

    @Test
    void attachesAFileThatWasSent() {
        givenThemeAnd(projectRegistered())
                .when(attach(), as(Role.LEAD))
                .success()
                .events(attached());
    }

    @Test
    void countsTheFilesOfTheCaseAndNotThoseOfOthers() {
        sent.put(OTHER_SHA, new Sent(FileType.TEXT, 9, true));
        givenTheFile()
                .and(file("P2", 1, "a.pdf", 4, "1".repeat(64)), as(Role.LEAD))
                .and(removed(), WHO_ATTACHED_IT)
                .when(attach("figures.CSV", OTHER_SHA))
                .success()
                .events(new FileAttached(
                        SG23,
                        "P1",
                        2,
                        "Answers of the employers",
                        attached().description(),
                        "figures.csv",
                        "text/csv",
                        9,
                        OTHER_SHA));
    }

    @Test
    void refusesACaseThatIsNotThere() {
        givenThemeAnd(projectRegistered("P2"))
                .when(attach())
                .exceptionSatisfies(refusal("case.unknown", "item"))
                .events();
    }

    @Test
    void refusesAFileWhoseBytesAreNotThere() {
        givenThemeAnd(projectRegistered())
                .when(attach("survey.pdf", OTHER_SHA))
                .exceptionSatisfies(refusal("file.not-sent", "file.sha256"))
                .events();
    }

    @Test
    void refusesAFileThatWasSentTooLongAgoUnlessItIsAttachedElsewhere() {
        sent.put(SHA, new Sent(FileType.PDF, 3, false));
        givenThemeAnd(projectRegistered())
                .when(attach())
                .exceptionSatisfies(refusal("file.not-sent", "file.sha256"))
                .events();
    }

    @Test
    void takesAFileThatAnotherCaseHas() {
        sent.put(SHA, new Sent(FileType.PDF, 3, false));
        givenThemeAnd(projectRegistered(), file("P2", 1, "a.pdf", 3, SHA))
                .when(attach())
                .success()
                .events(attached());
    }

    @Test
    void refusesTheSameFileTwiceOnACase() {
        givenTheFile()
                .when(attach())
                .exceptionSatisfies(refusal("file.there-already", "file"))
                .events();
    }

    @Test
    void takesAFileAgainThatWasRemoved() {
        givenTheFile()
                .and(removed(), WHO_ATTACHED_IT)
                .when(attach())
                .success()
                .events(new FileAttached(
                        SG23,
                        "P1",
                        2,
                        attached().title(),
                        attached().description(),
                        "survey.pdf",
                        "application/pdf",
                        3,
                        SHA));
    }

    @Test
    void refusesMoreThanAStrategyCanHave() {
        sent.put(SHA, new Sent(FileType.PDF, 4L << 20, true));
        long full = FileLimits.USUAL.strategyBytes() - (4L << 20);
        givenThemeAnd(
                        projectRegistered(),
                        file("P2", 1, "a.pdf", full + 1, OTHER_SHA),
                        file("P2", 2, "b.pdf", full + 1, OTHER_SHA))
                .when(attach())
                .exceptionSatisfies(refusal("file.strategy-full", "file"))
                .events();
    }

    @Test
    void doesNotCountWhatIsErasedNorTheSameFileTwice() {
        sent.put(SHA, new Sent(FileType.PDF, 4L << 20, true));
        long full = FileLimits.USUAL.strategyBytes() - (4L << 20);
        givenThemeAnd(
                        projectRegistered(),
                        file("P2", 1, "a.pdf", full, OTHER_SHA),
                        file("P2", 2, "b.pdf", full, OTHER_SHA),
                        file("P2", 3, "[redacted on 14 July 2023: the law]", full, "2".repeat(64)))
                .when(attach())
                .success();
    }

    @Test
    void refusesMoreFilesThanACaseCanHave() {
        Object[] files = IntStream.rangeClosed(1, FileLimits.FILES_OF_CASE)
                .mapToObj(number -> (Object) file("P1", number, "a.pdf", 1, "%064x".formatted(number)))
                .toArray();
        givenThemeAnd(IntStream.rangeClosed(0, files.length)
                        .mapToObj(index -> index == 0 ? projectRegistered() : files[index - 1])
                        .toArray())
                .when(attach())
                .exceptionSatisfies(refusal("file.too-many", "file"))
                .events();
    }

    @Test
    void waitsWhileAFileOfTheStrategyIsErased() {
        givenThemeAnd(projectRegistered(), RedactionEvents.erasureConfirmed())
                .when(attach())
                .exceptionSatisfies(refusal("file.erasure-under-way"))
                .events();
    }

    @Test
    void goesOnOnceItIsErased() {
        givenThemeAnd(
                        projectRegistered(),
                        RedactionEvents.erasureConfirmed(),
                        RedactionEvents.erasureConfirmed().carriedOut())
                .when(attach())
                .success();
    }

    @Test
    void isRemovedByWhoAttachedIt() {
        givenTheFile().when(remove(1), WHO_ATTACHED_IT).success().events(removed());
    }

    @Test
    void isRemovedByTheCoordinator() {
        givenTheFile().when(remove(1), because("It is of last year")).success().events(removed());
    }

    @Test
    void isNotRemovedByEverybodyElse() {
        givenTheFile()
                .when(remove(1), as("somebody", Role.LEAD, "I know better"))
                .exceptionSatisfies(refusal("file.not-attached-by-you"))
                .events();
    }

    @Test
    void isRemovedForAReason() {
        givenTheFile()
                .when(remove(1))
                .exceptionSatisfies(refusal("file.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesToRemoveWhatIsNotThere() {
        givenTheFile()
                .and(noteAdded(), as(Role.LEAD))
                .when(remove(2), because("It is of last year"))
                .exceptionSatisfies(refusal("file.unknown", "file"))
                .events();
    }

    @Test
    void refusesToRemoveItTwice() {
        givenTheFile()
                .and(removed(), WHO_ATTACHED_IT)
                .when(remove(1), because("It is of last year"))
                .exceptionSatisfies(refusal("file.removed-already", "file"))
                .events();
    }
}
