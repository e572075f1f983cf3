package org.waymark.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.waymark.events.StrategyEvents.SG23;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.AllCommands;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.AddTheme;
import org.waymark.command.strategy.ReviseTheme;

/** What is wrong with a request is said in plain words, all of it at once. */
class CommandBinderTest {

    private static BoundCommand bind(String command, String json) {
        return CommandBinder.bind(
                AllCommands.registry().named(command).orElseThrow(),
                CommandJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> complaints(String command, String json) {
        return catchThrowableOfType(Refusal.class, () -> bind(command, json)).errors().stream()
                .map(FieldError::message)
                .toList();
    }

    @Test
    void takesTheCommonFieldsOutOfTheCommand() {
        CommonFields common = bind("adopt-strategy", """
                        {"strategy":"SG23","reason":" Agreed ","decision":"D3","asAt":"2023-06-30","expectedPosition":12}""").fields();
        assertThat(common).isEqualTo(new CommonFields("Agreed", new Ref("D3"), LocalDate.of(2023, 6, 30), 12L));
    }

    @Test
    void namesEveryFieldAtFault() {
        assertThat(complaints("create-strategy", """
                        {"code":"s g","title":7,"from":"1 April 2023","colour":"red","milestones":[{"by":"soon"}]}"""))
                .containsExactlyInAnyOrder(
                        "code must be 2 to 20 capital letters, digits or hyphens and start with a letter, such as SG23.",
                        "title must be a text.",
                        "from must be a date such as 2023-06-30.",
                        "to is needed.",
                        "milestones[0].title is needed.",
                        "milestones[0].by must be a date such as 2023-06-30.",
                        "colour is not a field here; the fields are code, title, from, to, vision, aim, approach, ambitions,"
                                + " included, excluded, objectives, milestones, resources, principles, sponsor, coordinator,"
                                + " oversight, governance, timeZone, reason, decision, asAt, expectedPosition.");
    }

    @Test
    void boundsTexts() {
        assertThat(complaints(
                        "add-theme", "{\"strategy\":\"SG23\",\"ref\":\"a b\",\"title\":\"" + "x".repeat(201) + "\"}"))
                .containsExactly(
                        "ref must be 1 to 20 letters, digits, dots or hyphens and start with a letter or digit, such as P1 or"
                                + " 3A.1.",
                        "title may have at most 200 characters, and has 201.");
    }

    @Test
    void wantsALeadWhoHasAName() {
        assertThat(complaints("register-project", """
                        {"strategy":"SG23","theme":"1","title":"Fair","leads":[" "]}""")).containsExactly("leads[0] must not be empty.");
        assertThat(complaints("link-cases", """
                        {"strategy":"SG23","item":"P1","to":[]}""")).containsExactly("to needs at least one entry.");
    }

    @Test
    void takesWordsFromTheirList() {
        assertThat(complaints("plan-action", """
                        {"strategy":"SG23","activities":"Recruit","leads":["lead"],"priority":"urgent"}""")).containsExactly("priority must be one of HIGH, MEDIUM, LOW.");
    }

    @Test
    void holdsChangesToTheFieldsOfTheCharter() {
        assertThat(complaints("revise-charter", """
                        {"strategy":"SG23","changes":{"code":"SG24","title":null,"to":"soon"}}"""))
                .hasSize(3)
                .anySatisfy(message -> assertThat(message).startsWith("changes.code is not a field here"))
                .contains(
                        "changes.title is needed and cannot be cleared.",
                        "changes.to must be a date such as 2023-06-30.");
        assertThat(complaints("revise-charter", "{\"strategy\":\"SG23\",\"changes\":{}}"))
                .singleElement()
                .asString()
                .startsWith("changes must be an object with at least one of the fields title, from, to");
    }

    @Test
    void wantsOneJsonObject() {
        assertThat(complaints("adopt-strategy", "[]"))
                .singleElement()
                .asString()
                .startsWith("The body must be an object with the fields strategy");
        assertThat(catchThrowableOfType(Refusal.class, () -> bind("adopt-strategy", "{} {}"))
                        .code())
                .isEqualTo("request.not-json");
        assertThat(catchThrowableOfType(Refusal.class, () -> bind("adopt-strategy", ""))
                        .kind())
                .isEqualTo(Refusal.Kind.MALFORMED);
    }

    @Test
    void readsTextsComposedAndWithoutAnyBlankAroundThem() {
        StrategyCommand command = bind("add-theme", """
                        {"strategy":"SG23","ref":"\\u00a01\\t","title":"\\u200b\\u2003Cafe\\u0301\\ufeff","description":" \\u00a0\\u200b"}""").command();
        assertThat(command).isEqualTo(new AddTheme(SG23, new Ref("1"), "Caf\u00e9", null, List.of()));
    }

    @Test
    void refusesATextOfBlanksOnly() {
        assertThat(complaints("add-theme", """
                        {"strategy":"SG23","ref":"1","title":"\\u00a0\\u200b\\u2060"}""")).containsExactly("title is needed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u0085", "\\ud800", "\\udc00"})
    void refusesWhatIsNoText(String character) {
        assertThat(complaints("add-theme", "{\"strategy\":\"SG23\",\"ref\":\"1\",\"title\":\"a" + character + "b\"}"))
                .containsExactly("title has a character that is not text, such as a control character; remove it.");
    }

    @Test
    void keepsLineBreaksAndCharactersBeyondTheBasicPlane() {
        StrategyCommand command = bind("add-theme", """
                        {"strategy":"SG23","ref":"1","title":"Fair \\ud83c\\udfaa","description":"One\\ntwo\\tthree"}""").command();
        assertThat(command)
                .isEqualTo(new AddTheme(SG23, new Ref("1"), "Fair \ud83c\udfaa", "One\ntwo\tthree", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "20230630", "true", "\"today\""})
    void refusesADateThatIsNone(String date) {
        assertThat(complaints("adopt-strategy", "{\"strategy\":\"SG23\",\"asAt\":" + date + "}"))
                .containsExactly("asAt must be a date such as 2023-06-30.");
    }

    @Test
    void takesAnEmptyFieldForOneThatIsLeftOut() {
        CommonFields fields = bind("adopt-strategy", """
                        {"strategy":"SG23","reason":"","decision":" ","asAt":"","expectedPosition":null}""").fields();
        assertThat(fields).isEqualTo(CommonFields.NONE);
    }

    @Test
    void clearsAFieldWithAnEmptyText() {
        StrategyCommand command = bind("revise-theme", """
                        {"strategy":"SG23","ref":"1","changes":{"description":" ","title":" Staying "}}""").command();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("description", null);
        values.put("title", "Staying");
        assertThat(((ReviseTheme) command).changes().values()).isEqualTo(values);
    }

    @Test
    void holdsACommandOfThisServiceToTheSameRules() {
        CommandBinder binder = new CommandBinder(AllCommands.registry());
        assertThat(binder.bind(new AddTheme(SG23, new Ref("1"), " Staying ", " ", List.of()))
                        .command())
                .isEqualTo(new AddTheme(SG23, new Ref("1"), "Staying", null, List.of()));
        assertThatThrownBy(() -> binder.bind(new AddTheme(SG23, new Ref("1"), " ", null, List.of())))
                .isInstanceOf(Refusal.class)
                .hasMessage("title is needed.");
    }

    @Test
    void readsReferencesCodesAndWordsHoweverTheyAreWritten() {
        StrategyCommand command = bind("report-stage-progress", """
                        {"strategy":" sg23 ","project":"p1\\u00a0","stage":"Resourcing","rating":"r"}""").command();
        assertThat(command).isEqualTo(bind("report-stage-progress", """
                        {"strategy":"SG23","project":"P1","stage":"resourcing","rating":"R"}""").command());
    }

    @Test
    void takesCommasAndBlanksBetweenReferences() {
        StrategyCommand listed = bind("link-cases", """
                        {"strategy":"SG23","item":"P1","to":["1A","R2","R3"]}""").command();
        assertThat(bind("link-cases", """
                        {"strategy":"SG23","item":"p1","to":"1a, r2\\u00a0;R3"}""").command()).isEqualTo(listed);
        assertThat(bind("link-cases", """
                        {"strategy":"SG23","item":"p1","to":["1a,","r2 r3"]}""").command()).isEqualTo(listed);
        assertThat(complaints("link-cases", """
                        {"strategy":"SG23","item":"p1 p2","to":" , "}"""))
                .containsExactly(
                        "item " + "must be 1 to 20 letters, digits, dots or hyphens and start with a letter or"
                                + " digit, such as P1 or 3A.1.",
                        "to needs at least one entry.");
    }
}
