package org.waymark.query.mywork;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.waymark.query.web.FirstPage;

/** Who leads or owns something goes to what waits for them; everybody else to the strategies. */
@Component
final class FirstPages implements FirstPage {

    private static final Logger log = LoggerFactory.getLogger(FirstPages.class);

    private static final String STRATEGIES = "/";

    private final MyWorks works;

    FirstPages(MyWorks works) {
        this.works = works;
    }

    /** Nobody is kept from signing in because what waits for them cannot be read now. */
    @Override
    public String of(Authentication person) {
        try {
            return works.leads(person) ? "/my-work" : STRATEGIES;
        } catch (RuntimeException e) {
            log.warn("What waits for {} cannot be read now", person.getName(), e);
            return STRATEGIES;
        }
    }
}
