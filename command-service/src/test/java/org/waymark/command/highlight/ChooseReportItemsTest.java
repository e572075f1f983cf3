package org.waymark.command.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.CaseEvents;
import org.waymark.events.HighlightReportEvent.ReportItemsChosen;
import org.waymark.events.LeftOutItem;
import org.waymark.events.RatingLevel;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.WaymarkEvent;

/** What a section of a draft tells of is chosen. */
class ChooseReportItemsTest extends HighlightTest {

    private static final WaymarkEvent HIGH = StrategyBuilder.strategy(SG23)
            .risk("R1")
            .inherent(5, 5)
            .withoutCurrent()
            .raised();
    private static final WaymarkEvent LOW = StrategyBuilder.strategy(SG23)
            .risk("R2")
            .inherent(1, 2)
            .withoutCurrent()
            .raised();

    private static ChooseReportItems choose(String section, List<String> include, List<Map<String, String>> exclude) {
        return about(ChooseReportItems.class, Map.of("section", section, "include", include, "exclude", exclude));
    }

    private static Map<String, String> because(String ref, String reason) {
        return Map.of("ref", ref, "reason", reason);
    }

    private static ChooseReportItems leaveOut(String... refs) {
        return choose(
                "risks",
                List.of(),
                Arrays.stream(refs).map(ref -> Map.of("ref", ref)).toList());
    }

    private static ReportItemsChosen chosen(List<String> include, LeftOutItem... exclude) {
        return new ReportItemsChosen(SG23, "H1", "risks", include, List.of(exclude));
    }

    @Test
    void tellsOfSomeAndLeavesOutOthers() {
        drafted(HIGH, LOW, CaseEvents.projectRegistered())
                .when(choose(
                        "risks", List.of("p1"), List.of(because("R1", " Told of last time "), Map.of("ref", "R2"))))
                .success()
                .events(chosen(List.of("P1"), new LeftOutItem("R1", "Told of last time"), new LeftOutItem("R2", null)));
    }

    @Test
    void aHighRiskIsNotLeftOutInSilence() {
        drafted(HIGH, LOW)
                .when(leaveOut("R2", "R1"))
                .exceptionSatisfies(refusal("report.reason-missing", "exclude[1].reason"))
                .exceptionSatisfies(failure -> assertThat(((Refusal) failure).message())
                        .isEqualTo("R1 is a high risk. Enter a reason for leaving it out."))
                .events();
    }

    @Test
    void whatOccurredIsNotLeftOutInSilenceWhateverItsRating() {
        drafted(LOW, new RiskOccurred(SG23, "R2", "Two left"))
                .when(leaveOut("R2"))
                .exceptionSatisfies(refusal("report.reason-missing", "exclude[0].reason"))
                .events();
    }

    @Test
    void aRiskThatIsClosedOrThatControlsHaveLoweredIs() {
        WaymarkEvent lowered = StrategyBuilder.strategy(SG23)
                .risk("R3")
                .inherent(5, 5)
                .current(1, 2)
                .raised();
        drafted(HIGH, new RiskClosed(SG23, "R1"), lowered)
                .when(leaveOut("R1", "R3"))
                .success();
    }

    @Test
    void aProjectWithARedStageIsNotLeftOutInSilenceUntilItIsOutOfTrouble() {
        Given given = drafted(CaseEvents.projectRegistered("P1"), CaseEvents.reported(1, RatingLevel.RED));
        given = after(given.when(choose("this-period", List.of(), List.of(Map.of("ref", "P1"))))
                .exceptionSatisfies(refusal("report.reason-missing", "exclude[0].reason"))
                .events());
        given.and(CaseEvents.reported(2, RatingLevel.AMBER), as(Role.LEAD))
                .when(choose("this-period", List.of(), List.of(Map.of("ref", "P1"))))
                .success();
    }

    @Test
    void aReportThatWasCorrectedDoesNotCount() {
        drafted(
                        CaseEvents.projectRegistered("P1"),
                        CaseEvents.reported(1, RatingLevel.RED),
                        CaseEvents.corrected(2, 1, RatingLevel.GREEN))
                .when(leaveOut("P1"))
                .success();
    }

    @Test
    void anActionRatedRedIsNotLeftOutInSilenceUntilItIsOver() {
        ActionProgress red = new ActionProgress(ActionStatus.IN_PROGRESS, RatingLevel.RED, 1, "Nobody has started");
        Given given = drafted(CaseEvents.actionPlanned(), new ActionProgressReported(SG23, "1A", red));
        given = after(given.when(leaveOut("1A"))
                .exceptionSatisfies(refusal("report.reason-missing", "exclude[0].reason"))
                .events());
        given.and(CaseEvents.actionCancelled(), as(Role.COORDINATOR))
                .when(leaveOut("1A"))
                .success();
    }

    @Test
    void refusesAReferenceOfNothing() {
        Given still = after(drafted(LOW)
                .when(choose("risks", List.of("R9"), List.of()))
                .exceptionSatisfies(refusal("case.unknown", "include"))
                .events());
        still.when(leaveOut("R8"))
                .exceptionSatisfies(refusal("case.unknown", "exclude"))
                .events();
    }

    @Test
    void refusesWhatIsNamedTwice() {
        Given still = after(drafted(LOW)
                .when(choose("risks", List.of("R2"), List.of(Map.of("ref", "R2"))))
                .exceptionSatisfies(refusal("report.item-twice", "exclude"))
                .events());
        still.when(choose("risks", List.of("R2", "R2"), List.of()))
                .exceptionSatisfies(refusal("report.item-twice", "include"))
                .events();
    }

    @Test
    void aSectionThatOnlySomebodyWritesTellsOfNoItems() {
        drafted(LOW)
                .when(choose("lessons", List.of("R2"), List.of()))
                .exceptionSatisfies(refusal("report.section-without-items", "section"))
                .events();
    }

    @Test
    void nothingCanBeLeftOutOfWhatSaysWhereTheDataIsPoor() {
        drafted(LOW)
                .when(choose("data-quality", List.of(), List.of(Map.of("ref", "R2", "reason", "Not now"))))
                .exceptionSatisfies(refusal("report.section-without-items", "section"))
                .events();
    }

    @Test
    void takesAChoiceBackButRefusesWhatChangesNothing() {
        Given given = drafted(RiskEvents.raised());
        given = after(given.when(choose("risks", List.of(), List.of()))
                .exceptionSatisfies(refusal("report.unchanged", "include"))
                .events());
        given = after(given.when(choose("risks", List.of("R1"), List.of())).success());
        given = after(given.when(choose("risks", List.of("R1"), List.of()))
                .exceptionSatisfies(refusal("report.unchanged", "include"))
                .events());
        given.when(choose("risks", List.of(), List.of())).success().events(chosen(List.of()));
    }

    @Test
    void isForTheCoordinatorAndItsAuthor() {
        drafted(LOW)
                .when(leaveOut("R2"), as("lead", Role.LEAD))
                .exceptionSatisfies(refusal("report.not-author"))
                .events();
    }
}
