package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefsTest {

    @Test
    void countsAsPeopleDo() {
        assertThat(Stream.of("P10", "3A.2", "P2", "1A", "3A.1", "3A.10", "1B").sorted(Refs.NATURAL))
                .containsExactly("1A", "1B", "3A.1", "3A.2", "3A.10", "P2", "P10");
    }
}
