package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.security.Public;

/** Where a person signs in; Spring Security takes the form itself. */
@Pages
class SignInPages {

    private final SignInKinds kinds;
    private final SignIns signIns;

    SignInPages(SignInKinds kinds, SignIns signIns) {
        this.kinds = kinds;
        this.signIns = signIns;
    }

    @GetMapping("/sign-in")
    @Public
    ModelAndView signIn(@RequestParam Map<String, String> query) {
        return new ModelAndView("web/sign-in")
                .addObject("elsewhere", kinds.elsewhere())
                .addObject("failed", query.containsKey("failed"))
                .addObject("later", query.containsKey("later"))
                .addObject("signedOut", query.containsKey("signed-out"))
                .addObject("ended", query.containsKey("ended"))
                .addObject("notCompleted", query.containsKey("not-completed"))
                .addObject("unknown", query.containsKey("unknown"));
    }

    /** Takes a form along for whoever goes elsewhere to sign in; where there are accounts, Spring Security takes this. */
    @PostMapping("/sign-in")
    @Public
    void goElsewhere(
            @RequestParam(name = KeptForm.SEALED, defaultValue = "") String kept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        signIns.goElsewhere(request, response, kept);
    }

    /** Whoever asks stays signed in: how many seconds the session lasts from now on. */
    @GetMapping(path = "/session", produces = MediaType.TEXT_PLAIN_VALUE)
    @ForEverybodySignedIn
    @ResponseBody
    String session(HttpSession session) {
        return String.valueOf(session.getMaxInactiveInterval());
    }
}
