package org.waymark.query.forms;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.cases.Cases;
import org.waymark.query.cases.Cases.Found;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Option;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** Every command that a feature declares as a form: shown, sent, and shown again with what is at fault. */
@Pages
class FormPages {

    private static final String CASE = "/strategies/{code}/cases/{ref}/do/{act}";
    private static final String STRATEGY = "/strategies/{code}/do/{act}";

    /** The position at which the case stood when its form was shown. */
    private static final String SEEN = "seen";

    private final Forms forms;
    private final Cases cases;
    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    FormPages(Forms forms, Cases cases, StrategyPageModel pageModel, FormPosts posts) {
        this.forms = forms;
        this.cases = cases;
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping(STRATEGY)
    @ForEverybodySignedIn
    ModelAndView ofStrategy(
            @PathVariable String code, @PathVariable("act") String name, FormInput begun, Reader reader) {
        return aboutStrategy(code, name, reader).blank(begun);
    }

    @PostMapping(STRATEGY)
    @ForEverybodySignedIn
    ModelAndView sendOfStrategy(
            @PathVariable String code,
            @PathVariable("act") String name,
            FormInput input,
            Reader reader,
            Authentication caller) {
        return aboutStrategy(code, name, reader).send(input, caller);
    }

    @GetMapping(CASE)
    @ForEverybodySignedIn
    ModelAndView ofCase(
            @PathVariable String code,
            @PathVariable String ref,
            @PathVariable("act") String name,
            FormInput begun,
            Reader reader) {
        return aboutCase(code, ref, name, reader).blank(begun);
    }

    @PostMapping(CASE)
    @ForEverybodySignedIn
    ModelAndView sendOfCase(
            @PathVariable String code,
            @PathVariable String ref,
            @PathVariable("act") String name,
            FormInput input,
            Reader reader,
            Authentication caller) {
        return aboutCase(code, ref, name, reader).send(input, caller);
    }

    private Filling aboutStrategy(String code, String name, Reader reader) {
        CommandForm form = forms.ofStrategies(name).orElseThrow(StrategyPageModel::notFound);
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return filling(form, new Subject(strategy, null, null, forms.today(strategy), reader), -1);
    }

    private Filling aboutCase(String code, String ref, String name, Reader reader) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Found found = cases.find(strategy.code(), ref, AsOf.now()).orElseThrow(StrategyPageModel::notFound);
        CommandForm form = forms.ofCases(found.about().kind(), name).orElseThrow(StrategyPageModel::notFound);
        return filling(
                form,
                new Subject(strategy, found.about().name(), found.state(), found.day(), reader),
                found.position());
    }

    private Filling filling(CommandForm form, Subject subject, long seen) {
        if (!form.mayBeSentBy(subject)) {
            throw new AccessDeniedException("Not in this role: " + form.command());
        }
        List<Option> decisions = forms.decisions(subject.strategy());
        return new Filling(form, subject, FormCommands.fields(form, subject, decisions), seen);
    }

    /** One form that somebody fills in. A revision is refused if the case changed since the form was first shown. */
    private final class Filling {

        private final CommandForm form;
        private final Subject subject;
        private final List<FormField> fields;
        private final long seen;
        private final String base;

        Filling(CommandForm form, Subject subject, List<FormField> fields, long seen) {
            this.form = form;
            this.subject = subject;
            this.fields = fields;
            this.seen = seen;
            this.base = "/strategies/" + subject.strategy().code();
        }

        /** @param begun what the link that led here fills in, such as whose role is to be taken away */
        ModelAndView blank(FormInput begun) {
            return page(FormCommands.blank(fields, begun));
        }

        ModelAndView send(FormInput input, Authentication caller) {
            Command command = FormCommands.command(form, subject, fields, input);
            if (form.changes() && subject.about() != null) {
                command = command.with("expectedPosition", input.number(SEEN));
            }
            return posts.send(
                    input,
                    command,
                    caller,
                    done -> new Next(base + form.next(subject, done.id()), form.doneWith(done.id())),
                    () -> page(input));
        }

        private ModelAndView page(FormInput input) {
            String section =
                    subject.about() == null ? "" : subject.about().kind().section();
            String here = subject.about() == null ? "" : "/cases/" + subject.ref();
            return pageModel
                    .form("forms/form", section, subject.strategy(), input)
                    .addObject("asked", form)
                    .addObject("about", subject.about())
                    .addObject("fields", fields)
                    .addObject("seen", seen)
                    .addObject("action", base + here + "/do/" + form.name())
                    .addObject("back", base + (here.isEmpty() ? form.next(subject, "") : here));
        }
    }
}
