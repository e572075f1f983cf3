package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTagsTest {

    @Test
    void aCharterFactIsFoundByStrategyAndCharter() {
        assertThat(StrategyEvents.themeAdded().tags())
                .containsExactlyInAnyOrder(Tag.of("strategy", "SG23"), Tag.of("charter", "SG23"));
    }

    @Test
    void theFirstFactOfACaseTakesItsRefInTheRegister() {
        assertThat(CaseEvents.projectRegistered().tags())
                .containsExactlyInAnyOrder(
                        Tag.of("strategy", "SG23"), Tag.of("case", "SG23/P1"), Tag.of("register", "SG23"));
    }

    @Test
    void aLaterFactOfACaseIsFoundByStrategyAndCase() {
        assertThat(CaseEvents.noteAdded().tags())
                .containsExactlyInAnyOrder(Tag.of("strategy", "SG23"), Tag.of("case", "SG23/P1"));
    }

    @Test
    void aRedactionIsFoundByTheCaseWhoseTextItIsAboutAndAmongTheRedactions() {
        assertThat(RedactionEvents.requested().tags())
                .containsExactlyInAnyOrder(
                        Tag.of("strategy", "SG23"), Tag.of("case", "SG23/P1"), Tag.of("redactions", "SG23"));
    }

    @Test
    void whatIsWrittenInASectionIsFoundByItsReportAndBySectionAlone() {
        assertThat(HighlightReportEvents.chosen().tags())
                .containsExactlyInAnyOrder(
                        Tag.of("strategy", "SG23"),
                        Tag.of("case", "SG23/H2"),
                        Tag.of("highlight-reports", "SG23"),
                        Tag.of("report-section", "SG23/H2/risks"));
        assertThat(HighlightReportEvents.submitted().tags())
                .containsExactlyInAnyOrder(
                        Tag.of("strategy", "SG23"), Tag.of("case", "SG23/H2"), Tag.of("highlight-reports", "SG23"));
    }

    @Test
    void aFileIsFoundAmongThoseOfItsStrategyAndSoIsWhatErasesIt() {
        assertThat(EvidenceEvents.attached().tags())
                .containsExactlyInAnyOrder(
                        Tag.of("strategy", "SG23"), Tag.of("case", "SG23/P1"), Tag.of("files", "SG23"));
        assertThat(EvidenceEvents.removed().tags())
                .containsExactlyInAnyOrder(Tag.of("strategy", "SG23"), Tag.of("case", "SG23/P1"));
        assertThat(RedactionEvents.erasureConfirmed().tags()).contains(Tag.of("files", "SG23"));
        assertThat(RedactionEvents.erasureConfirmed().carriedOut().tags()).contains(Tag.of("files", "SG23"));
        assertThat(RedactionEvents.confirmed().tags()).doesNotContain(Tag.of("files", "SG23"));
    }

    @Test
    void theMetadataOfAFileSayWhereItsBytesAre() {
        assertThat(EvidenceEvents.attached().ownMetadata())
                .containsExactly(
                        Map.entry("file", "SG23/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad:3"));
        assertThat(RedactionEvents.erasureConfirmed().ownMetadata()).containsEntry("erases", "5");
        assertThat(RedactionEvents.redacted().ownMetadata()).containsOnlyKeys("redacts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S", "sg23", "SG 23", "2SG", "SG23/P1", "ABCDEFGHIJKLMNOPQRSTU"})
    void refusesWhatIsNotAStrategyCode(String text) {
        assertThatThrownBy(() -> new StrategyCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".1", "P 1", "P/1", "ABCDEFGHIJKLMNOPQRSTU"})
    void refusesWhatIsNotAReference(String text) {
        assertThatThrownBy(() -> new CaseId(StrategyEvents.SG23, text)).isInstanceOf(IllegalArgumentException.class);
    }
}
