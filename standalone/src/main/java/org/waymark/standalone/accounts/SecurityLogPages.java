package org.waymark.standalone.accounts;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.web.Pages;

/** Where auditors read what happened to accounts. */
@Pages
class SecurityLogPages {

    private static final int ON_A_PAGE = 100;

    private final SecurityLog log;

    SecurityLogPages(SecurityLog log) {
        this.log = log;
    }

    /** @param before shows the events before that number */
    @GetMapping("/security-log")
    @ForAuditors
    ModelAndView show(@RequestParam(defaultValue = "9223372036854775807") long before) {
        List<SecurityEvent> events = log.before(before, ON_A_PAGE);
        return new ModelAndView("accounts/securityLog")
                .addObject("events", events)
                .addObject("verified", log.verify())
                .addObject(
                        "older", events.size() == ON_A_PAGE ? events.getLast().number() : 0L);
    }
}
