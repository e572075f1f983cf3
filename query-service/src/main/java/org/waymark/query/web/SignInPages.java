package org.waymark.query.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.security.Public;

/** Where a person signs in; Spring Security takes the form itself. */
@Pages
class SignInPages {

    @GetMapping("/sign-in")
    @Public
    ModelAndView signIn(@RequestParam Map<String, String> query) {
        return new ModelAndView("web/sign-in")
                .addObject("failed", query.containsKey("failed"))
                .addObject("later", query.containsKey("later"))
                .addObject("signedOut", query.containsKey("signed-out"))
                .addObject("ended", query.containsKey("ended"));
    }

    /** Whoever asks stays signed in: how many seconds the session lasts from now on. */
    @GetMapping(path = "/session", produces = MediaType.TEXT_PLAIN_VALUE)
    @ForEverybodySignedIn
    @ResponseBody
    String session(HttpSession session) {
        return String.valueOf(session.getMaxInactiveInterval());
    }
}
