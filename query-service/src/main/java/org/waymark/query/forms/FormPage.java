package org.waymark.query.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.forms.FormContent.FirstQuestion;
import org.waymark.query.forms.FormContent.Shown;
import org.waymark.query.forms.Subjects.Asked;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/** Makes the page that shows a form, with what was typed into it and what is wrong with that. */
final class FormPage {

    /** The position that the case, or the strategy, had come to when its form was shown. */
    static final String SEEN = "seen";

    private final Forms forms;
    private final StrategyPageModel pageModel;
    private final String action;
    private final Reader reader;

    /** @param action the address that it is sent to */
    FormPage(Forms forms, StrategyPageModel pageModel, String action, Reader reader) {
        this.forms = forms;
        this.pageModel = pageModel;
        this.action = action;
        this.reader = reader;
    }

    /** All fields of a form; none where there is nothing to fill in. */
    List<FormField> fields(Asked asked) {
        return instead(asked).isPresent()
                ? List.of()
                : FormCommands.fields(asked.form(), asked.subject(), forms.decisions(asked.subject()));
    }

    /** Why there is nothing to fill in; empty where there is. */
    static Optional<String> instead(Asked asked) {
        return Optional.ofNullable(asked.form().content().instead()).flatMap(why -> why.apply(asked.subject()));
    }

    /** The form. */
    ModelAndView of(Asked asked, FormInput form) {
        List<FormField> fields = fields(asked);
        ModelAndView page = about(asked, "forms/form", form)
                .addObject("body", body(asked, fields, form))
                .addObject("wide", fields.stream().anyMatch(field -> field.input() instanceof FieldInput.Table))
                .addObject("instead", instead(asked).orElse(null));
        Shown shown = asked.form().content().shown();
        if (shown != null) {
            Map<String, Object> model = new HashMap<>(shown.model().apply(asked.subject()));
            page.addAllObjects(model);
            model.put("reader", reader);
            model.put("page", page.getModel().get("page"));
            page.addObject("shown", new ShownAbove(shown.template(), model));
        }
        return page;
    }

    private FormBody body(Asked asked, List<FormField> fields, FormInput form) {
        return new FormBody(
                asked.form().words(),
                action + answered(asked),
                back(asked, form),
                form,
                FormSection.of(fields, form),
                revealed(fields),
                hidden(asked, fields, form));
    }

    /**
     * The form alone, as it is first shown, for a page that shows other things too.
     *
     * @param begun what single fields begin with, and where it leads back to
     */
    FormBody blank(Asked asked, FormInput begun) {
        List<FormField> fields = fields(asked);
        return body(asked, fields, ReturnPath.carry(begun, FormCommands.blank(fields, begun)));
    }

    private static String back(Asked asked, FormInput form) {
        return asked.subject().base()
                + ReturnPath.of(form).orElseGet(() -> asked.form().route().back(asked.subject()));
    }

    /**
     * The question that is asked before the form.
     *
     * @param begun what the form itself will begin with
     */
    ModelAndView question(Asked asked, FormField field, String fault, FormInput begun) {
        String answer = asked.subject().named(field.name());
        FormInput form = FormInput.empty().prefill(field.name(), answer);
        if (!answer.isEmpty()) {
            form.label(field.name(), field.label());
            form.reject(field.name(), fault);
        }
        return about(asked, "forms/question", form)
                .addObject("fields", List.of(field))
                .addObject("carried", carried(begun))
                .addObject("revealed", Map.of());
    }

    /** What the address of a form says beside the answer to its first question, and goes with the answer. */
    private static Map<String, String> carried(FormInput begun) {
        Map<String, String> carried = new TreeMap<>();
        ReturnPath.of(begun).ifPresent(path -> carried.put(ReturnPath.NAME, path));
        if (!begun.value(FormCommands.DECISION).isEmpty()) {
            carried.put(FormCommands.DECISION, begun.value(FormCommands.DECISION));
        }
        return carried;
    }

    /** The fields that are shown only while another has a certain value, by the name of that other. */
    private static Map<String, List<FormField>> revealed(List<FormField> fields) {
        Map<String, List<FormField>> revealed = new HashMap<>();
        for (FormField field : fields) {
            if (field.shownWhen() != null) {
                revealed.computeIfAbsent(field.shownWhen().field(), by -> new ArrayList<>())
                        .add(field);
            }
        }
        return revealed;
    }

    /** What a form carries that nobody types. */
    private static Map<String, String> hidden(Asked asked, List<FormField> fields, FormInput form) {
        Map<String, String> hidden = new HashMap<>();
        if (FormCommands.isFilled(asked.form(), fields)) {
            hidden.put(SEEN, form.value(SEEN).isEmpty() ? String.valueOf(asked.position()) : form.value(SEEN));
        }
        ReturnPath.of(form).ifPresent(path -> hidden.put(ReturnPath.NAME, path));
        return hidden;
    }

    private ModelAndView about(Asked asked, String template, FormInput form) {
        Subject subject = asked.subject();
        StrategyView strategy = subject.within();
        String section = asked.form().route().tab(forms.tab(subject));
        ModelAndView page = strategy == null
                ? new ModelAndView(template).addObject("form", form)
                : pageModel.form(template, section, strategy, form);
        return page.addObject("asked", asked.form().words())
                .addObject("caption", caption(asked))
                .addObject("action", action + answered(asked))
                .addObject("back", back(asked, form));
    }

    /** The answer to the first question, which the address carries. */
    private static String answered(Asked asked) {
        FirstQuestion first = asked.form().content().first();
        String answer = first == null ? "" : asked.subject().named(first.field().name());
        return first == null || answer.isEmpty() ? "" : "?" + first.field().name() + "=" + Formats.inUrl(answer);
    }

    private static String caption(Asked asked) {
        Subject subject = asked.subject();
        var own = asked.form().words().caption();
        if (own != null) {
            return own.apply(subject);
        }
        return subject.about() == null
                ? ""
                : subject.about().kind().title() + " " + subject.ref() + " "
                        + subject.about().title();
    }
}
