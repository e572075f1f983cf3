package org.waymark.query.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.frameworkDefined;
import static org.waymark.events.StrategyEvents.reportingCycleSet;
import static org.waymark.events.StrategyEvents.riskMatrixDefined;
import static org.waymark.events.StrategyEvents.roleGranted;
import static org.waymark.events.StrategyEvents.strategyClosed;
import static org.waymark.events.StrategyEvents.themeAdded;
import static org.waymark.events.StrategyEvents.themeRetired;
import static org.waymark.events.StrategyEvents.themeRevised;
import static org.waymark.events.StrategyEvents.workstreamAdded;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.FrameworkItem;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.ReportingCycle;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskRating;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvents;
import org.waymark.query.views.Recorded;

/** Members, themes, matrix, cycle, frameworks and the end of a strategy. */
class StrategySettingsFoldTest {

    private final Recorded history = new Recorded();

    StrategySettingsFoldTest() {
        StrategyEvents.newStrategy().forEach(history::then);
    }

    private StrategyView strategy() {
        return history.fold(STRATEGIES);
    }

    @Test
    void comesToItsEnd() {
        history.then(strategyClosed());

        assertThat(strategy().status()).isEqualTo(StrategyStatus.CLOSED).returns("Closed", StrategyStatus::title);
        assertThat(strategy().closed()).isNotNull();
    }

    @Test
    void aRevisedThemeKeepsItsWorkstreams() {
        history.then(themeAdded())
                .then(themeAdded("2", "Retention"))
                .then(workstreamAdded())
                .then(themeRevised());

        Theme theme = strategy().theme("1").orElseThrow();
        assertThat(theme.title()).isEqualTo("Recruitment and retention");
        assertThat(theme.description()).isEqualTo("Who comes, and who stays");
        assertThat(theme.workstreams()).hasSize(1);
        assertThat(strategy().theme("2").orElseThrow().title()).isEqualTo("Retention");
    }

    @Test
    void aRetiredThemeStaysAndIsNotInUse() {
        history.then(themeAdded()).then(themeAdded("2", "Retention")).then(themeRetired());

        assertThat(strategy().themes()).extracting(Theme::ref).containsExactly("1", "2");
        assertThat(strategy().theme("1").orElseThrow().retired()).isNotNull();
        assertThat(strategy().themesInUse()).extracting(Theme::ref).containsExactly("2");
    }

    @Test
    void hasTheDefaultMatrixUntilItDefinesOne() {
        assertThat(strategy().riskMatrix()).isEqualTo(RiskMatrix.DEFAULT);
        assertThat(strategy().riskMatrixVersion()).isEqualTo(1);

        history.then(riskMatrixDefined());

        assertThat(strategy().riskMatrix().rating(1, 5)).isEqualTo(RiskRating.HIGH);
        assertThat(strategy().riskMatrixVersion()).isEqualTo(2);
    }

    @Test
    void hasTheDefaultCycleUntilItSetsOne() {
        assertThat(strategy().cycle()).isEqualTo(ReportingCycle.DEFAULT);

        history.then(reportingCycleSet());

        assertThat(strategy().cycle()).isEqualTo(reportingCycleSet().after());
    }

    @Test
    void aMemberHasTheRolesThatWereGrantedAndNotTakenAway() {
        history.then(roleGranted("sam", Role.VIEWER))
                .then(roleGranted("kim", Role.LEAD))
                .then(roleGranted("kim", Role.SPONSOR))
                .then(roleGranted("kim", Role.SPONSOR));

        assertThat(strategy().members()).extracting(Member::person).containsExactly("sam", "kim");
        assertThat(strategy().rolesOf("kim")).containsExactly(Role.SPONSOR, Role.LEAD);
        assertThat(strategy().rolesOf("sam")).containsExactly(Role.VIEWER);
        assertThat(strategy().rolesOf("nobody")).isEmpty();

        history.then(new RoleRevoked(SG23, "kim", Role.SPONSOR));

        assertThat(strategy().rolesOf("kim")).containsExactly(Role.LEAD);
        assertThat(strategy().rolesOf("sam")).containsExactly(Role.VIEWER);

        history.then(new RoleRevoked(SG23, "kim", Role.LEAD));

        assertThat(strategy().members()).extracting(Member::person).containsExactly("sam");
    }

    @Test
    void aFrameworkIsAsItWasLastDefined() {
        history.then(frameworkDefined())
                .then(new FrameworkDefined(SG23, "AFI", 1, "Inspection action plan", List.of()))
                .then(new FrameworkDefined(
                        SG23, "CYPP", 2, "The next plan", List.of(new FrameworkItem("2", "Families stay together"))));

        assertThat(strategy().frameworks()).extracting(Framework::ref).containsExactly("CYPP", "AFI");
        Framework framework = strategy().framework("CYPP").orElseThrow();
        assertThat(framework.version()).isEqualTo(2);
        assertThat(framework.item("2")).map(FrameworkItem::title).hasValue("Families stay together");
        assertThat(framework.item("AFI 1.1")).isEmpty();
        assertThat(strategy().framework("AFI")).map(Framework::title).hasValue("Inspection action plan");
        assertThat(strategy().framework("NONE")).isEmpty();
    }

    @Test
    void aThemeKnowsWhatItAnswersTo() {
        history.then(themeAdded())
                .then(themeAdded("2", "Retention"))
                .then(new FrameworkItemLinked(SG23, "1", null, "CYPP", "AFI 1.1"))
                .then(new FrameworkItemLinked(SG23, "1", null, "CYPP", "AFI 1.2"))
                .then(new FrameworkItemLinked(SG23, null, "P1", "CYPP", "AFI 1.3"));

        assertThat(strategy().theme("1").orElseThrow().frameworkItems())
                .containsExactly(new FrameworkLink("CYPP", "AFI 1.1"), new FrameworkLink("CYPP", "AFI 1.2"));
        assertThat(strategy().theme("2").orElseThrow().frameworkItems()).isEmpty();

        history.then(new FrameworkItemUnlinked(SG23, "1", null, "CYPP", "AFI 1.1"))
                .then(new FrameworkItemUnlinked(SG23, null, "P1", "CYPP", "AFI 1.2"));

        assertThat(strategy().theme("1").orElseThrow().frameworkItems())
                .containsExactly(new FrameworkLink("CYPP", "AFI 1.2"));
    }
}
