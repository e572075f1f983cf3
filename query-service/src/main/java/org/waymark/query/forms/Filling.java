package org.waymark.query.forms;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.forms.FormContent.FirstQuestion;
import org.waymark.query.forms.Subjects.Address;
import org.waymark.query.forms.Subjects.Asked;
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
 * One form that somebody fills in. What they sent is compared with what the form was filled with: where others changed the
 * same meanwhile, it comes back with what they changed, and saving again is a decision.
 */
final class Filling {

    private static final String CHANGED_MEANWHILE = "case.changed-meanwhile";

    /** The field of a command that says up to where its sender knew what it changes. */
    static final String EXPECTED_POSITION = "expectedPosition";

    /** How often a form is compared and sent anew where others change other things at the same time. */
    private static final int TRIES = 4;

    /** How many changes are looked through for the one that changed a field. */
    private static final int CHANGES_LOOKED_THROUGH = 20;

    private final Subjects subjects;
    private final FormPosts posts;
    private final Address address;
    private final Reader reader;
    private final FormInput input;
    private final FormPage pages;
    private final SentToday sentToday;

    Filling(
            Subjects subjects,
            FormPage pages,
            FormPosts posts,
            SentToday sentToday,
            Address address,
            Reader reader,
            FormInput input) {
        this.sentToday = sentToday;
        this.subjects = subjects;
        this.pages = pages;
        this.posts = posts;
        this.address = address;
        this.reader = reader;
        this.input = input;
    }

    /** As it is first shown. */
    ModelAndView blank() {
        Asked asked = subjects.find(address, input, reader);
        return unanswered(asked).orElseGet(() -> {
            if (input.isKept()) {
                return pages.of(asked, input);
            }
            FormInput form = ReturnPath.carry(input, FormCommands.blank(pages.fields(asked), input));
            FirstQuestion first = asked.form().content().first();
            if (first != null) {
                form.prefill(
                        first.field().name(),
                        asked.subject().named(first.field().name()));
            }
            return pages.of(asked, form);
        });
    }

    ModelAndView send(Authentication caller) {
        Asked asked = subjects.find(address, input, reader);
        Optional<ModelAndView> unanswered = unanswered(asked);
        if (unanswered.isPresent()) {
            return unanswered.get();
        }
        if (FormPage.instead(asked).isPresent()) {
            return page(asked, HttpStatus.CONFLICT);
        }
        Optional<Asked> then = then(asked);
        if (then.isEmpty()) {
            input.refuse(FormInput.DAMAGED);
        }
        return send(asked, then.orElse(asked), caller, TRIES);
    }

    /** What the form was filled with; empty where the position that it carries cannot be one. */
    private Optional<Asked> then(Asked now) {
        String seen = input.value(FormPage.SEEN);
        if (!input.has(FormPage.SEEN) || seen.equals(String.valueOf(now.position()))) {
            return Optional.of(now);
        }
        return seen.matches("[0-9]{1,18}")
                ? subjects.then(address, input, reader, Long.parseLong(seen))
                : Optional.empty();
    }

