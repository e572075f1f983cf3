package org.waymark.query.reminder;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.reminder.Recipient.Ending;
import org.waymark.query.security.Public;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/**
 * Where the links of a digest end reminders without signing in. To open one changes nothing, since mail programs look behind
 * links; to send the form does, and so does the one click of a mail program (RFC 8058), which has no session and sends no
 * token of one. A link that leads nowhere is answered the same, whoever it was of.
 */
@Pages
class UnsubscribePages {

    static final String PATH = "/unsubscribe";

    private static final Logger log = LoggerFactory.getLogger(UnsubscribePages.class);

    private final Recipients recipients;

    UnsubscribePages(Recipients recipients) {
        this.recipients = recipients;
    }

    @GetMapping(PATH)
    @Public
    ModelAndView ask(@RequestParam(defaultValue = "") String token, FormInput form) {
        return page(token, form, recipients.behind(token).flatMap(whose -> whose.ending(token)), false);
    }

    @PostMapping(PATH)
    @Public
    ModelAndView end(@RequestParam(defaultValue = "") String token, FormInput form) {
        Optional<Recipient> whose = recipients.behind(token);
        Optional<Ending> ending = whose.flatMap(one -> one.ending(token));
        ending.ifPresent(what -> {
            Recipient recipient = whose.orElseThrow();
            Preferences before = recipient.preferences();
            recipients.lessen(recipient.person(), what.kind() == null ? before.never() : before.without(what.kind()));
            log.info("{} unsubscribed from {}", recipient.person(), what.inWords());
        });
        return page(token, form, ending, true);
    }

    private static ModelAndView page(String token, FormInput form, Optional<Ending> ending, boolean done) {
        ModelAndView page = new ModelAndView("reminder/unsubscribe");
        // A mail program takes 200 for “done”; a person reads what to do.
        page.setStatus(done && ending.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        return page.addObject("form", form)
                .addObject("token", token)
                .addObject("what", ending.map(Ending::inWords).orElse(null))
                .addObject("done", done);
    }
}
