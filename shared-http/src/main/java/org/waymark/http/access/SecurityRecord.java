package org.waymark.http.access;

import org.slf4j.LoggerFactory;

/** Where it is kept who made and revoked personal access tokens. */
@FunctionalInterface
public interface SecurityRecord {

    /** The log of the service, where no security log is kept. */
    SecurityRecord SERVICE_LOG = (what, person, by, detail) ->
            LoggerFactory.getLogger(SecurityRecord.class).info("{}: {}, by {}. {}", what, person, by, detail);

    /**
     * Records an event, before what it says is done.
     *
     * @param what   in words, such as “Access token made”
     * @param person whose token
     * @param by     who did it
     * @param detail more about it
     */
    void record(String what, String person, String by, String detail);
}
