package org.waymark.query.accesstokens;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.http.access.AccessToken;
import org.waymark.http.access.AccessTokens;
import org.waymark.people.Organisation;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where an administrator sees which tokens there are, and revokes any of them. */
@Pages
class AllTokenPages {

    private static final String ADDRESS = "/access-tokens";

    private final AccessTokens tokens;
    private final Clock clock;

    AllTokenPages(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("@effectiveRoles.any('ADMINISTRATOR')")
    @interface ForAdministrators {}

    /** @param owner shows those of one person only */
    @GetMapping(ADDRESS)
    @ForAdministrators
    ModelAndView list(@RequestParam(name = "owner", required = false) @Nullable String owner, FormInput form) {
        Instant now = clock.instant();
        List<AccessToken> shown = owner == null || owner.isBlank() ? tokens.valid() : tokens.of(owner.strip());
        return new ModelAndView("accesstokens/all", "form", form)
                .addObject("owner", owner == null ? "" : owner.strip())
                .addObject(
                        "lines",
                        shown.stream().map(token -> TokenLine.at(token, now)).toList())
                .addObject("zone", Organisation.current().timeZone());
    }

    @PostMapping(ADDRESS + "/{id}/revoke")
    @ForAdministrators
    ModelAndView revoke(@PathVariable String id, Principal self, RedirectAttributes after) {
        AccessToken token = tokens.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        tokens.revoke(token, self.getName());
        after.addFlashAttribute("success", "“" + token.name() + "” of " + token.owner() + " no longer works.");
        return new ModelAndView("redirect:" + ADDRESS, HttpStatus.SEE_OTHER);
    }
}
