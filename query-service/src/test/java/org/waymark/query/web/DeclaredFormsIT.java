package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.web.util.HtmlUtils;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.query.forms.DeclaredForms.Declaration;
import org.waymark.query.forms.FieldInput;
import org.waymark.query.forms.FormField;

/** What holds for every form, read from the declarations: a new one is tested by being declared. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
class DeclaredFormsIT {

    private static final Map<CaseKind, String> CASES = Map.of(
            CaseKind.PROJECT, "P1",
            CaseKind.ACTION, "1A",
            CaseKind.RISK, "R1",
            CaseKind.REVIEW, "M1",
            CaseKind.DECISION, "D1");

    /** They ask what the story has none of: a link, a framework, a member. */
    private static final Set<String> NOTHING_TO_CHOOSE =
            Set.of("unlink", "link-framework", "unlink-framework", "link-theme", "unlink-theme", "revoke-role");

    /** They correct what the story has none of: a report on the action, a note on these cases. */
    private static final Set<String> NOTHING_TO_CORRECT =
            Set.of("ACTION correct-report", "RISK correct-note", "REVIEW correct-note", "DECISION correct-note");

    /** What is typed into a field of text, before the field's name. */
    private static final String PLACEHOLDER = "Typed into ";

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
                            && field.askedWhen() == null
                            && field.shownWhen() == null
                            && !(field.input() instanceof FieldInput.Table))
                    .map(field -> Objects.requireNonNull(field.askFor()))
                    .collect(Collectors.toSet());
            if (!needed.isEmpty()) {
                int before = pages.commands().count();
                HttpResponse<String> again =
                        visit.post(path(form, pages), path(form, pages).replaceFirst("\\?.*", ""), Map.of());
                assertThat(again.statusCode()).as("%s left empty", form).isEqualTo(422);
                assertThat(HtmlUtils.htmlUnescape(again.body()))
                        .as("%s left empty", form)
                        .contains(needed)
                        .contains("<title>Error: ");
                assertThat(pages.commands().count()).isEqualTo(before);
            }
        }
    }

    @Test
    void sendsOneCommandWithWhatWasTyped(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        for (Declaration form : forms(pages)) {
            Map<String, String> typed = new LinkedHashMap<>();
            List<FormField> asked = fields(form, pages).stream()
                    .filter(FormField::asks)
                    .flatMap(FormField::leaves)
                    .toList();
            asked.forEach(field -> type(field, typed));
            HttpResponse<String> answer = visit(whoMay(form), pages)
                    .post(path(form, pages), path(form, pages).replaceFirst("\\?.*", ""), typed);
            assertThat(answer.statusCode()).as("%s: %s", form, answer.body()).isEqualTo(303);
            CommandServiceDouble.Received sent = pages.commands().last();
            assertThat(sent.path()).isEqualTo("/api/commands/" + form.command());
            assertThat(sent.key()).hasSize(36);
            assertThat(asked.stream()
                            .filter(field -> field.input() instanceof FieldInput.Line
                                    || field.input() instanceof FieldInput.Area)
                            .filter(field -> field.shownWhen() == null))
                    .allSatisfy(field -> assertThat(sent.body())
                            .as("%s sends %s", form, field.name())
                            .contains(typed.get(field.name())));
            assertThat(sent.body().contains("\"changes\":{")).isEqualTo(form.revises());
            assertThat(sent.body().contains("expectedPosition")).isEqualTo(form.revises());
        }
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

    private List<Declaration> forms(PagesUnderTest pages) {
        visit("coordinator", pages).get(pages.seen("/strategies/SG23"));
        return pages.service().forms().all().stream()
                .filter(form -> !NOTHING_TO_CHOOSE.contains(form.name()))
                .filter(form -> !NOTHING_TO_CORRECT.contains(form.toString()))
                .toList();
    }

    private Visit visit(String account, PagesUnderTest pages) {
        return visits.computeIfAbsent(account, pages::by);
    }

    private static List<FormField> fields(Declaration form, PagesUnderTest pages) {
        String account = whoMay(form);
        return pages.service()
                .forms()
                .fields(
                        form,
                        names(form),
                        query(form, pages),
                        new Reader(account, Set.of(Role.valueOf(account.toUpperCase(Locale.ROOT)))));
    }

    private static void type(FormField field, Map<String, String> typed) {
        String name = field.name();
        switch (field.input()) {
            case FieldInput.Date ignored -> {
                typed.put(name + "-day", "2");
                typed.put(name + "-month", "3");
                typed.put(name + "-year", "2023");
            }
            case FieldInput.Number ignored -> typed.put(name, "3");
            case FieldInput.Lines lines ->
                typed.put(
                        name, lines.format().read().apply(PLACEHOLDER).isPresent() ? PLACEHOLDER + name : "1  " + name);
            default ->
                typed.put(
                        name,
                        field.options().isEmpty()
                                ? PLACEHOLDER + name
                                : field.options().stream()
                                        .map(Option::value)
                                        .filter(value -> !value.isEmpty()
                                                && !field.before().contains(value))
                                        .findFirst()
                                        .orElse(""));
        }
    }

    private static String account(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String whoMay(Declaration form) {
        return Stream.of(Role.COORDINATOR, Role.SPONSOR, Role.ADMINISTRATOR)
                .filter(form.roles()::contains)
                .findFirst()
                .map(DeclaredFormsIT::account)
                .orElseThrow();
    }

    private static Map<String, String> names(Declaration form) {
        Map<String, String> names = new LinkedHashMap<>();
        Map.of(
                        "code",
                        "SG23",
                        "act",
                        form.name(),
                        "theme",
                        "1",
                        "number",
                        form.name().equals("correct-note") ? "1" : "2",
                        "ref",
                        form.kind() == null ? "X1" : Objects.requireNonNull(CASES.get(form.kind())))
                .forEach((name, value) -> {
                    if (form.pattern().contains("{" + name + "}")) {
                        names.put(name, value);
                    }
                });
        return names;
    }

    private static String path(Declaration form, PagesUnderTest pages) {
        String path = form.pattern();
        for (Map.Entry<String, String> name : names(form).entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        String query = query(form, pages);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The note that the story asks to have redacted stands two before its end. */
    private static String query(Declaration form, PagesUnderTest pages) {
        return form.pattern().endsWith("/ask") ? "position=" + (pages.head() - 2) : "";
    }
}
