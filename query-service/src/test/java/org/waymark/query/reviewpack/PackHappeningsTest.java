package org.waymark.query.reviewpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionCancelled;
import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.actionProgressReported;
import static org.waymark.events.CaseEvents.actionReopened;
import static org.waymark.events.CaseEvents.actionRescheduled;
import static org.waymark.events.CaseEvents.actionRevised;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectReopened;
import static org.waymark.events.CaseEvents.projectRevised;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.charterRevised;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvents;
import org.waymark.query.action.ActionPack;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.project.ProjectPack;
import org.waymark.query.risk.RiskPack;

/** What the pack of a meeting tells of what happened to cases. */
class PackHappeningsTest extends PacksUnderTest {

    @Test
    void saysNothingWhereNothingHappened() {
        history.then(projectRegistered()).then(reported(1, RED)).then(RiskEvents.raised());
        history.then(scheduled("M2"));
        meet("M1");

        ReviewPack pack = pack("M2");

        assertThat(pack.themes()).isEmpty();
        assertThat(projects(pack).nothing()).isTrue();
        assertThat(risks(pack).nothing()).isTrue();
        assertThat(actions(pack).nothing()).isTrue();
        assertThat(pack.decisions()).isEmpty();
        assertThat(pack.open()).isEmpty();
    }

    @Test
    void tellsWhatHappenedToProjects() {
        history.then(projectRegistered());
        meet("M1");
        history.then(projectRegistered("P2"))
                .then(projectRevised(), because("Both teams asked for it"))
                .then(projectClosed())
                .then(projectReopened());
        meet("M2");

        ProjectPack projects = projects(pack("M2"));

        assertThat(projects.nothing()).isFalse();
        assertThat(projects.registered())
                .extracting(PackEntry::ref, PackEntry::title)
                .containsExactly(Tuple.tuple("P2", "Careers fair"));
        assertThat(projects.revised())
                .extracting(PackEntry::ref, PackEntry::title, PacksUnderTest::reason)
                .containsExactly(Tuple.tuple("P1", "Careers fair and open day", "Both teams asked for it"));
        assertThat(projects.closed())
                .extracting(PackEntry::ref, PacksUnderTest::type)
                .containsExactly(Tuple.tuple("P1", "ProjectClosed"));
        assertThat(projects.reopened())
                .extracting(PackEntry::ref, PacksUnderTest::type)
                .containsExactly(Tuple.tuple("P1", "ProjectReopened"));
    }

    @Test
    void tellsWhatHappenedToRisks() {
        history.then(RiskEvents.raised());
        meet("M1");
        history.then(RiskEvents.raised("R2"))
                .then(RiskEvents.reassessed(), because("Two posts were filled"))
                .then(RiskEvents.escalated())
                .then(RiskEvents.occurred())
                .then(RiskEvents.closed())
                .then(RiskEvents.reopened());
        meet("M2");

        RiskPack risks = risks(pack("M2"));

        assertThat(risks.nothing()).isFalse();
        assertThat(risks.raised()).extracting(PackEntry::ref).containsExactly("R2");
        assertThat(risks.moved())
                .extracting(PackEntry::ref, PackEntry::title, PacksUnderTest::reason)
                .containsExactly(Tuple.tuple("R1", "Newly qualified staff leave", "Two posts were filled"));
        assertThat(risks.escalated()).extracting(PacksUnderTest::type).containsExactly("RiskEscalated");
        assertThat(risks.occurred()).extracting(PacksUnderTest::type).containsExactly("RiskOccurred");
        assertThat(risks.closed()).extracting(PacksUnderTest::type).containsExactly("RiskClosed");
        assertThat(risks.reopened()).extracting(PacksUnderTest::type).containsExactly("RiskReopened");
    }

    @Test
    void tellsWhatHappenedToActions() {
        history.then(actionPlanned());
        meet("M1");
        history.then(actionPlanned("2A"))
                .then(actionRescheduled(), because("The bids came late"))
                .then(actionRevised(), because("More can start"))
                .then(actionCompleted())
                .then(actionReopened())
                .then(actionCancelled());
        meet("M2");

        ActionPack actions = actions(pack("M2"));

        assertThat(actions.nothing()).isFalse();
        assertThat(actions.planned()).extracting(PackEntry::ref).containsExactly("2A");
        assertThat(actions.slipped())
                .extracting(PackEntry::ref, PacksUnderTest::reason)
                .containsExactly(Tuple.tuple("1A", "The bids came late"));
        assertThat(actions.revised())
                .extracting(PackEntry::ref, PacksUnderTest::reason)
                .containsExactly(Tuple.tuple("1A", "More can start"));
        assertThat(actions.completed()).extracting(PacksUnderTest::type).containsExactly("ActionCompleted");
        assertThat(actions.reopened()).extracting(PacksUnderTest::type).containsExactly("ActionReopened");
        assertThat(actions.cancelled()).extracting(PacksUnderTest::type).containsExactly("ActionCancelled");
    }

    @Test
    void listsWhatHappenedMoreThanOnceOldestFirst() {
        meet("M1");
        history.then(RiskEvents.raised())
                .then(RiskEvents.reassessed(), because("Two posts were filled"))
                .then(RiskEvents.reassessed(), because("One more was"));
        meet("M2");

        assertThat(risks(pack("M2")).moved())
                .extracting(PacksUnderTest::reason)
                .containsExactly("Two posts were filled", "One more was");
    }

    @Test
    void hasASectionForEachKindThatTellsSomethingOfItsCases() {
        history.then(scheduled("M1"));

        assertThat(pack("M1").byName())
                .containsOnlyKeys(
                        "projects",
                        "actions",
                        "risks",
                        "meetings",
                        "decisionCorrections",
                        "highlightReports",
                        "worksheets",
                        "worksheetRows",
                        "indicators",
                        "diagnostics",
                        "diagnosticAnswers",
                        "assessments",
                        "assessmentDimensions");
    }

    @Test
    void countsTheChangesThatNoSectionTells() {
        history.then(projectRegistered()).then(actionPlanned()).then(RiskEvents.raised());
        history.then(scheduled("M2"));
        meet("M1");
        history.then(charterRevised())
                .then(noteAdded())
                .then(RiskEvents.reviewed())
                .then(actionProgressReported())
                .then(ReviewEvents.held("M2"));

        assertThat(pack("M2").others()).isEqualTo(5);
    }

    @Test
    void whatIsToldElsewhereInThePackIsNoOtherChange() {
        history.then(projectRegistered());
        history.then(scheduled("M2"));
        meet("M1");
        history.then(reported(1, RED))
                .then(corrected(2, 1, AMBER))
                .then(projectRevised())
                .then(RiskEvents.raised())
                .then(actionPlanned())
                .then(ReviewEvents.decided("D1", null));

        assertThat(pack("M2").others()).isZero();

        history.then(helpRequestAnswered(2));

        assertThat(pack("M2").others()).isEqualTo(1);
    }
}
