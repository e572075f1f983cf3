package org.waymark.standalone.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.security.Public;
import org.waymark.query.web.Pages;

/** Asks for the code of a second factor, after account name and password. */
@Pages
class SecondStepPages {

    /** Under which the form that comes along waits for the next step. */
    private static final String FORM_ALONG = "kept";

    @GetMapping(GuardedSignIn.CODE_PAGE)
    @Public
    ModelAndView code(HttpServletRequest request, @RequestParam Map<String, String> query) {
        boolean failed = query.containsKey("failed");
        boolean late = query.containsKey("late");
        if (!HalfSignedIn.isIn(request) && !failed && !late) {
            return new ModelAndView("redirect:/sign-in");
        }
        return new ModelAndView("accounts/code")
                .addObject("failed", failed)
                .addObject("late", late)
                .addObject("along", along(request));
    }

    private static @Nullable Object along(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(FORM_ALONG);
    }
}
