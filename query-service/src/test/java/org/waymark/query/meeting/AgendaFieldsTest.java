package org.waymark.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.AgendaEvents.FUNDING;
import static org.waymark.events.AgendaEvents.WELCOME;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.events.AgendaItem;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FilledForm;
import org.waymark.query.forms.Subject;

/** An agenda is ordered by the numbers that people type, and sent as a whole. */
class AgendaFieldsTest {

    private static final AgendaItem REST = new AgendaItem(3, "Any other business", List.of(), null, null, null);
    private static final ProposedItem RED = new ProposedItem("help-P3", "P3: help needed", List.of("P3"), "Help", 10);

    private static final CommandForm FORM = CommandForm.about("review", "plan-agenda", "plan-agenda", "Plan the agenda")
            .fields(AgendaFields::of)
            .finish(AgendaFields::planned);

    private static Subject about(PlannedAgenda agenda) {
        return FilledForm.aboutStrategy(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new))
                .with(Map.of(), agenda);
    }

    private static FilledForm typed(String... typed) {
        return FilledForm.of(
                FORM, about(new PlannedAgenda(true, List.of(WELCOME, FUNDING, REST), List.of(RED))), typed);
    }

    private static List<?> items(FilledForm form) {
        return (List<?>) Objects.requireNonNull(form.body().get("items"));
    }

    private static List<Object> ids(FilledForm form) {
        return items(form).stream()
                .<Object>map(item -> ((Map<?, ?>) item).get("id"))
                .toList();
    }

    @Test
    void sendsTheAgendaAsItIs() {
        assertThat(ids(typed())).containsExactly(1, 2, 3);
        assertThat(items(typed()).get(1))
                .isEqualTo(Map.of(
                        "id",
                        2,
                        "title",
                        FUNDING.title(),
                        "cases",
                        List.of("P1", "R1"),
                        "text",
                        String.valueOf(FUNDING.text()),
                        "minutes",
                        15,
                        "presenter",
                        "lead"));
    }

    @Test
    void movesAnItemUpBeforeTheOneWhosePlaceItTakes() {
        assertThat(ids(typed("items-3-place=1"))).containsExactly(3, 1, 2);
        assertThat(ids(typed("items-3-place=2"))).containsExactly(1, 3, 2);
    }

    @Test
    void movesAnItemDownBehindTheOneWhosePlaceItTakes() {
        assertThat(ids(typed("items-1-place=2"))).containsExactly(2, 1, 3);
        assertThat(ids(typed("items-1-place=3"))).containsExactly(2, 3, 1);
    }

    @Test
    void removesAnItemWithoutATitle() {
        assertThat(ids(typed("items-2-title="))).containsExactly(1, 3);
    }

    @Test
    void addsItemsWithoutANumber() {
        FilledForm form = typed("items-new3-title=Visit", "items-new3-cases=P1; r2,A3", "items-new3-place=2");

        assertThat(items(form).get(1)).isEqualTo(Map.of("title", "Visit", "cases", List.of("P1", "r2", "A3")));
    }

    @Test
    void addsWhatIsTickedOfTheProposalBeforeTheLastItem() {
        FilledForm form = typed("proposed=help-P3");

        assertThat(form.body()).doesNotContainKey("proposed");
        assertThat(items(form).get(2))
                .isEqualTo(Map.of("title", RED.title(), "cases", List.of("P3"), "text", "Help", "minutes", 10));
        assertThat(ids(form)).last().isEqualTo(3);
    }

    @Test
    void numbersNothingThatIsOnlyProposed() {
        FilledForm form = FilledForm.of(FORM, about(PlannedAgenda.proposed(List.of(RED))));

        assertThat(items(form))
                .singleElement()
                .isEqualTo(Map.of("title", RED.title(), "cases", List.of("P3"), "text", "Help", "minutes", 10));
    }

    @Test
    void refusesAPlaceThatIsNoNumberAndAnAgendaWithoutItems() {
        assertThat(typed("items-1-place=first").error("items")).contains("“first”");
        assertThat(typed("items-1-title=", "items-2-title=", "items-3-title=").error("items"))
                .isEqualTo("Enter at least one item");
    }
}
