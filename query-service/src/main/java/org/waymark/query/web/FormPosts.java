package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
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
     * Sends the command unless the form itself is at fault.
     *
     * @param done    where to go, and what to say there, when it was accepted: a redirect (303) to a page that waits until
     *                it has seen the command's position
     * @param refusal what to show when it was not
     * @param again   the form to show with the input kept where the form itself is at fault
     */
    public ModelAndView send(
            FormInput form,
            Command command,
            Authentication caller,
            Function<Accepted, Next> done,
            Function<Refused, ModelAndView> refusal,
            Supplier<ModelAndView> again) {
        if (form.hasErrors()) {
            ModelAndView page = again.get();
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return switch (commands.send(command, form.key(), caller)) {
            case Accepted accepted -> redirect(done.apply(accepted), accepted.position());
            case Refused refused -> refusal.apply(refused);
        };
    }

    /** A redirect (303) to a page that waits until it has seen a position. */
    public ModelAndView redirect(Next next, long position) {
        RequestContextUtils.getOutputFlashMap(request).put(SUCCESS, next.message());
        String url = UriComponentsBuilder.fromPath(next.path())
                .queryParam("min", position)
                .encode()
                .toUriString();
        RedirectView view = new RedirectView(url, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /**
     * Where an accepted form leads.
     *
     * @param path    of the page, within this service
     * @param message what was done, for the success banner
     */
    public record Next(String path, String message) {}
}
