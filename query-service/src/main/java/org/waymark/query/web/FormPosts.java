package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.query.api.ReadYourWrites;
import org.waymark.query.web.CommandOutcome.Accepted;
import org.waymark.query.web.CommandOutcome.Refused;

/** Turns a posted form into one command, and the answer into the page that comes next. */
public class FormPosts {

    /** The flash attribute that a page shows in its success banner. */
    static final String SUCCESS = "success";

    private final CommandClient commands;
    private final HttpServletRequest request;

    FormPosts(CommandClient commands, HttpServletRequest request) {
        this.commands = commands;
        this.request = request;
    }

    /**
     * Sends the commands, one after the other, unless the form itself is at fault.
     *
     * @param done    where to go, and what to say there, when all were accepted: a redirect (303) to a page that waits until
     *                it has seen the last command's position
     * @param refusal what to show when one of them was not; those before it were recorded, and are not recorded again when
     *                the form is sent once more
     * @param again   the form to show with the input kept where the form itself is at fault
     */
    public ModelAndView send(
            FormInput form,
            List<Command> sent,
            Authentication caller,
            Function<Accepted, Next> done,
            BiFunction<Refused, Integer, ModelAndView> refusal,
            Supplier<ModelAndView> again) {
        if (form.hasErrors()) {
            ModelAndView page = again.get();
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        for (int index = 0; ; index++) {
            Command command = sent.get(index);
            String key = sent.size() == 1 ? form.key() : keyOf(form, command);
            switch (commands.send(command, key, caller)) {
                case Accepted accepted -> {
                    if (index == sent.size() - 1) {
                        return redirect(done.apply(accepted), accepted.position());
                    }
                }
                case Refused refused -> {
                    return refusal.apply(refused, index);
                }
            }
        }
    }

    /** Of one of several commands: another one where the command is another. */
    private static String keyOf(FormInput form, Command command) {
        String content = form.key() + command.name() + command.body();
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A redirect (303) to a page that waits until it has seen a position. */
    public ModelAndView redirect(Next next, long position) {
        FlashMap note = RequestContextUtils.getOutputFlashMap(request);
        note.put(SUCCESS, next.message());
        note.put(ReadYourWrites.NOTED, position);
        RedirectView view = new RedirectView(next.url(), true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /**
     * Where an accepted form leads.
     *
     * @param path    of the page, within this service; behind a ? its parameters, behind a # a place in it
     * @param message what was done, for the success banner
     */
    public record Next(String path, String message) {

        String url() {
            int place = path.indexOf('#');
            String page = place < 0 ? path : path.substring(0, place);
            int parameters = page.indexOf('?');
            return UriComponentsBuilder.fromPath(parameters < 0 ? page : page.substring(0, parameters))
                    .query(parameters < 0 ? "" : page.substring(parameters + 1))
                    .fragment(place < 0 ? null : path.substring(place + 1))
                    .encode()
                    .toUriString();
        }
    }
}
