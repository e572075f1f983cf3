package org.waymark.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.CaseEvents;
import org.waymark.events.EventType;
import org.waymark.events.FreeText;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.RatingLevel;
import org.waymark.events.RedactionEvents;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvents;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;

class EventTextsTest {

    private static final String SENTENCE = "[redacted on 14 July 2023: the law]";

    /** Names of the text fields that nobody writes in their own words. */
    private static final Set<String> NO_FREE_TEXTS = Set.of(
            // refs and ids
            "project",
            "theme",
            "workstream",
            "action",
            "item",
            "ref",
            "stage",
            "id",
            "leads",
            "sponsor",
            "coordinator",
            "person",
            "owner",
            "actionee",
            "who",
            "ActionAssigned.before",
            "indicator",
            "unit",
            "MeasuredPeriod.text",
            "Quantity.text",
            "diagnostic",
            "module",
            "exercise",
            "help",
            "offBefore",
            "offAfter",
            "assessment",
            "test",
            "worksheet",
            "row",
            "kind",
            "column",
            "values",
            "participants",
            "WorksheetRowsOrdered.before",
            "WorksheetRowsOrdered.after",
            "mediaType",
            "sha256",
            "ActionAssigned.after",
            "risk",
            "review",
            "decision",
            "attendees",
            "apologies",
            "decidedBy",
            "items",
            "cases",
            "presenter",
            "CaseLinked.to",
            "CaseUnlinked.to",
            "framework",
            "code",
            "report",
            "section",
            "sections",
            "CarriedText.from",
            "author",
            "distribution",
            "field",
            "heading",
            "table",
            "include",
            "approvedBy",
            "fingerprint",
            // titles of stages and names of ratings are copied into every report: words of the strategy, not of a
            // person
            "Stage.title",
            "letter",
            "name",
            "meaning",
            // what redactions say of themselves
            "redaction",
            "eventType",
            "fields",
            "sentence",
            "attestation");

    private static EventTexts texts(WaymarkEvent event) {
        return EventTexts.of(EventType.of(event).name());
    }

    @Test
    void namesATextByTheLastPartOfItsPath() {
        assertThat(texts(CaseEvents.reported(1, RatingLevel.RED))
                        .in(EventJson.write(CaseEvents.reported(1, RatingLevel.RED))))
                .containsOnly(
                        entry("comment", List.of("As told by the team")),
                        entry("helpNeeded", List.of("Funding for two places")));
    }

    @Test
    void namesATextByMoreOfItsPathWhereOneNameMeansTwo() {
        assertThat(texts(StrategyEvents.charterRevised()).names())
                .contains("before.vision", "after.vision", "before.title", "after.milestones.title")
                .doesNotHaveDuplicates();
        assertThat(texts(CaseEvents.actionPlanned()).names())
                .containsExactly("activities", "outcomes", "by.words", "review.words");
    }

    @Test
    void leavesOutATextThatTheEventDoesNotHold() {
        assertThat(texts(CaseEvents.reported(1, RatingLevel.AMBER))
                        .in(EventJson.write(CaseEvents.reported(1, RatingLevel.AMBER))))
                .containsOnlyKeys("comment");
    }

    @Test
    void anEventWithoutWordsHasNoTexts() {
        assertThat(texts(StrategyEvents.strategyAdopted()).names()).isEmpty();
    }

    @Test
    void aRedactionRemovesAllThatAnIssuedReportSaysAndLeavesItsFingerprint() {
        String json = EventJson.write(HighlightReportEvents.issued());

        String replaced = texts(HighlightReportEvents.issued()).replaced(json, List.of("content"), SENTENCE);

        assertThat(replaced)
                .contains(SENTENCE, HighlightReportEvents.FINGERPRINT)
                .doesNotContain("On course");
    }

