package org.waymark.query.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.Role;
import org.waymark.events.diagnostic.DiagnosticQuestions;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/** Defines which questions the diagnostic asks: a strategy's own, and which of those that come with Waymark are left out. */
@Component
final class DefineQuestionsForms implements StrategyForms {

    static final String DEFINE = "define-diagnostic-questions";

    private static final String OWN = "own";
    private static final String OFF = "off";

    /** Rows for questions that are not there yet. */
    private static final int MORE = 4;

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.of(DEFINE, DEFINE, "Choose the questions")
                .button("Save the questions")
                .done("Questions saved. Runs that are started from now on ask them")
                .allowedTo(Role.COORDINATOR)
                .in(DiagnosticCases.TAB)
                .fields(DefineQuestionsForms::fields)
                .finish(DefineQuestionsForms::complete)
                .changesSomething()
                .needsReason()
                .leadsTo((subject, id) -> "/" + DiagnosticCases.TAB)
                .cancelsTo(subject -> "/" + DiagnosticCases.TAB));
    }

    private static List<FormField> fields(Subject subject) {
        List<DiagnosticQuestion> own = subject.strategy().diagnostic().own();
        return List.of(
                FormField.note(
                        "Runs that were started keep their questions, and the words that they were answered by."),
                FormField.heading("Questions of your own"),
                FormField.table(
                                OWN,
                                "Questions of your own",
                                Table.Layout.STACKED,
                                List.of("Reference", "Module", "Question", "Exercise", "What helps"),
                                IntStream.range(0, own.size() + MORE)
                                        .mapToObj(index -> row(index, index < own.size() ? own.get(index) : null))
                                        .toList(),
                                (cells, form) -> Optional.of(questions(cells, own, form)))
                        .hint(
                                "A reference is of at most 10 characters, such as L1. Modules are numbered from 1 to 12; separate"
                                        + " several with commas, the main one first. Empty a question to remove it."),
                FormField.checks(
                                OFF,
                                "Questions that are not asked",
                                DiagnosticQuestions.shipped().stream()
                                        .map(question ->
                                                Option.of(question.ref(), question.ref() + " " + question.question()))
                                        .toList())
                        .hint("Tick those of the questions that come with Waymark that do not fit this strategy.")
                        .prefill(subject.strategy().diagnostic().off()));
    }

    private static Table.Row row(int index, @Nullable DiagnosticQuestion question) {
        String of = " of question " + (index + 1);
        return new Table.Row(
                "",
                List.of(
                        FormField.line(name(index, "ref"), "Reference" + of)
                                .width(Width.OF_10)
                                .prefill(question == null ? null : question.ref()),
                        FormField.choice(name(index, "module"), "Module" + of, modules())
                                .prefill(
                                        question == null
                                                ? ""
                                                : question.modules().getFirst()),
                        FormField.area(name(index, "question"), "Words" + of)
                                .rows(2)
                                .prefill(question == null ? null : question.question()),
                        FormField.line(name(index, "exercise"), "Exercise" + of)
                                .width(Width.OF_5)
                                .prefill(question == null ? null : question.exercise()),
                        FormField.choice(
                                        name(index, "help"), "What helps with question " + (index + 1), helps(question))
                                .prefill(question == null || question.help() == null ? "" : question.help())));
    }

    private static String name(int index, String part) {
        return OWN + "-" + index + "-" + part;
    }

    private static List<Option> helps(@Nullable DiagnosticQuestion question) {
        Stream<Option> kinds = WorksheetKind.all().stream()
                .map(kind -> Option.of(kind.form().kind(), kind.form().title()));
        String other = question == null ? null : question.help();
        return Stream.of(
                        Stream.of(Option.of("", "Nothing")),
                        kinds,
                        Stream.ofNullable(other)
                                .filter(help -> WorksheetKind.of(help).isEmpty())
                                .map(help -> Option.of(help, help)))
                .flatMap(options -> options)
                .toList();
    }

    private static List<Option> modules() {
        return Stream.concat(
                        Stream.of(Option.of("", "")),
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(module -> Option.of(
                                        String.valueOf(module), module + " " + DiagnosticQuestions.module(module))))
                .toList();
    }

    /** A row without words is left out. */
    private static List<Map<String, Object>> questions(
            List<List<Optional<Object>>> cells, List<DiagnosticQuestion> before, FormInput form) {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            if (cells.get(index).get(2).isPresent()) {
                questions.add(question(index, cells.get(index), before, form));
            }
        }
        return questions;
    }

    private static Map<String, Object> question(
            int index, List<Optional<Object>> row, List<DiagnosticQuestion> before, FormInput form) {
        Map<String, Object> question = new LinkedHashMap<>();
        String ref = word(row.getFirst());
        if (ref.isEmpty()) {
            form.reject(name(index, "ref"), "Enter a reference, such as L1");
        }
        question.put("ref", ref);
        String module = word(row.get(1));
        if (module.isEmpty()) {
            form.reject(name(index, "module"), "Choose a module");
        } else {
            question.put("modules", modules(Integer.parseInt(module), ref, before));
        }
        question.put("question", row.get(2).orElseThrow());
        row.get(3).ifPresent(exercise -> question.put("exercise", exercise));
        row.get(4).ifPresent(help -> question.put("help", help));
        return question;
    }

    /** The main one, and those that the question belongs to beside its main one, which a program may have said. */
    private static List<Integer> modules(int main, String ref, List<DiagnosticQuestion> before) {
        return Stream.concat(
                        Stream.of(main),
                        before.stream()
                                .filter(question -> question.ref().equals(ref))
                                .flatMap(question -> question.modules().stream().skip(1)))
                .distinct()
                .toList();
    }

    private static String word(Optional<Object> cell) {
        return cell.map(Object::toString).orElse("");
    }

    /** Both lists are complete: one that is empty is sent too. */
    private static Command complete(Subject subject, Command command) {
        Command sent = command.body().get(OWN) instanceof List<?> ? command : command.with(OWN, List.of());
        return sent.body().get(OFF) instanceof List<?> ? sent : sent.with(OFF, List.of());
    }
}
