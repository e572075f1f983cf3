package org.waymark.standalone.organisation;

import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;
import org.waymark.standalone.accounts.ForAdministrators;

/** Where an administrator says whose Waymark this is, and by which server it sends e-mail. */
@Pages
class OrganisationPages {

    private static final String PATH = "/organisation";

    private final SettingsStore settings;

    OrganisationPages(SettingsStore settings) {
        this.settings = settings;
    }

    @GetMapping(PATH)
    @ForAdministrators
    ModelAndView form(FormInput form) {
        if (!form.isKept()) {
            OrganisationForm.fill(form, settings.now());
        }
        return page(form, HttpStatus.OK);
    }

    @PostMapping(PATH)
    @ForAdministrators
    ModelAndView save(FormInput form, Principal by, RedirectAttributes after) {
        Optional<StoredSettings> typed = OrganisationForm.read(form, settings.now());
        if (typed.isEmpty()) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        settings.save(typed.get(), by.getName());
        after.addFlashAttribute("success", "Saved. To see whether e-mail arrives, send yourself a test message.");
        return new ModelAndView("redirect:" + PATH, HttpStatus.SEE_OTHER);
    }

    private ModelAndView page(FormInput form, HttpStatus status) {
        ModelAndView page = new ModelAndView("organisation/form", "form", form);
        page.setStatus(status);
        return page.addObject("environment", settings.environment().set())
                .addObject(
                        "hasPassword",
                        settings.mail().map(mail -> mail.password() != null).orElse(false));
    }
}
