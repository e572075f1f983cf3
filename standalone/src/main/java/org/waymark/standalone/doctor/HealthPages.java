package org.waymark.standalone.doctor;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.web.Pages;
import org.waymark.standalone.accounts.ForAdministrators;

/** Where administrators see whether everything that Waymark needs is as it should be. */
@Pages
class HealthPages {

    private final CurrentHealth health;

    HealthPages(CurrentHealth health) {
        this.health = health;
    }

    @GetMapping("/system-health")
    @ForAdministrators
    ModelAndView show() {
        return new ModelAndView("doctor/health").addObject("report", health.report());
    }
}