    private ModelAndView send(Asked now, Asked then, Authentication caller, int tries) {
        CommandForm form = now.form();
        List<FormField> fields = pages.fields(now);
        Meanwhile others =
                now == then ? new Meanwhile(List.of(), List.of()) : Meanwhile.of(input, pages.fields(then), fields);
        boolean shown = !others.both().isEmpty()
                || !form.content().revises() && !others.theirs().isEmpty();
        others.takeOver(input);
        if (shown) {
            say(others, now, then);
        }
        input.prefill(FormPage.SEEN, String.valueOf(now.position()));
        Command command = FormCommands.command(form, now.subject(), fields, fields, input);
        if (shown) {
            return page(now, HttpStatus.CONFLICT);
        }
        if (!input.hasErrors()) {
            Doubts.ask(now.subject(), fields, input);
            if (form.content().adds()) {
                sentToday.doubt(now.subject(), command, input).ifPresent(input::ask);
            }
        }
        Command sent = FormCommands.isFilled(form, fields) ? command.with(EXPECTED_POSITION, now.position()) : command;
        List<CommandPart> parts = form.content().parts().apply(sent);
        return posts.send(
                input,
                parts.stream().map(CommandPart::command).toList(),
                caller,
                done -> {
                    sentToday.remember(now.subject(), sent, input);
                    return next(now, sent, done);
                },
                (refused, index) -> {
                    if (index > 0) {
                        input.refuse("What is above it was recorded. Correct this, then send the form again: nothing is"
                                + " recorded twice.");
                    }
                    return refused(now, refused.at(parts.get(index).suffix()), caller, tries);
                },
                () -> pages.of(now, input));
    }

    private Next next(Asked asked, Command sent, Accepted done) {
        String path = asked.subject().base()
                + ReturnPath.of(input).orElseGet(() -> asked.form().next(asked.subject(), done.id()));
        return new Next(path, asked.form().words().said(asked.subject(), sent, done.id()));
    }

    /** Where somebody was faster, it is compared with what is there now; sent once more unless they changed the same. */
    private ModelAndView refused(Asked asked, Refused refused, Authentication caller, int tries) {
        if (refused.code().equals(CHANGED_MEANWHILE) && tries > 1) {
            Asked now = subjects.findAgain(address, input, reader);
            if (now.position() > asked.position()) {
                return send(now, asked, caller, tries - 1);
            }
        }
        input.reject(refused);
        return page(asked, HttpStatusCode.valueOf(refused.status()));
    }

    /** Says who changed what, at each field that both changed, and above all of them. */
    private void say(Meanwhile others, Asked now, Asked then) {
        others.both()
                .forEach(field -> input.reject(
                        field.name(),
                        whoAndWhen(lastChange(field, now, then), now) + " to “" + field.beforeInWords()
                                + "”. To keep yours, save again"));
        String untouched = Formats.list(
                others.theirs().stream().map(field -> "“" + field.label() + "”").toList());
        input.refuse(whoAndWhen(now.changed(), now)
                + (untouched.isEmpty() ? "" : ". What is there now is shown in " + untouched)
                + ". Check your changes against theirs, then save again.");
    }

    private static String whoAndWhen(@Nullable Provenance change, Asked now) {
        if (change == null) {
            return "Another person changed this";
        }
        ZoneId zone = now.subject().zone();
        String day = Formats.day(change.recordedAt(), zone);
        return Formats.person(change.by()) + " changed this at " + Formats.time(change.recordedAt(), zone)
                + (day.equals(Formats.date(now.subject().today())) ? "" : " on " + day);
    }

    /** The change that made a field what it is now. */
    private @Nullable Provenance lastChange(FormField field, Asked now, Asked then) {
        Asked at = now;
        for (int looked = 0; looked < CHANGES_LOOKED_THROUGH; looked++) {
            Provenance change = at.changed();
            if (change == null || change.position() <= then.position()) {
                return change;
            }
            Optional<Asked> earlier = subjects.then(address, input, reader, change.position() - 1);
            if (earlier.isEmpty() || Meanwhile.differs(field, pages.fields(earlier.get()))) {
                return change;
            }
            at = earlier.get();
        }
        return at.changed();
    }

    /** The first question, where it has no answer yet that will do. */
    private Optional<ModelAndView> unanswered(Asked asked) {
        FirstQuestion first = asked.form().content().first();
        return first == null
                ? Optional.empty()
                : first.fault().apply(asked.subject()).map(fault -> pages.question(asked, first.field(), fault, input));
    }

    private ModelAndView page(Asked asked, HttpStatusCode status) {
        ModelAndView page = pages.of(asked, input);
        page.setStatus(status);
        return page;
    }
}
