package org.waymark.standalone.accounts;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.events.Role;
import org.waymark.people.Organisation;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where an administrator adds people, says what they may do, and helps those who cannot sign in. */
@Pages
class AccountPages {

    private static final Logger log = LoggerFactory.getLogger(AccountPages.class);
    private static final String LIST = "redirect:/accounts";

    /** Attribute of the page that is shown right after a link was made, and of no other. */
    private static final String LINK = "passwordLink";

    private final Accounts accounts;
    private final PasswordLinks links;
    private final SecondFactors factors;
    private final SignedInSessions sessions;
    private final LineWarning line;

    AccountPages(
            Accounts accounts,
            PasswordLinks links,
            SecondFactors factors,
            SignedInSessions sessions,
            LineWarning line) {
        this.accounts = accounts;
        this.links = links;
        this.factors = factors;
        this.sessions = sessions;
        this.line = line;
    }

    @GetMapping("/accounts")
    @ForAdministrators
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("factors", factors.accounts());
        model.addAttribute("lineWarning", line.text());
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
        if (!form.hasErrors()) {
            try {
                Account invited = accounts.invite(id.orElseThrow(), name.orElseThrow(), roles, by.getName());
                log.info("Account {} with roles {} was added by {}", invited.id(), roles, by.getName());
                after.addFlashAttribute("success", name.orElseThrow() + " was added.");
                after.addFlashAttribute(LINK, links.make(invited, by.getName()));
                return new ModelAndView("redirect:/accounts/" + invited.id());
            } catch (IllegalArgumentException e) {
                form.reject("id", Objects.requireNonNull(e.getMessage()));
            }
        }
        return addForm(form, UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/accounts/{id}")
    @ForAdministrators
    ModelAndView reviseForm(@PathVariable String id, FormInput begun, Model shown, HttpServletRequest request) {
        Account account = existing(id);
        FormInput form = begun.isKept()
                ? begun
                : FormInput.empty()
                        .prefill("name", account.name())
                        .prefill(
                                "roles",
                                account.roles().stream().map(Role::name).toList())
                        .prefill("active", String.valueOf(account.active()));
        String link =
                shown.getAttribute(LINK) instanceof String secret ? address(request) + PasswordLinks.PATH + secret : "";
        return reviseForm(account, form, HttpStatus.OK, request)
                .addObject("link", link)
                .addObject("secret", shown.getAttribute(ProgramPages.SECRET) instanceof String secret ? secret : "");
    }

    @PostMapping("/accounts/{id}")
    @ForAdministrators
    ModelAndView revise(
            @PathVariable String id,
            FormInput form,
            Principal by,
            RedirectAttributes after,
            HttpServletRequest request) {
        Account account = existing(id);
        Optional<String> name = required(form, "name", "Enter the name that others will see");
        Set<Role> roles = roles(form);
        boolean active = form.text("active").filter("true"::equals).isPresent();
        if (by.getName().equals(id) && !(active && roles.contains(Role.ADMINISTRATOR))) {
            form.reject("roles", "You cannot remove your own access as an administrator. Ask another administrator");
        }
        if (!form.hasErrors()) {
            try {
                accounts.revise(account, name.orElseThrow(), roles, active, by.getName());
                log.info("Account {} was revised by {}: roles {}, active {}", id, by.getName(), roles, active);
                after.addFlashAttribute("success", "Saved. " + afterwards(account, roles, active));
                return new ModelAndView(LIST);
            } catch (LastAdministratorException e) {
                form.reject("roles", Objects.requireNonNull(e.getMessage()));
            }
        }
        return reviseForm(account, form, UNPROCESSABLE_CONTENT, request);
    }

    private static String afterwards(Account before, Set<Role> roles, boolean active) {
        if (!active) {
            return before.id() + " cannot sign in, and what they were signed in with has ended.";
        }
        if (before.program()) {
            return "";
        }
        return before.active() && !before.roles().equals(roles) ? before.id() + " must sign in again." : "";
    }

    @PostMapping("/accounts/{id}/link")
    @ForAdministrators
    ModelAndView makeLink(@PathVariable String id, Principal by, RedirectAttributes after) {
        after.addFlashAttribute(LINK, links.make(person(id), by.getName()));
        return again(id);
    }

    @PostMapping("/accounts/{id}/second-factor/remove")
    @ForAdministrators
    ModelAndView removeFactor(@PathVariable String id, Principal by, RedirectAttributes after) {
        factors.remove(person(id).id(), by.getName());
        after.addFlashAttribute("success", "From now on, the password alone signs " + id + " in.");
        return again(id);
    }

    @PostMapping("/accounts/{id}/sessions/{handle}/end")
    @ForAdministrators
    ModelAndView endSession(
            @PathVariable String id, @PathVariable String handle, Principal by, RedirectAttributes after) {
        sessions.find(existing(id).id(), handle).ifPresent(session -> sessions.end(session, by.getName()));
        after.addFlashAttribute("success", "That session has ended.");
        return again(id);
    }

    /** Here at once, and in other processes within a second. */
    @PostMapping("/accounts/{id}/sessions/end-all")
    @ForAdministrators
    ModelAndView endSessions(@PathVariable String id, Principal by, RedirectAttributes after) {
        Account account = existing(id);
        accounts.endSessions(account, by.getName());
        sessions.endAll(account.id(), null, by.getName());
        after.addFlashAttribute("success", id + " is signed in nowhere any more.");
        return by.getName().equals(id) ? new ModelAndView("redirect:/sign-in") : again(id);
    }

    static ModelAndView again(String id) {
        return new ModelAndView("redirect:/accounts/" + id);
    }

    private static ModelAndView addForm(FormInput form, HttpStatus status) {
        return page("accounts/add", form, status);
    }

    private ModelAndView reviseForm(Account account, FormInput form, HttpStatus status, HttpServletRequest request) {
        ModelAndView page = page(account.program() ? "accounts/program" : "accounts/revise", form, status)
                .addObject("account", account);
        if (account.program()) {
            return page.addObject("secret", "").addObject("address", address(request));
        }
        return page.addObject("link", "")
                .addObject("until", links.until(account.id()).orElse(null))
                .addObject(
                        "since",
                        factors.of(account.id()).map(SecondFactors.SetUp::since).orElse(null))
                .addObject("sessions", sessions.of(account.id()))
                .addObject("own", SignedInSessions.of(request))
                .addObject("zone", Organisation.current().timeZone());
    }

    private static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    static ModelAndView page(String view, FormInput form, HttpStatus status) {
        ModelAndView page = new ModelAndView(view, "form", form);
        page.setStatus(status);
        return page.addObject("allRoles", List.of(Role.values()));
    }

    private Account existing(String id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A program has neither password nor second factor. */
    private Account person(String id) {
        return Optional.of(existing(id))
                .filter(account -> !account.program())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Optional<String> required(FormInput form, String field, String message) {
        Optional<String> text = form.text(field);
        if (text.isEmpty()) {
            form.reject(field, message);
        } else if (text.get().length() > Account.LONGEST_NAME) {
            form.reject(field, "Enter no more than " + Account.LONGEST_NAME + " characters");
        }
        return text;
    }

    static Set<Role> roles(FormInput form) {
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
