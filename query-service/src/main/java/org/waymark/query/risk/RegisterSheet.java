package org.waymark.query.risk;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.query.api.Answers;
import org.waymark.query.kinds.MeetingSheet;
import org.waymark.query.moment.StrategySnapshot;

/** The risk register of a meeting, the worst risks first. */
@Component
final class RegisterSheet implements MeetingSheet {

    private final Answers answers;

    RegisterSheet(Answers answers) {
        this.answers = answers;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public String title() {
        return "Risk register";
    }

    @Override
    public boolean wide() {
        return false;
    }

    @Override
    public String template() {
        return "risk/register-sheet";
    }

    @Override
    public Map<String, Object> model(StrategySnapshot snapshot) {
        RiskRegister register = answers.laidOut(snapshot, RiskRegister.class, Risks::register);
        RiskFilter unfiltered = new RiskFilter("", "", "", "", "", false, false, "");
        return Map.of("filter", unfiltered, "shown", unfiltered.of(register.risks(), ""));
    }
}
