package org.waymark.standalone.accounts;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * What administrators must know of the line between browsers and Waymark (ADR 66): told in the log at the start, and on
 * their page.
 *
 * @param text null where all is well
 */
public record LineWarning(@Nullable String text) {

    private static final Logger log = LoggerFactory.getLogger(LineWarning.class);

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (text != null) {
            log.warn("{}", text);
        }
    }
}
