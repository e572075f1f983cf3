package org.waymark.query.reminder;

import java.security.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.people.Organisation;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where people choose of what they are reminded, and see what was sent to them. */
@Pages
class ReminderPages {

    static final String PATH = "/account/reminders";

    private static final Logger log = LoggerFactory.getLogger(ReminderPages.class);
    private static final int LATEST = 30;

    private final Recipients recipients;
    private final DigestRecords records;
    private final CurrentMail mail;

    ReminderPages(Recipients recipients, DigestRecords records, CurrentMail mail) {
        this.recipients = recipients;
        this.records = records;
        this.mail = mail;
    }

    @GetMapping(PATH)
    @ForEverybodySignedIn
    ModelAndView reminders(Principal self, FormInput form) {
        if (!form.isKept()) {
            ReminderForm.fill(form, recipients.preferences(self.getName()));
        }
        return page(self, form, HttpStatus.OK);
    }

    @PostMapping(PATH)
    @ForEverybodySignedIn
    ModelAndView save(Principal self, FormInput form, RedirectAttributes after) {
        Preferences preferences = ReminderForm.read(form).orElse(null);
        if (preferences == null) {
            return page(self, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        recipients.save(self.getName(), preferences);
        log.info("{} chose reminders: {}", self.getName(), preferences);
        after.addFlashAttribute(
                "success",
                preferences.wanted() ? "You are reminded: " + preferences.inWords() + "." : "You get no reminders.");
        return new ModelAndView("redirect:" + PATH, HttpStatus.SEE_OTHER);
    }

    private ModelAndView page(Principal self, FormInput form, HttpStatus status) {
        ModelAndView page = new ModelAndView("reminder/own");
        page.setStatus(status);
        return page.addObject("form", form)
                .addObject("missing", mail.now().missing())
                .addObject(
                        "address",
                        PeopleNames.current()
                                .find(self.getName())
                                .map(Person::email)
                                .orElse(null))
                .addObject("sent", records.of(self.getName(), LATEST))
                .addObject("zone", Organisation.current().timeZone());
    }
}
