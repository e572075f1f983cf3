package org.waymark.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(3, 2);

    @Test
    void onePersonTakesNoMoreThanTheirs() {
        assertThat(places.take("lead")).isTrue();
        assertThat(places.take("lead")).isTrue();
        assertThat(places.take("lead")).isFalse();
        assertThat(places.take("member")).isTrue();
        assertThat(places.take("viewer")).as("all places are taken").isFalse();
        assertThat(places.taken()).isEqualTo(3);
    }

    @Test
    void aPlaceThatIsLeftIsFree() {
        assertThat(places.take("lead")).isTrue();
        assertThat(places.take("lead")).isTrue();
        places.leave("lead");

        assertThat(places.take("lead")).isTrue();
        places.leave("lead");
        places.leave("lead");
        assertThat(places.taken()).isZero();
    }
}
