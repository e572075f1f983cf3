package org.waymark.query.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.query.moment.AsOf;
import org.waymark.query.strategy.CaseTabs.CaseTab;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.MomentBar;
import org.waymark.query.web.Option;
import org.waymark.query.web.OptionGroup;
import org.waymark.query.web.Reader;
import org.waymark.query.web.Tab;

class StrategyPageTest {

    private static final String HERE = "/strategies/SG23/risks";
    private static final OptionGroup MEETINGS =
            new OptionGroup("Meetings", List.of(Option.of("review:M1", "M1 First quarter")));

    @Test
    void aViewerIsOfferedWhatShowsTheCurrentState() {
        assertThat(page("now", "risks").tabs(reader(Role.VIEWER)))
                .extracting(Tab::text)
                .containsExactly("Overview", "Risks", "Members");
    }

    @Test
    void aCoordinatorIsOfferedHistoryAndSettingsToo() {
        assertThat(page("now", "risks").tabs(reader(Role.COORDINATOR)))
                .extracting(Tab::id)
                .containsExactly("overview", "risks", "audit-trail", "members", "set-up");
    }

    @Test
    void anAdministratorIsOfferedNothingOfWhatTheStrategyContains() {
        assertThat(page("now", "members").tabs(reader(Role.ADMINISTRATOR)))
                .extracting(Tab::id)
                .containsExactly("members", "redactions");
    }

    @Test
    void whoReadsHistoryIsOfferedRedactionsWhileTheyLookAtThem() {
        assertThat(page("now", "redactions").tabs(reader(Role.SPONSOR)))
                .extracting(Tab::id)
                .contains("redactions");
        assertThat(page("now", "risks").tabs(reader(Role.SPONSOR)))
                .extracting(Tab::id)
                .doesNotContain("redactions");
    }

    @Test
    void linksKeepTheMomentShown() {
        StrategyPage page = page("position:12", "risks");

        assertThat(page.query()).isEqualTo("?asOf=position:12");
        assertThat(page.tabs(reader(Role.LEAD)))
                .contains(
                        new Tab("overview", "Overview", "/strategies/SG23?asOf=position:12"),
                        new Tab("risks", "Risks", HERE + "?asOf=position:12"));
        assertThat(page("now", "risks").query()).isEmpty();
    }

    @Test
    void nothingCanBeChangedInThePast() {
        assertThat(page("now", "risks").live()).isTrue();
        assertThat(page("position:12", "risks").live()).isFalse();
    }

    @Test
    void theMomentsToChooseFromAreThoseThatHaveAName() {
        assertThat(page("now", "risks").moment())
                .isEqualTo(new MomentBar(AsOf.now(), HERE, "/strategies/SG23/compare", List.of(MEETINGS)));
    }

    private static Reader reader(Role role) {
        return new Reader("somebody", Set.of(role));
    }

    private static StrategyPage page(String asOf, String section) {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        return new StrategyPage(
                history.snapshot(LocalDate.of(2026, 6, 30))
                        .one(StrategyFold.STRATEGIES, "SG23")
                        .orElseThrow(),
                section,
                AsOf.parse(asOf.equals("now") ? null : asOf, null),
                HERE,
                List.of(MEETINGS),
                List.of(new CaseTab("risks", "Risks")));
    }
}
