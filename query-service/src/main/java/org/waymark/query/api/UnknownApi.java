package org.waymark.query.api;

import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.query.security.ForEverybodySignedIn;

/** Whatever else is asked for under {@code /api}. */
@Api
class UnknownApi {

    @RequestMapping("/api/**")
    @ForEverybodySignedIn
    void nothing() {
        throw new NotFoundException(
                "not-found", "Nothing exists at this address. GET /api/strategies lists the strategies");
    }
}
