package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.query.web.FormPosts.Next;

class FormPostsTest {

    @Test
    void leadsToAPageItsParametersAndAPlaceInIt() {
        assertThat(new Next("/strategies/SG23", "Saved").url()).isEqualTo("/strategies/SG23");
        assertThat(new Next("/diagnostics/Q1#q-6.2", "Saved").url()).isEqualTo("/diagnostics/Q1#q-6.2");
        assertThat(new Next("/diagnostics/Q1?edit=6.3&show=weak#answer", "Saved").url())
                .isEqualTo("/diagnostics/Q1?edit=6.3&show=weak#answer");
        assertThat(new Next("/cases/Not a ref?edit=a b", "Saved").url()).isEqualTo("/cases/Not%20a%20ref?edit=a%20b");
    }
}
