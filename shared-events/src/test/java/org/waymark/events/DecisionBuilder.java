package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionEvent.DecisionRecorded;

/** One decision for tests: to fund two more places, outside a meeting and about no case, unless a test says otherwise. */
public final class DecisionBuilder {

    private final StrategyCode strategy;
    private final String ref;
    private @Nullable String meeting;
    private String text = "Fund two more places from April";
    private @Nullable String rationale = "Agency cover costs more";
    private List<String> decidedBy = List.of("Workforce steering group");
    private List<String> cases = List.of();
    private @Nullable String owner;
    private @Nullable LocalDate due;

    DecisionBuilder(StrategyCode strategy, String ref) {
        this.strategy = strategy;
        this.ref = ref;
    }

    /** @param review ref of the meeting; null for a decision outside one */
    public DecisionBuilder at(@Nullable String review) {
        meeting = review;
        return this;
    }

    public DecisionBuilder text(String decided) {
        text = decided;
        return this;
    }

    public DecisionBuilder because(@Nullable String reasons) {
        rationale = reasons;
        return this;
    }

    public DecisionBuilder by(String... people) {
        decidedBy = List.of(people);
        return this;
    }

    public DecisionBuilder about(String... refs) {
        cases = List.of(refs);
        return this;
    }

    /** @param person who carries it out; null for nobody */
    public DecisionBuilder ownedBy(@Nullable String person) {
        owner = person;
        return this;
    }

    /** @param day by which it should be done; null for none */
    public DecisionBuilder due(@Nullable LocalDate day) {
        due = day;
        return this;
    }

    public DecisionRecorded recorded() {
        return new DecisionRecorded(strategy, ref, meeting, text, rationale, decidedBy, cases, owner, due);
    }
}
