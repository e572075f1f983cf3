package org.waymark.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WellKnownNamesTest {

    /** A name that stands twice would silently lose its first meaning. */
    @Test
    void sayEachNameOnce() throws Exception {
        assertThat(names()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    private static List<String> names() throws Exception {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WellKnownNames.class.getResourceAsStream("/openapi/names.properties")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2)[0].strip())
                    .toList();
        }
    }
}
