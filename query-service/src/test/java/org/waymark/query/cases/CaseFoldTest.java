package org.waymark.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectRevised;
import static org.waymark.query.cases.CaseFold.CASES;

import org.junit.jupiter.api.Test;
import org.waymark.events.CaseKind;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.LinkEvents;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvents;
import org.waymark.events.StrategyEvents;
import org.waymark.query.strategy.FrameworkLink;
import org.waymark.query.views.Recorded;

class CaseFoldTest {

    @Test
    void everyKindOfCaseIsCalledByWhatItSays() {
        assertThat(new Recorded().then(projectRegistered()).fold(CASES))
                .returns(CaseKind.PROJECT, CaseView::kind)
                .returns("Careers fair", CaseView::title);
        assertThat(new Recorded().then(actionPlanned()).fold(CASES))
                .returns(CaseKind.ACTION, CaseView::kind)
                .returns("Recruit up to 12 newly qualified social workers a year", CaseView::title);
        assertThat(new Recorded().then(RiskEvents.raised()).fold(CASES))
                .returns(CaseKind.RISK, CaseView::kind)
                .returns("Newly qualified staff leave", CaseView::title);
        assertThat(new Recorded().then(ReviewEvents.scheduled()).fold(CASES))
                .returns(CaseKind.REVIEW, CaseView::kind)
                .returns("First quarter", CaseView::title);
        assertThat(new Recorded().then(ReviewEvents.decided()).fold(CASES))
                .returns(CaseKind.DECISION, CaseView::kind)
                .returns("Fund two more places from April", CaseView::title);
    }

    @Test
    void hasTheTitleItWasGivenLast() {
        assertThat(new Recorded()
                        .then(projectRegistered())
                        .then(projectRevised())
                        .fold(CASES)
                        .title())
                .isEqualTo("Careers fair and open day");
    }

    @Test
    void countsANoteAsAChange() {
        CaseView project =
                new Recorded().then(projectRegistered()).then(noteAdded()).fold(CASES);

        assertThat(project.changed().position()).isEqualTo(1);
        assertThat(project.opened().position()).isZero();
    }

    @Test
    void knowsWhatItIsLinkedTo() {
        Recorded linked = new Recorded()
                .then(projectRegistered())
                .then(new CaseLinked(StrategyEvents.SG23, "P1", "R1"))
                .then(new CaseLinked(StrategyEvents.SG23, "P1", "R2"))
                .then(LinkEvents.frameworkItemLinked());

        assertThat(linked.fold(CASES).links()).containsExactly("R1", "R2");
        assertThat(linked.fold(CASES).frameworkItems()).containsExactly(new FrameworkLink("CYPP", "AFI 1.1"));
        assertThat(linked.then(new CaseUnlinked(StrategyEvents.SG23, "P1", "R1"))
                        .fold(CASES)
                        .links())
                .containsExactly("R2");
    }

    @Test
    void isLinkedToNothingTwice() {
        Recorded linked = new Recorded()
                .then(projectRegistered())
                .then(new CaseLinked(StrategyEvents.SG23, "P1", "R1"))
                .then(new CaseLinked(StrategyEvents.SG23, "P1", "R1"))
                .then(LinkEvents.frameworkItemLinked())
                .then(LinkEvents.frameworkItemLinked());

        assertThat(linked.fold(CASES).links()).containsExactly("R1");
        assertThat(linked.fold(CASES).frameworkItems()).hasSize(1);
    }
}
