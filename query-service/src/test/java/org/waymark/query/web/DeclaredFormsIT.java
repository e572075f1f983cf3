package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.web.FormExamples.account;
import static org.waymark.query.web.FormExamples.fields;
import static org.waymark.query.web.FormExamples.forms;
import static org.waymark.query.web.FormExamples.path;
import static org.waymark.query.web.FormExamples.type;
import static org.waymark.query.web.FormExamples.whoMay;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.web.util.HtmlUtils;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.query.forms.DeclaredForms;
import org.waymark.query.forms.DeclaredForms.Declaration;
import org.waymark.query.forms.FieldInput;
import org.waymark.query.forms.FormField;

/** What holds for every form, read from the declarations: a new one is tested by being declared. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
class DeclaredFormsIT {

    private static final Set<String> ENDS =
            Set.of("adopt", "cancel", "close", "confirm", "drop", "hold", "issue", "retire", "withdraw");

    /** Some of these end something too, and it is gone on with by the same form. */
    private static final Set<String> GOES_ON = Set.of(
            "acknowledge",
            "add",
            "agree",
            "answer",
            "assign",
            "attach",
            "change",
            "choose",
            "complete",
            "correct",
            "create",
            "define",
            "draft",
            "edit",
            "escalate",
            "grant",
            "link",
            "mark",
            "order",
            "plan",
            "raise",
            "reassess",
            "record",
            "redact",
            "register",
            "reinstate",
            "remove",
            "reopen",
            "report",
            "reschedule",
            "restore",
            "return",
            "review",
            "revise",
            "revoke",
            "schedule",
            "score",
            "set",
            "start",
            "submit",
            "unlink",
            "write");

    /** These end something for good, though a form reopens what others of its kind ended. */
    private static final Set<String> FOR_GOOD = Set.of("withdraw-decision");

    /** Fields in which commands name people. */
    private static final Set<String> PEOPLE = Set.of(
            "leads",
            "owner",
            "actionee",
            "who",
            "attendees",
            "apologies",
            "decidedBy",
            "sponsor",
            "coordinator",
            "author",
            "distribution",
            "presenter");

    /** These take a day, and the last of them that was recorded is what pages show, whatever day it names. */
    private static final Set<String> LAST_RECORDED_COUNTS = Set.of(
            "adopt-strategy",
            "close-risk",
            "close-strategy",
            "complete-action",
            "complete-decision",
            "drop-decision",
            "escalate-risk",
            "hold-review",
            "mark-risk-occurred",
            "raise-risk",
            "record-decision",
            "record-impact",
            "reopen-decision",
            "reopen-risk",
            "report-decision-progress",
            "review-risk");

    private final Map<String, Visit> visits = new HashMap<>();

    @Test
    void thereIsAFormForEachThingThatPeopleDo(PagesUnderTest pages) {
        assertThat(pages.service().forms().all()).hasSizeGreaterThan(60);
    }

    @Test
    void isRefusedToWhoeverHasNoneOfItsRoles(PagesUnderTest pages) {
        int before = pages.commands().count();
        for (Role role : Role.values()) {
            Visit visit = visit(account(role), pages);
            String token = visit.token();
            for (Declaration form : pages.service().forms().all()) {
                if (!form.roles().contains(role)) {
                    assertThat(visit.get(path(form, pages)).statusCode())
                            .as("%s opens %s", role, form)
                            .isEqualTo(403);
                    assertThat(visit.postBare(path(form, pages), Map.of("_csrf", token))
                                    .statusCode())
                            .as("%s sends %s", role, form)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(pages.commands().count()).isEqualTo(before);
    }

    @Test
    void showsEachOfItsFieldsAndIsRefusedWhereWhatIsNeededIsLeftEmpty(PagesUnderTest pages) {
        for (Declaration form : forms(pages)) {
            Visit visit = visit(whoMay(form), pages);
            String page = visit.get(path(form, pages)).body();
            List<FormField> fields = fields(form, pages);
            assertThat(fields.stream().filter(FormField::asks).flatMap(FormField::leaves))
                    .allSatisfy(field -> assertThat(page)
                            .as("%s shows %s", form, field.name())
                            .contains("id=\"" + field.name() + "\"", HtmlUtils.htmlEscape(field.label())));
            Set<String> needed = fields.stream()
                    .filter(field -> field.askFor() != null
                            && field.askedWhen().isEmpty()
                            && field.shownWhen() == null
                            && !(field.input() instanceof FieldInput.Table))
                    .map(field -> Objects.requireNonNull(field.askFor()))
                    .collect(Collectors.toSet());
            if (!needed.isEmpty()) {
                int before = pages.commands().count();
                HttpResponse<String> again = visit.post(path(form, pages), path(form, pages), Map.of());
                assertThat(again.statusCode()).as("%s left empty", form).isEqualTo(422);
                assertThat(HtmlUtils.htmlUnescape(again.body()))
                        .as("%s left empty", form)
                        .contains(needed)
                        .contains("<title>Error: ");
                assertThat(pages.commands().count()).isEqualTo(before);
            }
        }
    }

    /** A day that cannot be true yet is said at once, with all else that is wrong, and not after it was put right. */
    @Test
    void refusesADayToComeTogetherWithWhatIsLeftEmpty(PagesUnderTest pages) {
        Set<String> tried = new TreeSet<>();
        for (Declaration form : forms(pages)) {
            for (FormField field : DeclaredForms.fields(fields(form, pages)).toList()) {
                LocalDate last = field.input() instanceof FieldInput.Date date ? date.last() : null;
                assertThat(last != null)
                        .as("%s: what it says of %s, and what it takes", form, field.name())
                        .isEqualTo(String.valueOf(field.hint()).contains("cannot be in the future"));
                if (last != null) {
                    LocalDate tomorrow = last.plusDays(1);
                    int before = pages.commands().count();
                    HttpResponse<String> answer = visit(whoMay(form), pages)
                            .post(
                                    path(form, pages),
                                    path(form, pages),
                                    Map.of(
                                            field.name() + "-day", String.valueOf(tomorrow.getDayOfMonth()),
                                            field.name() + "-month", String.valueOf(tomorrow.getMonthValue()),
                                            field.name() + "-year", String.valueOf(tomorrow.getYear())));
                    assertThat(answer.statusCode()).as("%s", form).isEqualTo(422);
                    assertThat(HtmlUtils.htmlUnescape(answer.body()))
                            .as("%s", form)
                            .contains(Formats.date(tomorrow) + " is in the future");
                    assertThat(pages.commands().count()).isEqualTo(before);
                    tried.add(form.command());
                }
            }
        }
        assertThat(tried).contains("hold-review", "correct-decision", "report-stage-progress", "correct-review");
    }

    @Test
    void sendsOneCommandWithWhatWasTyped(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        for (Declaration form : forms(pages)) {
            pages.service().forms().forgetWhatWasSent();
            Map<String, String> typed = new LinkedHashMap<>();
            List<FormField> asked = fields(form, pages).stream()
                    .filter(FormField::asks)
                    .flatMap(FormField::leaves)
                    .toList();
            asked.forEach(field -> type(field, typed));
            int before = pages.commands().count();
            HttpResponse<String> answer = visit(whoMay(form), pages).post(path(form, pages), path(form, pages), typed);
            assertThat(answer.statusCode()).as("%s: %s", form, answer.body()).isEqualTo(303);
            CommandServiceDouble.Received sent = pages.commands().last();
            String bodies = pages.commands().after(before).stream()
                    .map(CommandServiceDouble.Received::body)
                    .collect(Collectors.joining());
            assertThat(sent.path()).isEqualTo("/api/commands/" + form.command());
            assertThat(sent.key()).hasSize(36);
            assertThat(asked.stream()
                            .filter(field -> field.input() instanceof FieldInput.Line
                                    || field.input() instanceof FieldInput.Area)
                            .filter(field -> field.shownWhen() == null))
                    .allSatisfy(field -> assertThat(bodies)
                            .as("%s sends %s", form, field.name())
                            .contains(typed.get(field.name())));
            assertThat(sent.body().contains("\"changes\":{")).isEqualTo(form.revises());
            assertThat(sent.body().contains("expectedPosition"))
                    .as("%s says what it was filled with", form)
                    .isEqualTo(pages.service().forms().isFilled(form, fields(form, pages)));
        }
    }

    /** A slip of the finger ends nothing: the button warns, and where no other form brings it back, a tick is asked for. */
    @Test
    void warnsOfWhatEndsSomethingAndAsksForATickWhereItCannotBeUndone(PagesUnderTest pages) {
        List<Declaration> forms = forms(pages);
        Set<String> commands =
                pages.service().forms().all().stream().map(Declaration::command).collect(Collectors.toSet());
        assertThat(commands)
                .as("sort the verb of a new command into those that end something, and those that do not")
                .allMatch(command -> ENDS.contains(verb(command)) || GOES_ON.contains(verb(command)));
        for (Declaration form : forms) {
            boolean ends = ENDS.contains(verb(form.command()));
            boolean comesBack = !FOR_GOOD.contains(form.command())
                    && Stream.of("reopen", "reinstate")
                            .anyMatch(back -> commands.contains(form.command().replace(verb(form.command()), back)));
            assertThat(form.warns()).as("%s warns", form).isEqualTo(ends);
            assertThat(DeclaredForms.asksForATick(fields(form, pages)))
                    .as("%s asks for a tick", form)
                    .isEqualTo(ends && !comesBack);
        }
    }

    /** What is true for an earlier day than something else is not what pages show: that is said when it is saved. */
    @Test
    void saysWhatCoversAReportForAnEarlierDay(PagesUnderTest pages) {
        for (Declaration form : forms(pages)) {
            boolean takesADay = DeclaredForms.fields(fields(form, pages))
                    .anyMatch(field -> Set.of("asAt", "reportedFor").contains(field.name()));
            assertThat(form.saysWhatCoversIt())
                    .as("%s: the latest day counts, or what was recorded last", form)
                    .isEqualTo(takesADay && !LAST_RECORDED_COUNTS.contains(form.command()));
        }
    }

    /** Whoever is named is offered where they are known, and can be typed where they are not. */
    @Test
    void offersThoseWhoAreKnownWhereverSomebodyIsNamed(PagesUnderTest pages) {
        Option anna = Option.of("anna", "anna");
        Set<String> tried = new TreeSet<>();
        for (Declaration form : forms(pages)) {
            DeclaredForms.fields(FormExamples.fields(form, pages, anna.value()))
                    .filter(field -> PEOPLE.contains(alone(field)))
                    .forEach(field -> {
                        tried.add(alone(field));
                        List<Option> known = field.input() instanceof FieldInput.Lines lines
                                ? lines.known()
                                : ((FieldInput.Line) field.input()).known();
                        assertThat(known).as("%s, %s", form, field.name()).containsExactly(anna);
                    });
        }
        assertThat(tried).containsExactlyInAnyOrderElementsOf(PEOPLE);
    }

    /** Its name without those of the table and the row, or of the object, that it is in. */
    private static String alone(FormField field) {
        return field.name().replaceFirst(".*[.-]", "");
    }

    private static String verb(String command) {
        return command.replaceFirst("-.*", "");
    }

    /** What nobody types is read by the same rules as what people type. */
    @Test
    void comesBackFilledWhereAHiddenValueIsBroken(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        int tried = 0;
        for (Declaration form : forms(pages)) {
            Visit visit = visit(whoMay(form), pages);
            Map<String, String> typed = FormExamples.typed(fields(form, pages));
            Map<String, String> hidden =
                    Visit.hidden(visit.get(path(form, pages)).body());
            for (String name : hidden.keySet()) {
                if (name.equals("_csrf") || name.equals(KeptForm.PERSON)) {
                    continue;
                }
                for (String broken : List.of("", "a\r\nb", "\u0000", "x".repeat(300), "<i>", "é")) {
                    Map<String, String> sent = new LinkedHashMap<>(hidden);
                    sent.putAll(typed);
                    sent.put(name, broken);
                    HttpResponse<String> page = visit.postBare(path(form, pages), sent);
                    tried++;
                    assertThat(page.statusCode())
                            .as("%s, %s: %s", form, name, broken)
                            .isEqualTo(422);
                    assertThat(page.body())
                            .as("%s, %s: %s", form, name, broken)
                            .contains(FormInput.DAMAGED)
                            .satisfies(shown -> assertThat(typed.values())
                                    .filteredOn(value -> value.startsWith(FormExamples.PLACEHOLDER))
                                    .allMatch(shown::contains))
                            .containsPattern("name=\"key\" value=\"[0-9a-f-]{36}\"");
                }
            }
        }
        assertThat(tried).isGreaterThan(400);
    }

    /** Where a form begins with what is there, sending it as it is records nothing. */
    @Test
    void refusesToChangeNothing(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        int tried = 0;
        for (Declaration form : forms(pages)) {
            if (form.adds()) {
                continue;
            }
            tried++;
            Map<String, String> typed = new LinkedHashMap<>(DeclaredForms.begun(fields(form, pages)));
            typed.put("reason", "Because");
            HttpResponse<String> page = visit(whoMay(form), pages).post(path(form, pages), path(form, pages), typed);
            assertThat(page.statusCode()).as("%s", form).isEqualTo(422);
        }
        assertThat(tried).isGreaterThan(15);
    }

    /** Whoever goes back after a form and sends it once more is asked whether they mean it, whatever it adds. */
    @Test
    void asksBeforeTheSameIsAddedTwice(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        for (Declaration form : forms(pages)) {
            if (!form.adds()) {
                continue;
            }
            pages.service().forms().forgetWhatWasSent();
            Map<String, String> typed = FormExamples.typed(fields(form, pages));
            typed.replaceAll((name, value) -> value.replace(FormExamples.PLACEHOLDER, "A second time in "));
            Visit visit = visit(whoMay(form), pages);
            visit.post(path(form, pages), path(form, pages), typed);
            int before = pages.commands().count();
            HttpResponse<String> again = visit.post(path(form, pages), path(form, pages), typed);
            assertThat(again.statusCode()).as("%s", form).isEqualTo(422);
            assertThat(again.body()).as("%s", form).contains("The same was recorded today", "Record it a second time");
            assertThat(pages.commands().count()).isEqualTo(before);
        }
    }

    /** A field that another person changed is theirs, unless whoever sends the form decides otherwise. */
    @Test
    void neverPutsBackWhatAnotherPersonChanged(PagesUnderTest pages) {
        int tried = 0;
        for (Declaration form : forms(pages)) {
            List<FormField> now = fields(form, pages);
            if (!pages.service().forms().isFilled(form, now)) {
                continue;
            }
            for (FormField field : DeclaredForms.fields(now).toList()) {
                if (field.shownWhen() != null) {
                    continue;
                }
                List<FormField> others = others(field);
                if (others.isEmpty()) {
                    continue;
                }
                tried++;
                DeclaredForms.Outcome untouched = DeclaredForms.sent(now, others.getFirst(), null);
                assertThat(untouched.takenOver())
                        .as("%s, %s", form, field.name())
                        .containsExactly(field.name());
                assertThat(untouched.asked()).as("%s, %s", form, field.name()).isEmpty();
                assertThat(untouched.sends(field))
                        .as("%s, %s", form, field.name())
                        .isEqualTo(DeclaredForms.sent(now, field, null).sends(field));
                if (others.size() > 1) {
                    DeclaredForms.Outcome touched = DeclaredForms.sent(now, others.getFirst(), others.getLast());
                    assertThat(touched.asked()).as("%s, %s", form, field.name()).containsExactly(field.name());
                    assertThat(touched.takenOver())
                            .as("%s, %s", form, field.name())
                            .isEmpty();
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    /** The same field with something else in it; a second time with a third thing, where there is one. */
    private static List<FormField> others(FormField field) {
        Stream<Object> values = switch (field.input()) {
            case FieldInput.Date ignored -> Stream.of("2020-01-31", "2021-02-28");
            case FieldInput.Day ignored -> Stream.of("2020-01-31", "2021-02-28");
            case FieldInput.Timescale ignored -> Stream.of("31 March 2024", "30 June 2024");
            case FieldInput.Number ignored -> Stream.of("1", "2", "3");
            default ->
                field.options().isEmpty()
                        ? Stream.of("7  Earlier", "8  Mine")
                        : field.options().stream().map(Option::value);
        };
        return values.map(field::prefill)
                .filter(other -> !other.before().equals(field.before()))
                .filter(other ->
                        !(other.before().equals(List.of("")) && field.before().isEmpty()))
                .limit(2)
                .toList();
    }

    /** The command refuses whatever is put under a theme that is retired. */
    @Test
    void offersNoThemeThatIsRetired(PagesUnderTest pages) {
        StrategyCode code = new StrategyCode("RETIRED");
        long head = pages.ledger()
                .append(
                        new StrategyCreated(code, StrategyEvents.charter()),
                        new ThemeAdded(code, "NOW", "Retention", null, List.of()),
                        new ThemeAdded(code, "OLD", "Recruitment", null, List.of()),
                        new WorkstreamAdded(code, "OLD", "OLD1", "Academy"),
                        new ThemeRetired(code, "OLD"));
        Visit coordinator = pages.by("coordinator");
        coordinator.get("/strategies/RETIRED/set-up?min=" + head);
        List<String> offered = pages.service().forms().all().stream()
                .filter(form -> form.kind() == null && form.roles().contains(Role.COORDINATOR))
                .filter(form -> !form.pattern().contains("{theme}"))
                .map(form -> coordinator
                        .get(form.pattern().replace("{code}", "RETIRED").replace("{act}", form.name()))
                        .body())
                .toList();

        assertThat(offered).noneMatch(page -> page.contains("value=\"OLD"));
        assertThat(offered.stream().filter(page -> page.contains("value=\"NOW\"")))
                .hasSizeGreaterThan(4);
        assertThat(coordinator.get("/strategies/RETIRED/themes/OLD/revise").body())
                .contains("This theme is retired")
                .doesNotContain("<textarea");
    }

    private Visit visit(String account, PagesUnderTest pages) {
        return visits.computeIfAbsent(account, pages::by);
    }
}
