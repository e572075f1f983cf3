package org.waymark.query.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;
import org.waymark.query.forms.DeclaredForms.Declaration;
import org.waymark.query.forms.FieldInput;
import org.waymark.query.forms.FormField;

/** Where each declared form is in the story, who may send it, and something to type into it. */
final class FormExamples {

    private static final Map<CaseKind, String> CASES = Map.ofEntries(
            Map.entry(CaseKind.PROJECT, "P1"),
            Map.entry(CaseKind.ACTION, "1A"),
            Map.entry(CaseKind.RISK, "R1"),
            Map.entry(CaseKind.REVIEW, "M1"),
            Map.entry(CaseKind.DECISION, "D1"),
            Map.entry(CaseKind.HIGHLIGHT_REPORT, "H1"),
            Map.entry(CaseKind.WORKSHEET, "W1"),
            Map.entry(CaseKind.WORKSHEET_ROW, "W1.1"),
            Map.entry(CaseKind.INDICATOR, "I1"),
            Map.entry(CaseKind.DIAGNOSTIC, "Q2"),
            Map.entry(CaseKind.DIAGNOSTIC_ANSWER, "Q2.6.2"),
            Map.entry(CaseKind.ASSESSMENT, "F1"),
            Map.entry(CaseKind.ASSESSMENT_DIMENSION, "F1.1"));

    /** They ask what the story has none of: a link, a framework, a file, a member, a theme that is rated by hand. */
    private static final Set<String> NOTHING_TO_CHOOSE = Set.of(
            "unlink",
            "remove-file",
            "link-framework",
            "unlink-framework",
            "link-theme",
            "unlink-theme",
            "revoke-role",
            "remove-theme-rating");

    /** They correct what the story has none of: a report on the action, a note on these cases. */
    private static final Set<String> NOTHING_TO_CORRECT = Set.of(
            "ACTION correct-report",
            "RISK correct-note",
            "REVIEW correct-note",
            "DECISION correct-note",
            "HIGHLIGHT_REPORT correct-note",
            "WORKSHEET correct-note",
            "WORKSHEET_ROW correct-note",
            "INDICATOR correct-note",
            "DIAGNOSTIC correct-note",
            "DIAGNOSTIC_ANSWER correct-note",
            "ASSESSMENT correct-note",
            "ASSESSMENT_DIMENSION correct-note");

    /** They need a file, which these tests do not send. */
    private static final Set<String> SENDS_A_FILE = Set.of("attach-file");

    /** The answers to questions that are asked before a form, by its name. */
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("reassess", "assessment=CURRENT"),
            Map.entry("write", "section=status"),
            Map.entry("choose", "section=risks"),
            Map.entry("start-worksheet", "kind=stakeholders"),
            Map.entry("define-worksheet", "kind=local-needs"),
            Map.entry("correct-measurement", "period=2023-Q2"),
            Map.entry("withdraw-measurement", "period=2023-Q2"),
            Map.entry("answer", "question=9.1"),
            Map.entry("start-assessment-round", "framework=one-workforce"),
            Map.entry("define-assessment-framework", "framework=local"),
            Map.entry("score-group", "group=Health"),
            Map.entry("complete-task", "number=1"),
            Map.entry("revise-task", "number=1"),
            Map.entry("remove-task", "number=1"),
            Map.entry("reopen-task", "number=2"),
            Map.entry("minutes", "item=2"),
            Map.entry("correct-minutes", "item=2"));

    /** What is typed into fields of text that take no words, by the names of the fields without the number of their row. */
    private static final Map<String, String> NO_WORDS =
            Map.of("items-place", "1", "items-cases", "P1", "items-minutes", "15");

    /** What is typed into a field of text, before the field's name. */
    static final String PLACEHOLDER = "Typed into ";

    private FormExamples() {}

    static List<Declaration> forms(PagesUnderTest pages) {
        pages.by("coordinator").get(pages.seen("/strategies/SG23"));
        return pages.service().forms().all().stream()
                .filter(form -> !NOTHING_TO_CHOOSE.contains(form.name()))
                .filter(form -> !SENDS_A_FILE.contains(form.name()))
                .filter(form -> !NOTHING_TO_CORRECT.contains(form.toString()))
                .toList();
    }

    static List<FormField> fields(Declaration form, PagesUnderTest pages) {
        String account = whoMay(form);
        return pages.service()
                .forms()
                .fields(
                        form,
                        names(form),
                        query(form, pages),
                        new Reader(account, Set.of(Role.valueOf(account.toUpperCase(Locale.ROOT)))));
    }

    /** The same where this person, and nobody else, is known. */
    static List<FormField> fields(Declaration form, PagesUnderTest pages, String person) {
        String account = whoMay(form);
        return pages.service()
                .forms()
                .fields(
                        form,
                        names(form),
                        query(form, pages),
                        new Reader(account, Set.of(Role.valueOf(account.toUpperCase(Locale.ROOT)))),
                        person);
    }

    static void type(FormField field, Map<String, String> typed) {
        String name = field.name();
        switch (field.input()) {
            case FieldInput.Date ignored -> {
                typed.put(name + "-day", "2");
                typed.put(name + "-month", "3");
                typed.put(name + "-year", "2023");
            }
            case FieldInput.Day ignored -> typed.put(name, "2 March 2023");
            case FieldInput.Timescale ignored -> typed.put(name, "31 March 2024");
            case FieldInput.Number ignored -> typed.put(name, "3");
            case FieldInput.Line ignored ->
                typed.put(name, NO_WORDS.getOrDefault(name.replaceFirst("-[^-]+-", "-"), PLACEHOLDER + name));
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

    /** Something for each field of a form, and another choice than the one it begins with. */
    static Map<String, String> typed(List<FormField> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.stream().filter(FormField::asks).flatMap(FormField::leaves).forEach(field -> type(field, typed));
        return typed;
    }

    /** Where it is sent: the address without what begins it. */
    static String action(Declaration form, PagesUnderTest pages) {
        return path(form, pages).replaceFirst("\\?.*", "");
    }

    static String account(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static String whoMay(Declaration form) {
        return Stream.of(Role.COORDINATOR, Role.SPONSOR, Role.ADMINISTRATOR)
                .filter(form.roles()::contains)
                .findFirst()
                .map(FormExamples::account)
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

    static String path(Declaration form, PagesUnderTest pages) {
        String path = form.pattern();
        for (Map.Entry<String, String> name : names(form).entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        String query = query(form, pages);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The note that the story asks to have redacted stands two before its end. */
    private static String query(Declaration form, PagesUnderTest pages) {
        return form.pattern().endsWith("/ask")
                ? "position=" + (pages.head() - 2)
                : QUESTIONS.getOrDefault(form.name(), "");
    }
}
