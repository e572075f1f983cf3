package org.waymark.query.mywork;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.waymark.query.strategy.CallersStrategies;
import org.waymark.query.web.FirstPage;

/**
 * Who leads or owns something goes to what waits for them; everybody else to the strategies, which are side by side where there
 * are several.
 */
@Component
final class FirstPages implements FirstPage {

    private static final Logger log = LoggerFactory.getLogger(FirstPages.class);

    private static final String STRATEGIES = "/";

    private final MyWorks works;
    private final CallersStrategies callers;

    FirstPages(MyWorks works, CallersStrategies callers) {
        this.works = works;
        this.callers = callers;
    }

    /** Nobody is kept from signing in because what waits for them cannot be read now. */
    @Override
    public String of(Authentication person) {
        try {
            if (works.leads(person)) {
                return "/my-work";
            }
            return callers.of(person).count() > 1 ? "/portfolio" : STRATEGIES;
        } catch (RuntimeException e) {
            log.warn("What waits for {} cannot be read now", person.getName(), e);
            return STRATEGIES;
        }
    }
}
