package org.waymark.query.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.AgendaEvents.FUNDING;
import static org.waymark.events.AgendaEvents.WELCOME;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.query.review.AgendaFold.AGENDAS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.AgendaEvent.AgendaPlanned;
import org.waymark.events.AgendaEvents;
import org.waymark.events.ItemMinutes;
import org.waymark.query.review.AgendaView.Minuted;
import org.waymark.query.views.Recorded;

class AgendaFoldTest {

    private static final ItemMinutes TWO = new ItemMinutes("Two places", false);

    private final Recorded history = new Recorded().then(AgendaEvents.planned(WELCOME, FUNDING));

    @Test
    void keepsTheItemsInTheirOrderAsTheyWerePlannedLast() {
        assertThat(history.fold(AGENDAS).items()).containsExactly(WELCOME, FUNDING);
        assertThat(history.fold(AGENDAS).planned()).isEqualTo(20);

        history.then(new AgendaPlanned(SG23, "M1", List.of(WELCOME, FUNDING), List.of(FUNDING)));

        assertThat(history.fold(AGENDAS).items()).containsExactly(FUNDING);
    }

    @Test
    void keepsTheLastMinutesOfEachItemAndHowOftenTheyWereWritten() {
        history.then(AgendaEvents.minuted(2, ItemMinutes.NONE, TWO))
                .then(AgendaEvents.minuted(1, ItemMinutes.NONE, new ItemMinutes(null, true)))
                .then(AgendaEvents.minuted(2, TWO, new ItemMinutes("Three places", true)));

        AgendaView agenda = history.fold(AGENDAS);

        assertThat(agenda.minutes(2)).hasValueSatisfying(minutes -> {
            assertThat(minutes.text()).isEqualTo("Three places");
            assertThat(minutes.done()).isTrue();
            assertThat(minutes.changes()).isEqualTo(2);
            assertThat(minutes.stamp().position()).isEqualTo(3);
        });
        assertThat(agenda.minutes(1)).map(Minuted::changes).contains(1);
        assertThat(agenda.hasMinutes()).isTrue();
        assertThat(agenda.minutes()).hasSize(2);
    }

    @Test
    void hasNoMinutesWhileNothingWasSaid() {
        history.then(AgendaEvents.minuted(1, ItemMinutes.NONE, new ItemMinutes(null, true)));

        assertThat(history.fold(AGENDAS).hasMinutes()).isFalse();
    }
}
