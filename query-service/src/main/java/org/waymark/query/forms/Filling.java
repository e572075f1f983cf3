package org.waymark.query.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.forms.FormContent.FirstQuestion;
import org.waymark.query.forms.FormContent.Shown;
import org.waymark.query.forms.Subjects.Address;
import org.waymark.query.forms.Subjects.Asked;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Command;
import org.waymark.query.web.CommandOutcome.Accepted;
import org.waymark.query.web.CommandOutcome.Refused;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/**
 * One form that somebody fills in. A revision is compared with what the form was filled with; it is refused if the same was
 * changed since, and then comes back with what others changed.
 */
final class Filling {

    /** The position that the case, or the strategy, had come to when its form was shown. */
    private static final String SEEN = "seen";

    private static final String CHANGED_MEANWHILE = "case.changed-meanwhile";

    private final Subjects subjects;
    private final Forms forms;
    private final StrategyPageModel pageModel;
    private final FormPosts posts;
    private final Address address;
    private final Reader reader;
    private final FormInput input;

    Filling(
            Subjects subjects,
            Forms forms,
            StrategyPageModel pageModel,
            FormPosts posts,
            Address address,
            Reader reader,
            FormInput input) {
        this.subjects = subjects;
        this.forms = forms;
        this.pageModel = pageModel;
        this.posts = posts;
        this.address = address;
        this.reader = reader;
        this.input = input;
    }

    /** As it is first shown. */
    ModelAndView blank() {
        Asked asked = subjects.find(address, input, reader);
        Optional<ModelAndView> unanswered = unanswered(asked);
        if (unanswered.isPresent()) {
            return unanswered.get();
        }
        FormInput form = FormCommands.blank(fields(asked), input);
        FirstQuestion first = asked.form().content().first();
        if (first != null) {
            form.prefill(
                    first.field().name(), asked.subject().named(first.field().name()));
        }
        return page(asked, form);
    }

    ModelAndView send(Authentication caller) {
        Asked asked = subjects.find(address, input, reader);
        Optional<ModelAndView> unanswered = unanswered(asked);
        if (unanswered.isPresent()) {
            return unanswered.get();
        }
        if (instead(asked).isPresent()) {
            ModelAndView page = page(asked, input);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return asked.form().content().revises() ? revise(asked, caller) : send(asked, List.of(), caller);
    }

    private ModelAndView revise(Asked asked, Authentication caller) {
        Optional<Asked> then = then(asked);
        if (then.isEmpty()) {
            input.refuse(FormInput.DAMAGED);
        }
        input.prefill(SEEN, String.valueOf(then.orElse(asked).position()));
        return send(asked, fields(then.orElse(asked)), caller);
    }

    /** What the form was filled with; empty where the position that it carries cannot be one. */
    private Optional<Asked> then(Asked now) {
        String seen = input.value(SEEN);
        if (seen.isEmpty() || seen.equals(String.valueOf(now.position()))) {
            return Optional.of(now);
        }
        if (!seen.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        try {
            return subjects.then(address, input, reader, Long.parseLong(seen));
        } catch (BadAsOfException | NotFoundException e) {
            return Optional.empty();
        }
    }

    private ModelAndView send(Asked asked, List<FormField> before, Authentication caller) {
        CommandForm form = asked.form();
        Command command = FormCommands.command(form, asked.subject(), fields(asked), before, input);
        if (form.content().revises()) {
            command = command.with("expectedPosition", input.number(SEEN));
        }
        Command sent = command;
        return posts.send(
                input,
                sent,
                caller,
                done -> next(asked, sent, done),
                refused -> refused(asked, before, refused, caller),
                () -> page(asked, input));
    }

    private static Next next(Asked asked, Command sent, Accepted done) {
        String path = asked.subject().base() + asked.form().next(asked.subject(), done.id());
        return new Next(path, asked.form().words().done().apply(sent).replace("{id}", done.id()));
    }

    /** Where others changed something else of it, it is sent once more; where they changed the same, they are shown it. */
    private ModelAndView refused(Asked asked, List<FormField> before, Refused refused, Authentication caller) {
        if (!refused.code().equals(CHANGED_MEANWHILE) || !asked.form().content().revises()) {
            input.reject(refused);
            return page(asked, input, HttpStatusCode.valueOf(refused.status()));
        }
        Asked now = subjects.findAgain(address, input, reader);
        boolean newer = now.position() > input.number(SEEN).orElse(-1L);
        input.prefill(SEEN, String.valueOf(now.position()));
        if (newer && FormCommands.same(before, fields(now))) {
            return send(now, fields(now), caller);
        }
        FormCommands.bringUpToDate(input, before, fields(now));
        input.refuse(changedBy(now));
        return page(now, input, HttpStatusCode.valueOf(refused.status()));
    }

    private static String changedBy(Asked now) {
        Provenance changed = now.changed();
        String who = changed == null
                ? "Another person changed this"
                : changed.by() + " changed this at "
                        + Formats.time(
                                changed.recordedAt(),
                                now.subject().strategy().charter().timeZone());
        return who + ". Check your changes against theirs, then save again.";
    }

    private List<FormField> fields(Asked asked) {
        return instead(asked).isPresent()
                ? List.of()
                : FormCommands.fields(asked.form(), asked.subject(), forms.decisions(asked.subject()));
    }

    private static Optional<String> instead(Asked asked) {
        return Optional.ofNullable(asked.form().content().instead()).flatMap(why -> why.apply(asked.subject()));
    }

    /** The first question, where it has no answer yet that will do. */
    private Optional<ModelAndView> unanswered(Asked asked) {
        FirstQuestion first = asked.form().content().first();
        return first == null
                ? Optional.empty()
                : first.fault().apply(asked.subject()).map(fault -> question(asked, first.field(), fault));
    }

    private ModelAndView question(Asked asked, FormField field, String fault) {
        String answer = asked.subject().named(field.name());
        FormInput form = FormInput.empty().prefill(field.name(), answer);
        if (!answer.isEmpty()) {
            form.label(field.name(), field.label());
            form.reject(field.name(), fault);
        }
        return about(asked, "forms/question", form)
                .addObject("fields", List.of(field))
                .addObject("revealed", Map.of());
    }

    private ModelAndView page(Asked asked, FormInput form, HttpStatusCode status) {
        ModelAndView page = page(asked, form);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Asked asked, FormInput form) {
        List<FormField> fields = fields(asked);
        ModelAndView page = about(asked, "forms/form", form)
                .addObject("fields", fields)
                .addObject("revealed", revealed(fields))
                .addObject("wide", fields.stream().anyMatch(field -> field.input() instanceof FieldInput.Table))
                .addObject("instead", instead(asked).orElse(null))
                .addObject("hidden", hidden(asked, form));
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
    private static Map<String, String> hidden(Asked asked, FormInput form) {
        FirstQuestion first = asked.form().content().first();
        if (first != null) {
            return Map.of(
                    first.field().name(), asked.subject().named(first.field().name()));
        }
        return asked.form().content().revises()
                ? Map.of(SEEN, form.value(SEEN).isEmpty() ? String.valueOf(asked.position()) : form.value(SEEN))
                : Map.of();
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
                .addObject("action", address.path())
                .addObject("back", subject.base() + asked.form().route().back(subject));
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
