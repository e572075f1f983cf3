package org.waymark.standalone.accounts;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.security.Public;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where somebody who was sent a one-time link sets their password. Looking at the page does not use the link up. */
@Pages
class SetPasswordPages {

    private final Accounts accounts;
    private final PasswordLinks links;

    SetPasswordPages(Accounts accounts, PasswordLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    @GetMapping(PasswordLinks.PATH + "{secret}")
    @Public
    ModelAndView form(@PathVariable String secret, FormInput form) {
        return account(secret).map(account -> form(account, secret, form)).orElseGet(SetPasswordPages::over);
    }

    @PostMapping(PasswordLinks.PATH + "{secret}")
    @Public
    ModelAndView set(@PathVariable String secret, FormInput form) {
        Optional<Account> known = account(secret);
        if (known.isEmpty()) {
            return over();
        }
        Account account = known.get();
        Optional<String> password = NewPassword.in(form, "password", account.id());
        if (password.isPresent() && !form.value("again").equals(password.get())) {
            form.text("again");
            form.reject("again", "Enter the same password again");
        }
        if (form.hasErrors()) {
            ModelAndView page = form(account, secret, form);
            page.setStatus(UNPROCESSABLE_CONTENT);
            return page;
        }
        if (links.use(secret).isEmpty()) {
            return over();
        }
        accounts.setPasswordByLink(account, password.orElseThrow());
        return new ModelAndView("accounts/passwordSet", "id", account.id());
    }

    /** Whoever is blocked meanwhile sets no password. */
    private Optional<Account> account(String secret) {
        return links.accountOf(secret).flatMap(accounts::find).filter(Account::active);
    }

    private static ModelAndView form(Account account, String secret, FormInput form) {
        return new ModelAndView("accounts/setPassword", "form", form)
                .addObject("id", account.id())
                .addObject("name", account.name())
                .addObject("first", account.invited())
                .addObject("action", PasswordLinks.PATH + secret);
    }

    private static ModelAndView over() {
        return new ModelAndView("accounts/linkOver");
    }
}
