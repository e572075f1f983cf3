package org.waymark.standalone.accounts;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.events.Role;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where an administrator adds programs, and gives them secrets; what else is done to an account is done to theirs as to any. */
@Pages
class ProgramPages {

    private static final Logger log = LoggerFactory.getLogger(ProgramPages.class);

    /** Attribute of the page that is shown right after a secret was made, and of no other. */
    static final String SECRET = "programSecret";

    private static final String ADD = "/accounts/programs/new";

    private final Accounts accounts;

    ProgramPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(ADD)
    @ForAdministrators
    ModelAndView addForm(FormInput form) {
        return addForm(form, HttpStatus.OK);
    }

    @PostMapping(ADD)
    @ForAdministrators
    ModelAndView add(FormInput form, Principal by, RedirectAttributes after) {
        Optional<String> id = AccountPages.required(form, "id", "Enter an account name, such as staff-records");
        Optional<String> name = AccountPages.required(form, "name", "Enter the name that people will see");
        Set<Role> roles = AccountPages.roles(form);
        if (!form.hasErrors()) {
            try {
                String account = Accounts.typed(id.orElseThrow());
                after.addFlashAttribute(SECRET, accounts.addProgram(account, name.orElseThrow(), roles, by.getName()));
                after.addFlashAttribute("success", name.orElseThrow() + " was added.");
                log.info("Program {} with roles {} was added by {}", account, roles, by.getName());
                return AccountPages.again(account);
            } catch (IllegalArgumentException e) {
                form.reject("id", Objects.requireNonNull(e.getMessage()));
            }
        }
        return addForm(form, UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView addForm(FormInput form, HttpStatus status) {
        return AccountPages.page("accounts/addProgram", form, status);
    }

    @PostMapping("/accounts/{id}/secret")
    @ForAdministrators
    ModelAndView newSecret(@PathVariable String id, Principal by, RedirectAttributes after) {
        Account program = accounts.find(id)
                .filter(Account::program)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        after.addFlashAttribute(SECRET, accounts.newSecret(program, by.getName()));
        return AccountPages.again(id);
    }
}
