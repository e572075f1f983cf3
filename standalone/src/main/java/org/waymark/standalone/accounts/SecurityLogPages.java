package org.waymark.standalone.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Parameters;
import org.waymark.query.web.Pages;

/** Where auditors read what happened to accounts. */
@Pages
class SecurityLogPages {

    private static final int ON_A_PAGE = 100;

    private final SecurityLog log;

    SecurityLogPages(SecurityLog log) {
        this.log = log;
    }

    /**
     * A page of the log; it costs as much as is on it.
     *
     * @param given shows the events before that number
     * @param check whether every entry is checked, which costs as much as the log is long
     */
    @GetMapping("/security-log")
    @ForAuditors
    ModelAndView show(
            @RequestParam(name = "before", required = false) @Nullable String given,
            @RequestParam(defaultValue = "false") boolean check) {
        Long before = Parameters.number("before", given, 1, Long.MAX_VALUE);
        List<SecurityEvent> events = log.before(before == null ? Long.MAX_VALUE : before, ON_A_PAGE);
        return new ModelAndView("accounts/securityLog")
                .addObject("events", events)
                .addObject("verified", check ? log.verify() : null)
                .addObject(
                        "older", events.size() == ON_A_PAGE ? events.getLast().number() : 0L);
    }
}
