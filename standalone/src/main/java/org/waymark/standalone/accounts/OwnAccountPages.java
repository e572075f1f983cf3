package org.waymark.standalone.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.people.Organisation;
import org.waymark.query.security.TooManyAttemptsException;
import org.waymark.query.security.provider.ProviderContexts;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where people change their own password, and see where they are signed in. */
@Pages
class OwnAccountPages {

    private static final String ADDRESS = "/account";

    private final Accounts accounts;
    private final GuardedSignIn signIn;
    private final SecondFactors factors;
    private final SignedInSessions open;

    OwnAccountPages(Accounts accounts, GuardedSignIn signIn, SecondFactors factors, SignedInSessions open) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.factors = factors;
        this.open = open;
    }

    @GetMapping(ADDRESS)
    @PreAuthorize("isAuthenticated()")
    ModelAndView form(FormInput form, Principal self, HttpServletRequest request) {
        return form(form, HttpStatus.OK, self, request);
    }

    @PostMapping(ADDRESS)
    @PreAuthorize("isAuthenticated()")
    ModelAndView changePassword(
            FormInput form,
            Principal self,
            RedirectAttributes after,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = accounts.find(self.getName()).orElseThrow();
        confirm(account, form, request);
        Optional<String> password = NewPassword.in(form, "password", self.getName());
        if (form.hasErrors()) {
            return form(form, HttpStatus.UNPROCESSABLE_CONTENT, self, request);
        }
        accounts.setPassword(account, password.orElseThrow(), account.id());
        signInAgain(account.id(), request, response);
        return again(after, "Your password has been changed. Wherever else you were signed in, you are signed out.");
    }

    private void confirm(Account account, FormInput form, HttpServletRequest request) {
        form.text("current");
        try {
            if (!signIn.confirms(account, form.value("current"), request.getRemoteAddr())) {
                form.reject("current", "This is not your current password");
            }
        } catch (TooManyAttemptsException e) {
            form.reject("current", "Too many attempts have failed. Wait five minutes, then try again");
        }
    }

    /** This session goes on with the new password; all others of the account have ended. */
    private void signInAgain(String id, HttpServletRequest request, HttpServletResponse response) {
        SignedInAccount now = new SignedInAccount(accounts.find(id).orElseThrow());
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
        now.eraseCredentials();
        ProviderContexts.renew(request, response, signedIn);
    }

    @PostMapping(ADDRESS + "/sessions/{handle}/end")
    @PreAuthorize("isAuthenticated()")
    ModelAndView endSession(@PathVariable String handle, Principal self, RedirectAttributes after) {
        open.find(self.getName(), handle).ifPresent(session -> open.end(session, self.getName()));
        return again(after, "That session has ended.");
    }

    @PostMapping(ADDRESS + "/sessions/end-others")
    @PreAuthorize("isAuthenticated()")
    ModelAndView endOtherSessions(Principal self, RedirectAttributes after, HttpServletRequest request) {
        open.endAll(self.getName(), SignedInSessions.of(request), self.getName());
        return again(after, "You are signed in here only.");
    }

    private static ModelAndView again(RedirectAttributes after, String done) {
        after.addFlashAttribute("success", done);
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView form(FormInput form, HttpStatus status, Principal self, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("accounts/own", "form", form);
        page.setStatus(status);
        return page.addObject("sessions", open.of(self.getName()))
                .addObject("own", SignedInSessions.of(request))
                .addObject("factor", factors.of(self.getName()).isPresent())
                .addObject("zone", Organisation.current().timeZone());
    }
}
