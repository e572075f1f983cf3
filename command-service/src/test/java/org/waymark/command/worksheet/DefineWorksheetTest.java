package org.waymark.command.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.ColumnType;
import org.waymark.events.StrategyEvent.WorksheetDefined;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Each;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.WorksheetColumn.Options;
import org.waymark.events.WorksheetEvent.WorksheetFormChanged;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetForm;

/** A strategy defines a kind of worksheet of its own. */
class DefineWorksheetTest extends WorksheetTest {

    private static final Map<String, Object> URGENCY =
            Map.of("title", "How urgent?", "type", "CHOICE", "scale", List.of("Now", Map.of("title", "Later")));

    private static DefineWorksheet define(Object... columns) {
        return defineWith(Map.of("columns", List.of(columns)));
    }

    private static DefineWorksheet defineWith(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("strategy", "SG23");
        all.putIfAbsent("kind", "needs");
        all.putIfAbsent("title", "Needs");
        return command(DefineWorksheet.class, all);
    }

    private static WorksheetForm needs(int version, WorksheetColumn... more) {
        List<WorksheetColumn> columns = new ArrayList<>();
        columns.add(new WorksheetColumn("need", "Need", ColumnType.LONG_TEXT, true, null, Options.NONE, null, null));
        columns.addAll(List.of(more));
        return new WorksheetForm("needs", version, "Needs", "Row", null, "need", columns);
    }

    private static WorksheetColumn urgency() {
        return new WorksheetColumn(
                "how-urgent",
                "How urgent?",
                ColumnType.CHOICE,
                false,
                null,
                new Options(List.of(new Option("now", "Now"), new Option("later", "Later")), List.of(), null, false),
                null,
                null);
    }

    private static final Map<String, Object> NEED = Map.of("title", "Need", "type", "long_text");

    @Test
    void idsAreMadeFromTitlesAndARowIsCalledByItsFirstColumn() {
        givenThemeAnd()
                .when(define(NEED, URGENCY))
                .success()
                .events(new WorksheetDefined(SG23, null, needs(1, urgency())));
    }

    @Test
    void aChoiceWithoutAScaleIsHighMediumOrLowAndAListMakesAColumnStandForEach() {
        givenThemeAnd()
                .when(define(
                        NEED,
                        Map.of("title", "Weight", "type", "CHOICE"),
                        Map.of("title", "Need", "type", "MONEY", "items", List.of("Council", "Health"))))
                .success()
                .eventsSatisfy(events -> {
                    WorksheetForm form =
                            payload(events.getFirst(), WorksheetDefined.class).after();
                    assertThat(form.columns().get(1).options().scale())
                            .extracting(Option::id)
                            .containsExactly("H", "M", "L");
                    assertThat(form.columns().get(2))
                            .returns("need-2", WorksheetColumn::id)
                            .returns(Each.ITEMS, WorksheetColumn::each);
                });
    }

    @Test
    void aKindIsDefinedAnewForAReasonAndVersionsCountUp() {
        Given given = givenThemeAnd(new WorksheetDefined(SG23, null, needs(1)));
        given = after(given.when(define(NEED))
                .exceptionSatisfies(refusal("worksheet.unchanged", "columns"))
                .events());
        given = after(given.when(define(NEED, URGENCY))
                .exceptionSatisfies(refusal("worksheet.reason-missing", "reason"))
                .events());
        given.when(define(NEED, URGENCY), because("It matters when"))
                .success()
                .events(new WorksheetDefined(SG23, needs(1), needs(2, urgency())));
    }

    @Test
    void aWorksheetTakesTheNewColumnsOnce() {
        ChangeWorksheetColumns change = about(ChangeWorksheetColumns.class, Map.of());
        Given given = givenThemeAnd(
                new WorksheetDefined(SG23, null, needs(1)),
                new WorksheetStarted(SG23, "W1", HEAD, needs(1)),
                new WorksheetDefined(SG23, needs(1), needs(2, urgency())));
        given = after(given.when(change)
                .success()
                .events(new WorksheetFormChanged(SG23, "W1", needs(1), needs(2, urgency()))));
        given = after(given.when(change)
                .exceptionSatisfies(refusal("worksheet.unchanged", "worksheet"))
                .events());
        given.when(add(Map.of("need", "Training places", "how-urgent", "now"))).success();
    }

    @Test
    void aKindThatEveryStrategyHasStaysWhatItIs() {
        givenThemeAnd()
                .when(defineWith(Map.of("kind", "stakeholders", "columns", List.of(NEED))))
                .exceptionSatisfies(refusal("worksheet.kind-shipped", "kind"))
                .events();
    }

    @Test
    void everyColumnAtFaultIsToldAtOnce() {
        givenThemeAnd()
                .when(defineWith(Map.of(
                        "heading",
                        "weight",
                        "columns",
                        List.of(
                                Map.of("title", "Action", "type", "REFERENCE"),
                                Map.of("title", "Weight", "scale", List.of("One", "Two")),
                                Map.of("title", "Sides", "type", "CHOICE", "scale", List.of("One")),
                                Map.of("title", "Levels", "type", "CHOICE", "scale", List.of("One", "one")),
                                Map.of("title", "Pays", "type", "MONEY", "each", "ITEMS"),
                                Map.of(
                                        "title",
                                        "Serves",
                                        "type",
                                        "CHOICE",
                                        "each",
                                        "OBJECTIVES",
                                        "items",
                                        List.of("A")),
                                Map.of("title", "Other", "id", "weight", "target", "ACTION")))))
                .exceptionSatisfies(failure -> assertThat(((Refusal) failure).errors())
                        .extracting(FieldError::field)
                        .containsExactly(
                                "columns[0].target",
                                "columns[1].type",
                                "columns[2].scale",
                                "columns[3].scale[1].title",
                                "columns[4].items",
                                "columns[5].items",
                                "columns[6].id",
                                "columns[6].type"))
                .events();
    }

    @Test
    void aRowIsCalledByAColumnThatStandsForItself() {
        givenThemeAnd()
                .when(define(Map.of("title", "Pays", "type", "MONEY", "items", List.of("Council", "Health"))))
                .exceptionSatisfies(refusal("worksheet.columns", "columns"))
                .events();
    }
}
