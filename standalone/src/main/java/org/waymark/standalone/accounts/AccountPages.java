package org.waymark.standalone.accounts;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.events.Role;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where an administrator adds people, says what they may do, and gives a new password to those who lost theirs. */
@Pages
class AccountPages {

    private static final Logger log = LoggerFactory.getLogger(AccountPages.class);
    private static final String LIST = "redirect:/accounts";

    private final Accounts accounts;

    AccountPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/accounts")
    @ForAdministrators
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        return "accounts/list";
    }

    @GetMapping("/accounts/new")
    @ForAdministrators
    ModelAndView addForm(FormInput form) {
        return addForm(form, HttpStatus.OK);
    }

    @PostMapping("/accounts/new")
    @ForAdministrators
    ModelAndView add(FormInput form, Principal by, RedirectAttributes after) {
        Optional<String> id = required(form, "id", "Enter an account name, such as anna.b");
        Optional<String> name = required(form, "name", "Enter the name that others will see");
        Set<Role> roles = roles(form);
        Optional<String> password = NewPassword.in(form, "password", form.value("id"));
        if (!form.hasErrors()) {
            try {
                accounts.create(id.orElseThrow(), name.orElseThrow(), roles, password.orElseThrow(), by.getName());
                log.info("Account {} with roles {} was added by {}", id.orElseThrow(), roles, by.getName());
                after.addFlashAttribute("success", name.orElseThrow() + " can now sign in.");
                return new ModelAndView(LIST);
            } catch (IllegalArgumentException e) {
                form.reject("id", Objects.requireNonNull(e.getMessage()));
            }
        }
        return addForm(form, UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/accounts/{id}")
    @ForAdministrators
    ModelAndView reviseForm(@PathVariable String id, FormInput begun) {
        Account account = existing(id);
        if (begun.isKept()) {
            return reviseForm(account, begun, HttpStatus.OK);
        }
        FormInput form = FormInput.empty()
                .prefill("name", account.name())
                .prefill("roles", account.roles().stream().map(Role::name).toList())
                .prefill("active", String.valueOf(account.active()));
        return reviseForm(account, form, HttpStatus.OK);
    }

    @PostMapping("/accounts/{id}")
    @ForAdministrators
    ModelAndView revise(@PathVariable String id, FormInput form, Principal by, RedirectAttributes after) {
        Account account = existing(id);
        Optional<String> name = required(form, "name", "Enter the name that others will see");
        Set<Role> roles = roles(form);
        boolean active = form.text("active").filter("true"::equals).isPresent();
        if (by.getName().equals(id) && !(active && roles.contains(Role.ADMINISTRATOR))) {
            form.reject("roles", "You cannot remove your own access as an administrator. Ask another administrator");
        }
        if (form.hasErrors()) {
            return reviseForm(account, form, UNPROCESSABLE_CONTENT);
        }
        accounts.revise(account, name.orElseThrow(), roles, active, by.getName());
        log.info("Account {} was revised by {}: roles {}, active {}", id, by.getName(), roles, active);
        after.addFlashAttribute("success", "Saved. " + afterwards(account, roles, active));
        return new ModelAndView(LIST);
    }

    private static String afterwards(Account before, Set<Role> roles, boolean active) {
        if (!active) {
            return before.id() + " cannot sign in.";
        }
        return before.active() && !before.roles().equals(roles) ? before.id() + " must sign in again." : "";
    }

    @PostMapping("/accounts/{id}/password")
    @ForAdministrators
    ModelAndView newPassword(@PathVariable String id, FormInput form, Principal by, RedirectAttributes after) {
        Account account = existing(id);
        Optional<String> password = NewPassword.in(form, "password", id);
        if (password.isEmpty()) {
            form.prefill("name", account.name())
                    .prefill("roles", account.roles().stream().map(Role::name).toList())
                    .prefill("active", String.valueOf(account.active()));
            return reviseForm(account, form, UNPROCESSABLE_CONTENT);
        }
        accounts.setPassword(account, password.orElseThrow(), by.getName());
        log.info("Account {} was given a new password by {}", id, by.getName());
        after.addFlashAttribute("success", id + " has a new password.");
        return new ModelAndView(LIST);
    }

    private static ModelAndView addForm(FormInput form, HttpStatus status) {
        return page("accounts/add", form, status);
    }

    private static ModelAndView reviseForm(Account account, FormInput form, HttpStatus status) {
        return page("accounts/revise", form, status).addObject("account", account);
    }

    private static ModelAndView page(String view, FormInput form, HttpStatus status) {
        ModelAndView page = new ModelAndView(view, "form", form);
        page.setStatus(status);
        return page.addObject("allRoles", List.of(Role.values()));
    }

    private Account existing(String id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<String> required(FormInput form, String field, String message) {
        Optional<String> text = form.text(field);
        if (text.isEmpty()) {
            form.reject(field, message);
        } else if (text.get().length() > Account.LONGEST_NAME) {
            form.reject(field, "Enter no more than " + Account.LONGEST_NAME + " characters");
        }
        return text;
    }

    private static Set<Role> roles(FormInput form) {
        List<String> chosen = form.lines("roles");
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> chosen.contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (roles.size() < Set.copyOf(chosen).size()) {
            form.reject("roles", "Choose only roles from the list");
        }
        return roles;
    }
}
