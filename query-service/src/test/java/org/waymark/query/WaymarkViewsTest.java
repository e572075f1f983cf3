package org.waymark.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.query.views.DeclaredViews;

class WaymarkViewsTest {

    @Test
    void areThoseThatFeaturesDeclare() {
        assertThat(WaymarkViews.all())
                .containsExactlyInAnyOrderElementsOf(DeclaredViews.byConstant().values());
    }
}
