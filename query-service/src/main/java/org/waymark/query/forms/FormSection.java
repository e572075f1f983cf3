package org.waymark.query.forms;

import java.util.ArrayList;
import java.util.List;
import org.waymark.query.web.FormInput;

/**
 * Some fields of a form that are shown together.
 *
 * @param fold   the words that open them, where they are folded away; empty where they are always in sight
 * @param fields in their order
 * @param open   whether they are in sight from the start, as something is in them or wrong with them
 */
public record FormSection(String fold, List<FormField> fields, boolean open) {

    public FormSection {
        fields = List.copyOf(fields);
    }

    /** The fields of a form: each heading that folds begins a section of its own, each other heading ends it. */
    static List<FormSection> of(List<FormField> fields, FormInput form) {
        List<FormSection> sections = new ArrayList<>();
        String fold = "";
        List<FormField> within = new ArrayList<>();
        for (FormField field : fields) {
            boolean common = FormCommands.isCommon(field) && !fold.isEmpty();
            if (field.input() instanceof FieldInput.Heading || common) {
                add(sections, fold, within, form);
                within = new ArrayList<>();
                fold = field.input() instanceof FieldInput.Heading heading && heading.folds() ? field.label() : "";
            }
            if (!(field.input() instanceof FieldInput.Heading heading && heading.folds())) {
                within.add(field);
            }
        }
        add(sections, fold, within, form);
        return sections;
    }

    private static void add(List<FormSection> sections, String fold, List<FormField> fields, FormInput form) {
        if (!fields.isEmpty()) {
            boolean open = fields.stream()
                    .filter(FormField::asks)
                    .flatMap(FormField::leaves)
                    .anyMatch(field -> !form.error(field.name()).isEmpty()
                            || !field.read(form.copy()).equals(field.unchanged()));
            sections.add(new FormSection(fold, fields, open));
        }
    }
}