    @Test
    void putsOneSentenceInPlaceOfAListOfTexts() {
        String json = EventJson.write(CaseEvents.actionPlanned());

        String replaced = texts(CaseEvents.actionPlanned()).replaced(json, List.of("outcomes"), SENTENCE);

        assertThat(texts(CaseEvents.actionPlanned()).in(replaced)).containsEntry("outcomes", List.of(SENTENCE));
        assertThat(replaced).isEqualTo(json.replace("A permanent workforce", SENTENCE));
    }

    @Test
    void refusesANameThatIsNoText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts(CaseEvents.noteAdded()).replaced("{}", List.of("item"), SENTENCE));
        assertThatThrownBy(() -> EventTexts.of("waymark.InventedLater")).isInstanceOf(UnknownEventException.class);
    }

    static Stream<WaymarkEvent> samples() {
        return Stream.of(
                StrategyEvents.strategyCreated(),
                StrategyEvents.charterRevised(),
                StrategyEvents.themeAdded(),
                StrategyEvents.workstreamAdded(),
                CaseEvents.projectRegistered(),
                CaseEvents.reported(1, RatingLevel.RED),
                CaseEvents.corrected(2, 1, RatingLevel.RED),
                CaseEvents.helpRequestAnswered(1),
                CaseEvents.actionPlanned(),
                CaseEvents.actionRevised(),
                CaseEvents.actionProgressReported(),
                CaseEvents.actionCompleted(),
                CaseEvents.impactRecorded(),
                RiskEvents.raised(),
                RiskEvents.reassessed(),
                RiskEvents.responsePlanned(),
                RiskEvents.escalated(),
                ReviewEvents.scheduled(),
                ReviewEvents.closed(),
                ReviewEvents.decided(),
                HighlightReportEvents.drafted(),
                HighlightReportEvents.written(),
                HighlightReportEvents.chosen(),
                HighlightReportEvents.issued(),
                StrategyEvents.themeRevised(),
                StrategyEvents.frameworkDefined(),
                CaseEvents.noteAdded());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsLeftStillReadsAsTheEventAndIsCanonical(WaymarkEvent event) {
        EventType type = EventType.of(event);
        String json = EventJson.write(event);
        List<String> held = List.copyOf(texts(event).in(json).keySet());
        assertThat(held).isNotEmpty();

        String replaced = texts(event).replaced(json, held, SENTENCE);

        assertThat(texts(event).in(replaced).values())
                .allSatisfy(texts -> assertThat(texts).containsOnly(SENTENCE));
        assertThat(EventJson.write(EventJson.read(type.name(), type.version(), replaced)))
                .isEqualTo(replaced);
        assertThat(texts(event).replaced(replaced, held, SENTENCE)).isEqualTo(replaced);
    }

    /** Whoever adds a text to an event decides whether the law may ask for it: by @FreeText, or in the list above. */
    @Test
    void everyTextOfEveryEventIsEitherFreeOrKnownNotToBe() {
        Set<String> undecided = new TreeSet<>();
        EventType.all().forEach(type -> undecided(type.eventClass(), undecided));

        assertThat(undecided).isSubsetOf(NO_FREE_TEXTS);
    }

    private static void undecided(Class<?> record, Set<String> undecided) {
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = component.getGenericType();
            Type held = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
            if (held == String.class && !component.isAnnotationPresent(FreeText.class)) {
                String name = record.getSimpleName() + "." + component.getName();
                undecided.add(NO_FREE_TEXTS.contains(name) ? name : component.getName());
            } else if (held instanceof Class<?> nested && nested.isRecord() && nested != StrategyCode.class) {
                undecided(nested, undecided);
            }
        }
    }

    @Test
    void noTextIsNamedAsTheReasonInTheMetadata() {
        assertThat(EventType.all())
                .allSatisfy(
                        type -> assertThat(EventTexts.of(type.name()).names()).doesNotContain("reason"));
    }

    @Test
    void aRedactionHoldsNoTextItself() {
        assertThat(Arrays.asList(
                        RedactionEvents.requested(),
                        RedactionEvents.confirmed(),
                        RedactionEvents.declined(),
                        RedactionEvents.redacted()))
                .allSatisfy(event -> assertThat(texts(event).names()).isEmpty());
    }
}
