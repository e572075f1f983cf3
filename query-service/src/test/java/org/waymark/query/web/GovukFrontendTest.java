package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GovukFrontendTest {

    @Test
    void leavesOutTheTypefaceAndKeepsWhatFollowsIt() {
        String css = "@font-face{font-family:GDS Transport;src:url(/assets/fonts/x.woff2)}"
                + ".a{font-family:GDS Transport,arial,sans-serif}.b{font-family:\"GDS Transport\",arial}";

        assertThat(GovukFrontend.withoutTransport(css))
                .isEqualTo(".a{font-family:arial,sans-serif}.b{font-family:arial}");
    }
}
