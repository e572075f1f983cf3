package org.waymark.query.forms;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.forms.Subjects.Address;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/**
 * Every command that a feature declares as a form: shown, sent, and shown again with what is at fault. Who may do so is
 * declared by the form.
 */
@Pages
class FormPages {

    private final Subjects subjects;
    private final Forms forms;
    private final StrategyPageModel pageModel;
    private final FormPosts posts;
    private final SentToday sentToday;

    FormPages(Subjects subjects, Forms forms, StrategyPageModel pageModel, FormPosts posts, SentToday sentToday) {
        this.sentToday = sentToday;
        this.subjects = subjects;
        this.forms = forms;
        this.pageModel = pageModel;
        this.posts = posts;
    }

    /**
     * @param input what was typed; where the form is only opened, what the link that led to it fills in, such as whose
     *              role is to be removed
     */
    @RequestMapping(
            method = {GET, POST},
            path = {
                Addresses.OF_STRATEGY,
                Addresses.OF_CASE,
                Addresses.CREATE_STRATEGY,
                Addresses.REVISE_CHARTER,
                Addresses.ADOPT_STRATEGY,
                Addresses.ADD_THEME,
                Addresses.REVISE_THEME,
                Addresses.ADD_WORKSTREAM,
                Addresses.DEFINE_STAGES,
                Addresses.DEFINE_RATINGS,
                Addresses.DEFINE_RISK_MATRIX,
                Addresses.DEFINE_FRAMEWORK,
                Addresses.REGISTER_PROJECT,
                Addresses.REPORT_PROGRESS,
                Addresses.CORRECT_REPORT,
                Addresses.CORRECT_ACTION_REPORT,
                Addresses.CORRECT_NOTE,
                Addresses.REMOVE_FILE,
                Addresses.ANSWER_HELP_REQUEST,
                Addresses.PLAN_ACTION,
                Addresses.ADD_NOTE,
                Addresses.ASK_FOR_REDACTION,
                Addresses.DECIDE_ON_REDACTION
            })
    @ForEverybodySignedIn
    ModelAndView form(
            HttpMethod method,
            HttpServletRequest request,
            @PathVariable Map<String, String> names,
            FormInput input,
            Reader reader,
            Authentication caller) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Address address = new Address(pattern, names);
        FormPage page = new FormPage(forms, pageModel, address.path(), reader);
        Filling filling = new Filling(subjects, page, posts, sentToday, address, reader, input);
        return method == HttpMethod.POST ? filling.send(caller) : filling.blank();
    }
}
