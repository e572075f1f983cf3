package org.waymark.query.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.waymark.events.Confidence;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskEscalated;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvent.RiskRevised;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskRating;
import org.waymark.events.RiskResponse;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** What happens to risks, at random, each event with what it found before. */
final class RandomRisks {

    private final int most;
    private final Random random;
    private final Consumer<WaymarkEvent> tell;
    private final Map<StrategyCode, List<Known>> known = new HashMap<>();
    private int number;

    RandomRisks(Random random, Consumer<WaymarkEvent> tell, int most) {
        this.most = most;
        this.random = random;
        this.tell = tell;
    }

    /** What a later event has to repeat of the earlier ones. */
    private static final class Known {

        private final String ref;
        private RiskDetails details;
        private RiskPeople people = new RiskPeople("lead", null);
        private RiskAssessment inherent;
        private RiskResponse response = new RiskResponse(RiskResponse.Kind.TOLERATE, null, List.of());

        private Known(String ref, RiskDetails details, RiskAssessment inherent) {
            this.ref = ref;
            this.details = details;
            this.inherent = inherent;
        }
    }

    void next(StrategyCode code) {
        List<Known> here = known.computeIfAbsent(code, it -> new ArrayList<>());
        if (here.isEmpty() || here.size() < most && random.nextInt(10) == 0) {
            raise(code, here);
        } else {
            happen(code, here.get(random.nextInt(here.size())), here.getFirst());
        }
    }

    private void raise(StrategyCode code, List<Known> here) {
        Known risk = new Known("R" + ++number, details(), assessment());
        here.add(risk);
        boolean before = random.nextInt(4) > 0;
        tell.accept(new RiskRaised(
                code,
                risk.ref,
                risk.details,
                risk.people,
                before ? risk.inherent : null,
                !before || random.nextBoolean() ? assessment() : null,
                null,
                day()));
    }

    private void happen(StrategyCode code, Known risk, Known other) {
        switch (random.nextInt(15)) {
            case 0, 1, 2 -> {
                RiskAssessment after = assessment();
                tell.accept(new RiskReassessed(code, risk.ref, RiskAssessment.Kind.INHERENT, risk.inherent, after));
                risk.inherent = after;
            }
            case 11, 12, 13 ->
                tell.accept(new RiskReassessed(
                        code,
                        risk.ref,
                        random.nextInt(4) == 0 ? RiskAssessment.Kind.TARGET : RiskAssessment.Kind.CURRENT,
                        null,
                        assessment()));
            case 3 -> {
                RiskDetails after = details();
                tell.accept(new RiskRevised(code, risk.ref, risk.details, after));
                risk.details = after;
            }
            case 4 -> {
                RiskPeople after = new RiskPeople(
                        random.nextInt(3) == 0 ? null : random.nextBoolean() ? "lead" : "sponsor",
                        random.nextBoolean() ? "member" : null);
                tell.accept(new RiskOwnerAssigned(code, risk.ref, risk.people, after));
                risk.people = after;
            }
            case 5 -> {
                RiskResponse after = new RiskResponse(
                        RiskResponse.Kind.TREAT,
                        "Do something",
                        List.of(new RiskAction("A step", "lead", day(), random.nextBoolean())));
                tell.accept(new RiskResponsePlanned(code, risk.ref, risk.response, after));
                risk.response = after;
            }
            case 6 -> tell.accept(new RiskReviewed(code, risk.ref, "Looked at", day()));
            case 7 -> tell.accept(new RiskEscalated(code, risk.ref, "Leadership team", "Decide"));
            case 8 -> tell.accept(new RiskOccurred(code, risk.ref, "It happened"));
            case 9 -> {
                tell.accept(new RiskClosed(code, risk.ref));
                tell.accept(new RiskReopened(code, risk.ref, day()));
            }
            default -> {
                tell.accept(new CaseLinked(code, risk.ref, other.ref));
                tell.accept(new CaseUnlinked(code, risk.ref, other.ref));
            }
        }
    }

    private RiskDetails details() {
        return new RiskDetails(
                "Risk " + random.nextInt(100), "A cause", "An event", null, "Workforce", "1", null, null);
    }

    private RiskAssessment assessment() {
        if (random.nextInt(4) == 0) {
            RiskRating stated = RiskRating.values()[random.nextInt(RiskRating.values().length)];
            return new RiskAssessment(null, null, stated, 1, null, Confidence.MEDIUM);
        }
        int likelihood = 1 + random.nextInt(RiskMatrix.SIZE);
        int impact = 1 + random.nextInt(RiskMatrix.SIZE);
        return new RiskAssessment(
                likelihood,
                impact,
                RiskMatrix.DEFAULT.rating(likelihood, impact),
                1,
                "As seen on " + day(),
                Confidence.values()[random.nextInt(3)]);
    }

    private LocalDate day() {
        return LocalDate.of(2023, 4, 1).plusDays(random.nextInt(600));
    }
}
