package org.waymark.query.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.RedactionEvents.declined;
import static org.waymark.events.RedactionEvents.requested;
import static org.waymark.events.StrategyEvents.themeAdded;
import static org.waymark.query.forms.FilledForm.TODAY;
import static org.waymark.query.forms.FilledForm.named;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.EventMetadata;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FilledForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

class RedactionFormsTest {

    private final Recorded history = new Recorded();
    private final List<CommandForm> forms = new RedactionForms(
                    new Redactions(new FoldedSnapshots(history, TODAY).snapshots(), new HistoryEntries(history)))
            .forms();
    private final CommandForm ask = named(forms, "redact-text");
    private final CommandForm decide = named(forms, "decide-redaction");

    RedactionFormsTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(themeAdded())
                .then(projectRegistered())
                .then(noteAdded(), Map.of(EventMetadata.REASON, "Asked by the board"));
    }

    private Subject about(Role role, Map<String, String> address) {
        return new Subject(
                Strategies.in(history.snapshot(TODAY)).orElseThrow(),
                null,
                null,
                TODAY,
                new Reader("somebody", Set.of(role)),
                address,
                null);
    }

    private Subject at(String position) {
        return about(Role.ADMINISTRATOR, Map.of("position", position));
    }

    private Subject asked() {
        history.then(requested());
        return about(Role.SPONSOR, Map.of("ref", "X1"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anAdministratorAsksAndASponsorIsTheSecondPersonWhoDecides(Role role) {
        assertThat(ask.offeredTo(about(role, Map.of()))).isEqualTo(role == Role.ADMINISTRATOR);
        assertThat(decide.offeredTo(about(role, Map.of()))).isEqualTo(role == Role.SPONSOR);
    }

    @Test
    void textIsRemovedFromAClosedStrategyToo() {
        history.then(StrategyEvents.strategyClosed());

        assertThat(ask.offeredTo(about(Role.ADMINISTRATOR, Map.of()))).isTrue();
        assertThat(decide.offeredTo(about(Role.SPONSOR, Map.of()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "7", "8", "-1", "five", "99999999999999999999"})
    void aPositionWithoutATextOfTheStrategyIsRefused(String position) {
        history.then(requested()).then(new NoteAdded(new StrategyCode("WM-24"), "P1", "A note"));

        assertThat(FilledForm.firstFault(ask, at(position)))
                .contains("There is nothing at that position in this strategy that can be redacted");
    }

    @Test
    void theTextsOfAnEntryAreNamedAndNotShown() {
        assertThat(FilledForm.firstFault(ask, at("5"))).isEmpty();
        assertThat(FilledForm.instead(ask, at("5"))).isEmpty();

        List<FormField> fields = FilledForm.fields(ask, at("5"));

        assertThat(fields.getFirst().options()).extracting(Option::value).containsExactly("text", "reason");
        assertThat(fields.toString()).doesNotContain(noteAdded().text()).doesNotContain("Asked by the board");
    }

    @Test
    void anEntryThatHoldsNoTextIsSaidToHoldNone() {
        history.then(StrategyEvents.strategyAdopted());

        assertThat(FilledForm.instead(ask, at("6"))).contains("It holds no text that can be redacted.");
    }

    @Test
    void whatIsAskedForIsSentWithItsPositionAndTheLegalGround() {
        FilledForm filled = FilledForm.of(ask, at("5"), "position=5", "fields=text\nreason", "reason=Right to erasure");

        assertThat(filled.isRefused()).isFalse();
        assertThat(filled.command().name()).isEqualTo("redact-text");
        assertThat(filled.body())
                .isEqualTo(Map.of(
                        "strategy",
                        "SG23",
                        "position",
                        5L,
                        "fields",
                        List.of("text", "reason"),
                        "reason",
                        "Right to erasure"));
        assertThat(ask.next(at("5"), "X1")).isEqualTo("/redactions/X1");
    }

    @Test
    void nobodyAsksWithoutAPositionATextAndALegalGround() {
        FilledForm empty = FilledForm.of(ask, at("5"));

        assertThat(empty.error("position")).isEqualTo("Enter a position");
        assertThat(empty.error("fields")).isEqualTo("Choose which text should be removed");
        assertThat(empty.error("reason")).isEqualTo("Enter the legal ground");
    }

    @Test
    void whoDecidesSeesTheTextsAndWhereElseTheyAre() {
        Subject asked = asked();
        history.then(new NoteAdded(StrategyEvents.SG23, "P1", noteAdded().text() + ", I hear"));

        Map<String, Object> shown = FilledForm.shown(decide, asked);

        assertThat((Map<?, ?>) Objects.requireNonNull(shown.get("texts")))
                .isEqualTo(Map.of("text", List.of(noteAdded().text()), "reason", List.of("Asked by the board")));
        assertThat(shown).containsEntry("repetitions", List.of(new Repetition(7, "NoteAdded", "P1", List.of("text"))));
        assertThat(decide.words().warns()).isTrue();
    }

    @Test
    void anAgreementConfirmsTheRedactionAndNeedsNoReason() {
        assertThat(FilledForm.of(decide, asked(), "answer=confirm").error("understood"))
                .isEqualTo("Tick the box to confirm that you know this cannot be undone");
        FilledForm filled = FilledForm.of(decide, asked(), "answer=confirm", "understood=yes");

        assertThat(filled.isRefused()).isFalse();
        assertThat(filled.command().name()).isEqualTo("confirm-redaction");
        assertThat(filled.body()).isEqualTo(Map.of("strategy", "SG23", "redaction", "X1"));
        assertThat(decide.words().done().apply(asked(), filled.command()))
                .isEqualTo("Redaction X1 confirmed. The texts are being removed.");
    }

    @Test
    void aRefusalDeclinesTheRedactionAndNeedsAReason() {
        Subject asked = asked();
        FilledForm filled = FilledForm.of(decide, asked, "answer=decline", "reason=It names nobody");

        assertThat(filled.isRefused()).isFalse();
        assertThat(filled.command().name()).isEqualTo("decline-redaction");
        assertThat(filled.body()).isEqualTo(Map.of("strategy", "SG23", "redaction", "X1", "reason", "It names nobody"));
        assertThat(decide.words().done().apply(asked(), filled.command())).isEqualTo("Redaction X1 declined");
        assertThat(FilledForm.of(decide, asked, "answer=decline").error("reason"))
                .isEqualTo("Enter why the texts are kept");
    }

    @Test
    void nothingIsDecidedWithoutAnAnswer() {
        assertThat(FilledForm.of(decide, asked()).error("answer")).isEqualTo("Choose whether you agree");
    }

    @Test
    void aRedactionIsDecidedOnce() {
        Subject asked = asked();
        assertThat(FilledForm.instead(decide, asked)).isEmpty();

        history.then(declined());

        assertThat(FilledForm.instead(decide, asked)).contains("This redaction has already been decided.");
        assertThat(FilledForm.shown(decide, asked)).containsEntry("repetitions", List.of());
    }
}
