package org.waymark.query.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.StrategyCode;
import org.waymark.query.forms.FormContent.FirstQuestion;
import org.waymark.query.forms.Subjects.Address;
import org.waymark.query.forms.Subjects.Asked;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Reader;

/**
 * Forms on pages that show other things too. What is typed wrongly comes back on the form's own page; whoever sends it well
 * is led to where the form leads.
 */
@Component
public class FormBodies {

    private final Subjects subjects;
    private final Forms forms;
    private final StrategyPageModel pageModel;

    FormBodies(Subjects subjects, Forms forms, StrategyPageModel pageModel) {
        this.subjects = subjects;
        this.forms = forms;
        this.pageModel = pageModel;
    }

    /**
     * A form about a case as it is now; empty where the reader cannot send it.
     *
     * @param name of the form, such as {@code add-row}
     */
    public Optional<FormBody> aboutCase(StrategyCode strategy, String ref, String name, Reader reader) {
        return aboutCase(strategy, ref, name, Map.of(), reader);
    }

    /**
     * The same of a form that asks a question first.
     *
     * @param answers to it, as its address has them, by the name of the field
     */
    public Optional<FormBody> aboutCase(
            StrategyCode strategy, String ref, String name, Map<String, String> answers, Reader reader) {
        return at(Addresses.OF_CASE, strategy, ref, name, answers, reader);
    }

    /**
     * A form about a case that is offered, wherever its own page is.
     *
     * @param begun what single fields begin with, and {@link ReturnPath#NAME}
     */
    public Optional<FormBody> aboutCase(
            StrategyCode strategy, String ref, CommandForm form, Map<String, String> begun, Reader reader) {
        Map<String, String> answered = new HashMap<>(begun);
        form.usualAnswer()
                .ifPresent(field ->
                        answered.putIfAbsent(field.name(), field.before().getFirst()));
        return at(form.address(true), strategy, ref, form.name(), answered, reader);
    }

    /** Whether the question that comes before the form, if there is one, has an answer. */
    private static boolean isAnswered(Asked asked) {
        FirstQuestion first = asked.form().content().first();
        return first == null || first.fault().apply(asked.subject()).isEmpty();
    }

    private Optional<FormBody> at(
            String pattern, StrategyCode strategy, String ref, String name, Map<String, String> begun, Reader reader) {
        Address address = new Address(pattern, Map.of("code", strategy.value(), "ref", ref, "act", name));
        FormInput input = FormInput.empty();
        begun.forEach(input::prefill);
        return subjects.offered(address, input, reader)
                .filter(FormBodies::isAnswered)
                .map(asked -> new FormPage(forms, pageModel, address.path(), reader).blank(asked, input));
    }
}
