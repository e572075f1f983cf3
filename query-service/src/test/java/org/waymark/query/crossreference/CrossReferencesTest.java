package org.waymark.query.crossreference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeAdded;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.FrameworkItem;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.Priority;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvents;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.crossreference.CrossReference.FrameworkPart;
import org.waymark.query.crossreference.CrossReference.Item;
import org.waymark.query.crossreference.CrossReference.LinkedCase;
import org.waymark.query.crossreference.CrossReference.Named;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

class CrossReferencesTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 7, 1);

    private final Recorded history = new Recorded();

    CrossReferencesTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(themeAdded())
                .then(themeAdded("2", "Retention"))
                .then(projectRegistered())
                .then(actionPlanned())
                .then(new ActionPlanned(
                        SG23,
                        "A9",
                        new ActionPlan(null, null, "Elsewhere", List.of(), List.of("HR"), null, null, Priority.LOW)))
                .then(plan(1, "AFI 1.1", "AFI 1.2", "AFI 1.3"));
    }

    private static FrameworkDefined plan(int version, String... codes) {
        return new FrameworkDefined(
                SG23,
                "AFI",
                version,
                "Inspection action plan",
                List.of(codes).stream()
                        .map(code -> new FrameworkItem(code, "Item " + code))
                        .toList());
    }

    private void link(@Nullable String theme, @Nullable String item, String code) {
        history.then(new FrameworkItemLinked(SG23, theme, item, "AFI", code));
    }

    private CrossReference matrix() {
        return CrossReferences.matrix(history.snapshot(TODAY));
    }

    private FrameworkPart plan() {
        return matrix().frameworks().getFirst();
    }

    private Item item(String code) {
        return plan().items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasTheThemesAcrossAndThePlansItemsDown() {
        assertThat(matrix().themes()).extracting(Named::ref).containsExactly("1", "2");
        assertThat(matrix().day()).isEqualTo(TODAY);
        assertThat(plan().title()).isEqualTo("Inspection action plan");
        assertThat(plan().items()).extracting(Item::code).containsExactly("AFI 1.1", "AFI 1.2", "AFI 1.3");
        assertThat(plan().unlinked()).isEqualTo(3);
        assertThat(item("AFI 1.1").bare()).isTrue();
    }

    @Test
    void showsWhatIsLinkedUnderItsTheme() {
        link("2", null, "AFI 1.1");
        link(null, "P1", "AFI 1.1");
        link(null, "1A", "AFI 1.1");
        link(null, "A9", "AFI 1.2");

        Item linked = item("AFI 1.1");
        assertThat(linked.ofTheme("2")).isTrue();
        assertThat(linked.ofTheme("1")).isFalse();
        assertThat(linked.projects()).extracting(LinkedCase::ref).containsExactly("P1");
        assertThat(linked.actions()).extracting(LinkedCase::ref).containsExactly("1A");
        assertThat(linked.under("1")).extracting(LinkedCase::ref).containsExactly("P1", "1A");
        assertThat(linked.under("2")).isEmpty();
        assertThat(linked.bare()).isFalse();
        assertThat(item("AFI 1.2").under(null)).extracting(LinkedCase::title).containsExactly("Elsewhere");
        assertThat(plan().beyondThemes()).isTrue();
        assertThat(plan().unlinked()).isEqualTo(1);
    }

    @Test
    void anItemThatThePlanDroppedStaysAsLongAsSomethingIsLinkedToIt() {
        link(null, "P1", "AFI 1.2");
        link("1", null, "AFI 1.2");
        history.then(plan(2, "AFI 1.1"));

        assertThat(plan().version()).isEqualTo(2);
        assertThat(plan().items()).extracting(Item::code).containsExactly("AFI 1.1", "AFI 1.2");
        assertThat(item("AFI 1.2").title()).isNull();
        assertThat(item("AFI 1.1").title()).isEqualTo("Item AFI 1.1");
        assertThat(plan().beyondThemes()).isFalse();
    }

    @Test
    void aLinkToAnotherPlanIsNotShownInThisOne() {
        history.then(new FrameworkItemLinked(SG23, null, "P1", "CYPP", "AFI 1.1"));

        assertThat(item("AFI 1.1").bare()).isTrue();
    }

    @Test
    void thereIsNoneOfAStrategyThatIsNot() {
        StrategySnapshot none = new FoldedSnapshots(history, TODAY).of(new StrategyCode("NONE"), AsOf.now());

        assertThatThrownBy(() -> CrossReferences.matrix(none)).isInstanceOf(NotFoundException.class);
    }
}
