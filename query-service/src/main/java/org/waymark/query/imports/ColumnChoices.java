package org.waymark.query.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.kinds.CaseImport.Asked;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.ImportHow;
import org.waymark.query.web.ImportLook;

/** Reads what somebody chose for the columns of a table and its blank cells. */
final class ColumnChoices {

    private static final String COLUMN = ColumnsPage.column("");

    private final FormInput form;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> blanks = new LinkedHashMap<>();

    private ColumnChoices(FormInput form) {
        this.form = form;
    }

    /** The choices in a form, put over those made before. */
    static ImportHow over(ImportHow before, FormInput form, CaseImport kind) {
        ColumnChoices choices = new ColumnChoices(form);
        choices.read(kind);
        return before.withColumns(choices.fields, choices.values, choices.blanks);
    }

    private void read(CaseImport kind) {
        form.typed().keySet().stream()
                .filter(name -> name.startsWith(COLUMN))
                .map(name -> name.substring(COLUMN.length()))
                .forEach(this::column);
        kind.asked().stream()
                .filter(asked -> !fields.containsValue(asked.field()))
                .forEach(this::asked);
        form.label("asAt", "Reported on");
        form.date("asAt").ifPresent(day -> {
            values.put("asAt", List.of(day.toString()));
            blanks.putIfAbsent("asAt", ImportHow.VALUE);
        });
    }

    private void column(String name) {
        String field = form.text(ColumnsPage.column(name)).orElse("");
        if (field.isEmpty()) {
            return;
        }
        fields.put(name, field);
        String meaning = form.text(ColumnsPage.blank(name)).orElse("");
        if (field.equals(ImportHow.IGNORE) || meaning.isEmpty() || values.containsKey(field)) {
            return;
        }
        List<String> said = entries(ColumnsPage.value(name));
        if (!meaning.equals(ImportHow.VALUE)) {
            blanks.putIfAbsent(field, meaning);
        } else if (said.isEmpty()) {
            form.reject(ColumnsPage.value(name), "Enter what the blank cells of column " + name + " mean");
        } else {
            values.put(field, said);
            blanks.put(field, ImportHow.VALUE);
        }
    }

    private void asked(Asked asked) {
        List<String> said = entries(ColumnsPage.asked(asked.field()));
        if (!said.isEmpty()) {
            values.put(asked.field(), said);
        }
    }

    private List<String> entries(String name) {
        return form.text(name).stream()
                .flatMap(text -> Stream.of(text.split("[;\n]")))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** Says what is still to be chosen. */
    static void check(FormInput form, ImportLook look, CaseImport kind) {
        Map<String, String> uses = new LinkedHashMap<>();
        look.columns().forEach(column -> uses.put(column.name(), form.value(ColumnsPage.column(column.name()))));
        for (ImportLook.Question question : look.questions()) {
            List<String> open = new ArrayList<>(question.columns());
            open.removeIf(name -> !uses.getOrDefault(name, "").isEmpty());
            if (!open.isEmpty()) {
                String box = ColumnsPage.column(open.getFirst());
                form.text(box);
                form.reject(box, question.message());
            }
        }
        kind.asked().stream()
                .filter(asked -> !uses.containsValue(asked.field())
                        && look.field(asked.field())
                                .filter(ImportLook.Field::needed)
                                .isPresent())
                .map(asked -> ColumnsPage.asked(asked.field()))
                .filter(box -> form.text(box).isEmpty())
                .forEach(box -> form.reject(box, "Give this for every row, or choose the column that has it"));
        ColumnsPage.missing(look, uses, kind).forEach(field -> {
            String box = ColumnsPage.firstFree(look, uses);
            form.text(box);
            form.reject(box, "Choose the column that has ‘" + field.title() + "’");
        });
    }
}
