package org.waymark.query.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.query.web.FormInput;

/**
 * A form without the page around it; {@code forms/body.jte} shows it.
 *
 * @param asked    what it says
 * @param action   where it is sent
 * @param back     where it leads whoever cancels
 * @param form     what is in it
 * @param sections of fields, in their order
 * @param revealed fields that are shown only while another has a certain value, by the name of that other
 * @param hidden   what it carries that nobody types
 */
public record FormBody(
        FormWords asked,
        String action,
        String back,
        FormInput form,
        List<FormSection> sections,
        Map<String, List<FormField>> revealed,
        Map<String, String> hidden) {

    public FormBody {
        sections = List.copyOf(sections);
        revealed = Map.copyOf(revealed);
        hidden = Map.copyOf(hidden);
    }

    /** How it is sent: null for the usual way. */
    public @Nullable String encoding() {
        return sections.stream()
                        .flatMap(section -> section.fields().stream())
                        .anyMatch(field -> field.input() instanceof FieldInput.File)
                ? "multipart/form-data"
                : null;
    }
}
