package org.waymark.standalone.firststart;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.people.People;
import org.waymark.query.security.Public;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;
import org.waymark.standalone.accounts.Accounts;
import org.waymark.standalone.organisation.OrganisationForm;
import org.waymark.standalone.organisation.SettingsStore;

/** Where the first administrator is made. Looking at the page does not use its address up. */
@Pages
class FirstStartPages {

    private static final String OF_SECRET = FirstStart.PATH + "/{secret}";

    private final FirstStart firstStart;
    private final Guesses guesses;
    private final Accounts accounts;
    private final People people;
    private final SettingsStore settings;

    FirstStartPages(FirstStart firstStart, Guesses guesses, Accounts accounts, People people, SettingsStore settings) {
        this.firstStart = firstStart;
        this.guesses = guesses;
        this.accounts = accounts;
        this.people = people;
        this.settings = settings;
    }

    /** Where the address is; once there is an administrator, what can be begun with. */
    @GetMapping(FirstStart.PATH)
    @Public
    ModelAndView where() {
        return new ModelAndView(firstStart.isOver() ? "firststart/begin" : "firststart/where", "file", FirstStart.FILE);
    }

    @GetMapping(OF_SECRET)
    @Public
    ModelAndView form(@PathVariable String secret, FormInput form, HttpServletRequest request) {
        return refused(secret, request).orElseGet(() -> {
            OrganisationForm.fill(
                    form,
                    ZoneId.systemDefault(),
                    ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
            return form(secret, form, HttpStatus.OK);
        });
    }

    @PostMapping(OF_SECRET)
    @Public
    ModelAndView make(@PathVariable String secret, FormInput form, HttpServletRequest request) {
        return refused(secret, request)
                .orElseGet(() -> FirstStartForm.read(form, settings.now())
                        .map(typed -> made(secret, typed))
                        .orElseGet(() -> form(secret, form, HttpStatus.UNPROCESSABLE_CONTENT)));
    }

    /** The account comes last: with it everything is served. */
    private ModelAndView made(String secret, FirstStartForm typed) {
        boolean made = firstStart.use(secret, () -> {
            settings.save(typed.settings(), FirstStart.BY);
            people.save(typed.person());
            accounts.create(typed.person().id(), typed.person().name(), typed.roles(), typed.password(), FirstStart.BY);
        });
        return made
                ? new ModelAndView("redirect:" + FirstStart.PATH, HttpStatus.SEE_OTHER)
                : over(FirstStart.Secret.UNKNOWN);
    }

    private static ModelAndView form(String secret, FormInput form, HttpStatus status) {
        ModelAndView page = new ModelAndView("firststart/form", "form", form);
        page.setStatus(status);
        return page.addObject("action", FirstStart.PATH + "/" + secret);
    }

    private Optional<ModelAndView> refused(String secret, HttpServletRequest request) {
        if (firstStart.isOver()) {
            return Optional.of(over(FirstStart.Secret.UNKNOWN));
        }
        if (guesses.tooMany(request.getRemoteAddr())) {
            ModelAndView later = new ModelAndView("firststart/later");
            later.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return Optional.of(later);
        }
        FirstStart.Secret state = firstStart.look(secret);
        if (state == FirstStart.Secret.UNKNOWN) {
            guesses.wrong(request.getRemoteAddr());
        }
        return state == FirstStart.Secret.GOOD ? Optional.empty() : Optional.of(over(state));
    }

    private ModelAndView over(FirstStart.Secret state) {
        return new ModelAndView("firststart/over")
                .addObject("done", firstStart.isOver())
                .addObject("late", state == FirstStart.Secret.LATE)
                .addObject("file", FirstStart.FILE);
    }
}
