package org.waymark.command.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadSplitterTest {

    private static final Predicate<String> NOBODY = name -> false;

    @Test
    void splitsEveryCellOfThePublishedPlan() {
        Map<String, List<String>> cells = Map.of(
                "PSW / Strategic HR Business Lead", List.of("PSW", "Strategic HR Business Lead"),
                "PSW / \nL&D Team", List.of("PSW", "L&D Team"),
                "Team managers/ L&D Team", List.of("Team managers", "L&D Team"),
                "Head of Finance & Business Support / ICS", List.of("Head of Finance & Business Support", "ICS"),
                "Recruitment Manager / Development Hub Service Manager",
                        List.of("Recruitment Manager", "Development Hub Service Manager"),
                "ICS Service Director /Senior Recruitment Advisor",
                        List.of("ICS Service Director", "Senior Recruitment Advisor"),
                "PSW / L&D Team. Service Managers / Director of ICS",
                        List.of("PSW", "L&D Team", "Service Managers", "Director of ICS"),
                "Service Managers/ PSW / L&D Team", List.of("Service Managers", "PSW", "L&D Team"),
                "Senior Leadership Team and PSW / L&D Team", List.of("Senior Leadership Team and PSW", "L&D Team"));

        assertThat(cells)
                .allSatisfy((cell, leads) ->
                        assertThat(LeadSplitter.split(cell, NOBODY)).isEqualTo(leads));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Principal Social Worker (PSW)",
                "Finance & Business Support",
                "L&D",
                "Children's Partnership Training and Development sub-group",
                "Director (Children / Adults)",
                "Director of Children, Adults and Health",
                "Dr. Shah",
                "J. Smith",
                "Lead (see App. B; C)"
            })
    void keepsOnePostWhole(String lead) {
        assertThat(LeadSplitter.split(lead, NOBODY)).containsExactly(lead);
    }

    @Test
    void takesBulletsSemicolonsAndLineBreaks() {
        assertThat(LeadSplitter.split("• PSW;\n- Head  of HR;\n• PSW.", NOBODY)).containsExactly("PSW", "Head of HR");
        assertThat(LeadSplitter.split(" / ", NOBODY)).isEmpty();
    }

    @Test
    void aCommaOrATightSlashSeparatesOnlyThoseWhoAreKnown() {
        Predicate<String> known = Set.of("Clerk", "HR", "PSW")::contains;

        assertThat(LeadSplitter.split("PSW, HR", known)).containsExactly("PSW", "HR");
        assertThat(LeadSplitter.split("Clerk/HR", known)).containsExactly("Clerk", "HR");
        assertThat(LeadSplitter.split("Clerk/RFO", known)).containsExactly("Clerk/RFO");
        assertThat(LeadSplitter.split("Smith, J", known)).containsExactly("Smith, J");
        assertThat(LeadSplitter.split("PSW; Smith, J", known)).containsExactly("PSW", "Smith, J");
        assertThat(LeadSplitter.split("PSW\nHR", NOBODY)).containsExactly("PSW", "HR");
    }
}
