package org.waymark.query.reminder;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.people.Organisation;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where an administrator sees whether e-mail is set up, and what was sent to whom: how much, and nothing of what it said. */
@Pages
class AllReminderPages {

    private static final String PATH = "/reminders";
    private static final int LATEST = 100;

    private final DigestRecords records;
    private final CurrentMail mail;

    AllReminderPages(DigestRecords records, CurrentMail mail) {
        this.records = records;
        this.mail = mail;
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("@effectiveRoles.any('ADMINISTRATOR')")
    @interface ForAdministrators {}

    @GetMapping(PATH)
    @ForAdministrators
    ModelAndView list(FormInput form) {
        return page(form, HttpStatus.OK);
    }

    @PostMapping(PATH + "/test")
    @ForAdministrators
    ModelAndView test(Principal self, FormInput form, RedirectAttributes after) {
        Person person = PeopleNames.current().find(self.getName()).orElse(null);
        MailSetUp setUp = mail.now();
        if (setUp.mailer() == null) {
            form.refuse(String.valueOf(setUp.missing()));
        } else if (person == null || person.email() == null) {
            form.refuse("The directory has no e-mail address of yours. Add it on the page People, then try again.");
        } else {
            switch (new TestMessage(setUp.mailer()).to(person, person.email())) {
                case Sending.Sent ignored ->
                    after.addFlashAttribute(
                            "success",
                            "The mail server has taken a test message to " + person.email()
                                    + ". See whether it arrives.");
                case Sending.NotNow(String why) -> form.refuse("No test message was sent: " + why);
                case Sending.Refused(String why) -> form.refuse("The address was refused: " + why);
                case Sending.Unknown(String why) -> form.refuse("The connection was lost: " + why);
            }
        }
        return form.hasErrors()
                ? page(form, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:" + PATH, HttpStatus.SEE_OTHER);
    }

    private ModelAndView page(FormInput form, HttpStatus status) {
        ModelAndView page = new ModelAndView("reminder/all");
        page.setStatus(status);
        return page.addObject("form", form)
                .addObject("mail", mail.now())
                .addObject("sent", records.latest(LATEST))
                .addObject("zone", Organisation.current().timeZone());
    }
}
