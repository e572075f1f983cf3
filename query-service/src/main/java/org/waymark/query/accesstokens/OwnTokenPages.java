package org.waymark.query.accesstokens;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.http.access.AccessToken;
import org.waymark.http.access.AccessTokens;
import org.waymark.http.access.TokenScope;
import org.waymark.people.Organisation;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;
import org.waymark.query.web.Pages;

/** Where people make, see and revoke their own tokens. */
@Pages
class OwnTokenPages {

    private static final String ADDRESS = "/account/tokens";

    /** Attribute of the page that is shown right after one was made, and of no other. */
    private static final String MADE = "madeToken";

    private static final String USUAL_DAYS = "90";

    private static final List<Option> LIVES = List.of(
            Option.of("7", "In 7 days"),
            Option.of("30", "In 30 days"),
            Option.of(USUAL_DAYS, "In 90 days"),
            Option.of("180", "In 180 days"),
            Option.of("365", "In a year"));

    private static final List<Option> SCOPES = Stream.of(TokenScope.values())
            .map(scope -> new Option(scope.name(), scope.title(), scope.meaning(), null))
            .toList();

    private final AccessTokens tokens;
    private final Clock clock;

    OwnTokenPages(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @ForEverybodySignedIn
    ModelAndView list(Principal self, FormInput form, Model shown) {
        if (!form.isKept()) {
            form.prefill("life", USUAL_DAYS).prefill("scope", TokenScope.READ.name());
        }
        return page(self, form, HttpStatus.OK).addObject("made", shown.getAttribute(MADE));
    }

    @PostMapping(ADDRESS)
    @ForEverybodySignedIn
    ModelAndView make(Principal self, FormInput form, RedirectAttributes after) {
        form.label("name", "The name");
        Optional<String> name = form.text("name", AccessToken.LONGEST_NAME);
        if (name.isEmpty()) {
            form.reject("name", "Enter a name, such as the program that uses the token");
        }
        Optional<TokenScope> scope = scope(form);
        Optional<Duration> life = life(form);
        if (!form.hasErrors()) {
            try {
                AccessTokens.Made made =
                        tokens.make(self.getName(), name.orElseThrow(), scope.orElseThrow(), life.orElseThrow());
                after.addFlashAttribute(MADE, made.text());
                return new ModelAndView("redirect:" + ADDRESS, HttpStatus.SEE_OTHER);
            } catch (IllegalArgumentException e) {
                form.refuse(Objects.requireNonNull(e.getMessage()));
            }
        }
        return page(self, form, UNPROCESSABLE_CONTENT).addObject("made", null);
    }

    private static Optional<TokenScope> scope(FormInput form) {
        Optional<TokenScope> scope = Stream.of(TokenScope.values())
                .filter(one -> one.name().equals(form.value("scope")))
                .findFirst();
        if (scope.isEmpty()) {
            form.reject("scope", "Choose what the token may do");
        }
        form.text("scope");
        return scope;
    }

    private static Optional<Duration> life(FormInput form) {
        String days = form.text("life").orElse("");
        if (LIVES.stream().noneMatch(option -> option.value().equals(days))) {
            form.reject("life", "Choose when the token expires");
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(Long.parseLong(days)));
    }

    @PostMapping(ADDRESS + "/{id}/revoke")
    @ForEverybodySignedIn
    ModelAndView revoke(@PathVariable String id, Principal self, RedirectAttributes after) {
        AccessToken token = tokens.byId(id)
                .filter(one -> one.owner().equals(self.getName()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        tokens.revoke(token, self.getName());
        after.addFlashAttribute("success", "“" + token.name() + "” no longer works.");
        return new ModelAndView("redirect:" + ADDRESS, HttpStatus.SEE_OTHER);
    }

    private ModelAndView page(Principal self, FormInput form, HttpStatus status) {
        Instant now = clock.instant();
        ModelAndView page = new ModelAndView("accesstokens/own", "form", form);
        page.setStatus(status);
        return page.addObject(
                        "lines",
                        tokens.of(self.getName()).stream()
                                .map(token -> TokenLine.at(token, now))
                                .toList())
                .addObject("lives", LIVES)
                .addObject("scopes", SCOPES)
                .addObject("zone", Organisation.current().timeZone());
    }
}
