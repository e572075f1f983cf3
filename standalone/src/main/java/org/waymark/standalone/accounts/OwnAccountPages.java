package org.waymark.standalone.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
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
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OwnAccountPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/account")
    @PreAuthorize("isAuthenticated()")
    ModelAndView form(FormInput form) {
        return form(form, HttpStatus.OK);
    }

    @PostMapping("/account")
    @PreAuthorize("isAuthenticated()")
    ModelAndView changePassword(
            FormInput form,
            Principal self,
            RedirectAttributes after,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = accounts.find(self.getName()).orElseThrow();
        if (!accounts.isPasswordOf(account, form.value("current"))) {
            form.reject("current", "This is not your current password");
        }
        Optional<String> password = NewPassword.in(form, "password", self.getName());
        if (form.hasErrors()) {
            return form(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.setPassword(account, password.orElseThrow(), account.id());
        signInAgain(account.id(), request, response);
        after.addFlashAttribute(
                "success", "Your password has been changed. Wherever else you were signed in, you are signed out.");
        return new ModelAndView("redirect:/account");
    }

    /** This session goes on with the new password; all others of the account have ended. */
    private void signInAgain(String id, HttpServletRequest request, HttpServletResponse response) {
        SignedInAccount now = new SignedInAccount(accounts.find(id).orElseThrow());
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
        now.eraseCredentials();
        String ignored = request.changeSessionId();
        SecurityContext context = new SecurityContextImpl(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static ModelAndView form(FormInput form, HttpStatus status) {
        ModelAndView page = new ModelAndView("accounts/own", "form", form);
        page.setStatus(status);
        return page;
    }
}
