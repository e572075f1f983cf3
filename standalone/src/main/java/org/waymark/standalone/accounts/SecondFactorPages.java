package org.waymark.standalone.accounts;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.people.Organisation;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.security.TooManyAttemptsException;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where people set up a second factor for their account, and remove it. */
@Pages
class SecondFactorPages {

    private static final String ADDRESS = "/account/second-factor";

    /** Under which the secret waits in the session until its first code was given. */
    private static final String SECRET = SecondFactorPages.class.getName() + ".secret";

    /** Attribute of the page that is shown right after recovery codes were made, and of no other. */
    private static final String CODES = "recoveryCodes";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final GuardedSignIn signIn;

    SecondFactorPages(Accounts accounts, SecondFactors factors, GuardedSignIn signIn) {
        this.accounts = accounts;
        this.factors = factors;
        this.signIn = signIn;
    }

    @GetMapping(ADDRESS)
    @ForEverybodySignedIn
    ModelAndView show(Principal self, FormInput form, Model shown, HttpServletRequest request) {
        return page(self, form, HttpStatus.OK, request).addObject("codes", codes(shown));
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes(Model shown) {
        return shown.getAttribute(CODES) instanceof List<?> made ? (List<String>) made : List.of();
    }

    @PostMapping(ADDRESS)
    @ForEverybodySignedIn
    ModelAndView setUp(Principal self, FormInput form, HttpServletRequest request, RedirectAttributes after) {
        Account account = accounts.find(self.getName()).orElseThrow();
        byte[] secret = secret(request.getSession());
        confirmed(account, form, request);
        form.text("code", "Enter the code that your app shows now");
        if (!form.hasErrors() && factors.of(account.id()).isEmpty()) {
            Optional<List<String>> codes = factors.setUp(account.id(), secret, form.value("code"));
            if (codes.isPresent()) {
                request.getSession().removeAttribute(SECRET);
                after.addFlashAttribute(CODES, codes.get());
                after.addFlashAttribute("success", "From now on, signing in asks for a code as well.");
                return again();
            }
            form.reject("code", "This is not the code that belongs to this key now. Check the time of your phone");
        }
        return page(self, form, UNPROCESSABLE_CONTENT, request).addObject("codes", List.of());
    }

    @PostMapping(ADDRESS + "/recovery-codes")
    @ForEverybodySignedIn
    ModelAndView renewRecovery(Principal self, FormInput form, HttpServletRequest request, RedirectAttributes after) {
        Account account = accounts.find(self.getName()).orElseThrow();
        if (confirmed(account, form, request) && factors.of(account.id()).isPresent()) {
            after.addFlashAttribute(CODES, factors.renewRecovery(account.id()));
            after.addFlashAttribute("success", "You have new recovery codes. The old ones no longer work.");
            return again();
        }
        return page(self, form, UNPROCESSABLE_CONTENT, request).addObject("codes", List.of());
    }

    @PostMapping(ADDRESS + "/remove")
    @ForEverybodySignedIn
    ModelAndView remove(Principal self, FormInput form, HttpServletRequest request, RedirectAttributes after) {
        Account account = accounts.find(self.getName()).orElseThrow();
        if (confirmed(account, form, request)) {
            factors.remove(account.id(), account.id());
            after.addFlashAttribute("success", "From now on, your password alone signs you in.");
            return again();
        }
        return page(self, form, UNPROCESSABLE_CONTENT, request).addObject("codes", List.of());
    }

    private boolean confirmed(Account account, FormInput form, HttpServletRequest request) {
        form.text("password");
        try {
            if (signIn.confirms(account, form.value("password"), request.getRemoteAddr())) {
                return true;
            }
            form.reject("password", "This is not your password");
        } catch (TooManyAttemptsException e) {
            form.reject("password", "Too many attempts have failed. Wait five minutes, then try again");
        }
        return false;
    }

    private static ModelAndView again() {
        return new ModelAndView("redirect:" + ADDRESS, HttpStatus.SEE_OTHER);
    }

    private ModelAndView page(Principal self, FormInput form, HttpStatus status, HttpServletRequest request) {
        SecondFactors.@Nullable SetUp setUp = factors.of(self.getName()).orElse(null);
        ModelAndView page = new ModelAndView("accounts/secondFactor", "form", form);
        page.setStatus(status);
        page.addObject("since", setUp == null ? null : setUp.since())
                .addObject("left", setUp == null ? 0 : setUp.recovery())
                .addObject("zone", Organisation.current().timeZone());
        if (setUp != null) {
            return page.addObject("secret", "").addObject("picture", null);
        }
        String secret = Base32.of(secret(request.getSession()));
        return page.addObject("secret", String.join(" ", secret.split("(?<=\\G.{4})")))
                .addObject("picture", QrPicture.of(address(self.getName(), secret)));
    }

    private static byte[] secret(HttpSession session) {
        if (session.getAttribute(SECRET) instanceof byte[] begun) {
            return begun;
        }
        byte[] made = SecondFactors.newSecret();
        session.setAttribute(SECRET, made);
        return made;
    }

    /** As authenticator apps read it from a QR code (Key Uri Format). An account name needs no escapes. */
    private static String address(String account, String secret) {
        return "otpauth://totp/Waymark:" + account + "?secret=" + secret + "&issuer=Waymark&algorithm=SHA1&digits="
                + TimeCodes.DIGITS + "&period=" + TimeCodes.SECONDS;
    }
}
