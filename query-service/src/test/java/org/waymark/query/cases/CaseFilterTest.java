package org.waymark.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.query.web.Option;

class CaseFilterTest {

    private static final List<String> LEADS = List.of("lead", "Head of Service");

    @Test
    void showsEverythingUnlessSomethingIsAskedFor() {
        assertThat(new CaseFilter("", " ", "").narrows()).isFalse();
        assertThat(new CaseFilter("", "", "").matches(null, List.of(), null)).isTrue();
    }

    @Test
    void takesAllThatIsAskedForTogether() {
        CaseFilter filter = new CaseFilter("2a", "head of service", "r");

        assertThat(filter.matches("2A", LEADS, "R")).isTrue();
        assertThat(filter.matches("1", LEADS, "R")).isFalse();
        assertThat(filter.matches("2A", List.of("lead"), "R")).isFalse();
        assertThat(filter.matches("2A", LEADS, "A")).isFalse();
    }

    @Test
    void findsWhatHasNoThemeLeadOrRating() {
        CaseFilter filter = new CaseFilter("none", "none", "none");

        assertThat(filter.matches(null, List.of(), null)).isTrue();
        assertThat(filter.matches("1", List.of(), null)).isFalse();
        assertThat(filter.matches(null, LEADS, null)).isFalse();
        assertThat(filter.matches(null, List.of(), "G")).isFalse();
    }

    @Test
    void offersEverybodyWhoLeadsSomethingOnce() {
        assertThat(CaseFilter.leads(Stream.of(LEADS, List.of("lead"), List.of())))
                .extracting(Option::value)
                .containsExactly("", "none", "Head of Service", "lead");
    }
}
