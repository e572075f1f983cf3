package org.waymark.query.web;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.security.Public;

/** Where a person signs in; Spring Security takes the form itself. */
@Pages
class SignInPages {

    @GetMapping("/sign-in")
    @Public
    ModelAndView signIn(@RequestParam Map<String, String> query) {
        return new ModelAndView("web/sign-in")
                .addObject("failed", query.containsKey("failed"))
                .addObject("signedOut", query.containsKey("signed-out"));
    }
}
