package org.waymark.standalone.accounts;

import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where people change their own password. */
@Pages
class OwnAccountPages {

    private final Accounts accounts;

    OwnAccountPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/account")
    @PreAuthorize("isAuthenticated()")
    ModelAndView form() {
        return form(FormInput.empty(), HttpStatus.OK);
    }

    @PostMapping("/account")
    @PreAuthorize("isAuthenticated()")
    ModelAndView changePassword(FormInput form, Principal self, RedirectAttributes after) {
        Account account = accounts.find(self.getName()).orElseThrow();
        if (!accounts.isPasswordOf(account, form.value("current"))) {
            form.reject("current", "This is not your current password");
        }
        Optional<String> password = NewPassword.in(form, "password");
        if (form.hasErrors()) {
            return form(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.setPassword(account, password.orElseThrow());
        after.addFlashAttribute("success", "Your password has been changed.");
        return new ModelAndView("redirect:/account");
    }

    private static ModelAndView form(FormInput form, HttpStatus status) {
        ModelAndView page = new ModelAndView("accounts/own", "form", form);
        page.setStatus(status);
        return page;
    }
}
