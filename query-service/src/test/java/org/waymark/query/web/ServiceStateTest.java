package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceStateTest {

    @Test
    void saysHowMuchOfTheViewsIsBuiltWhereMuchIsLacking() {
        assertThat(ServiceState.percent(-1, 9_999)).isZero();
        assertThat(ServiceState.percent(4_499, 9_999)).isEqualTo(45);
        assertThat(ServiceState.percent(299_000 - 1_001, 299_000)).isEqualTo(99);
    }

    @Test
    void saysNothingWhereTheyCatchUpAtOnce() {
        assertThat(ServiceState.percent(-1, -1)).isNull();
        assertThat(ServiceState.percent(-1, 998)).isNull();
        assertThat(ServiceState.percent(9_001, 9_999)).isNull();
    }
}
