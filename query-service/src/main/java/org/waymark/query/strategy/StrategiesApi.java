package org.waymark.query.strategy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.strategy.Strategies.StrategyList;

/** The list of strategies. */
@Api
class StrategiesApi {

    private final Strategies strategies;
    private final EffectiveRoles effectiveRoles;

    StrategiesApi(Strategies strategies, EffectiveRoles effectiveRoles) {
        this.effectiveRoles = effectiveRoles;
        this.strategies = strategies;
    }

    @GetMapping("/api/strategies")
    @Summary("All strategies, without their content; for an account without roles, those in which it was granted one")
    @ForEverybodySignedIn
    Answer<Listed> strategies() {
        StrategyList all = strategies.all();
        return effectiveRoles
                .limited()
                .map(person -> answer(all.of(person)).dependingOn("for", person))
                .orElseGet(() -> answer(all));
    }

    private static Answer<Listed> answer(StrategyList list) {
        return Answer.at(
                list.position(),
                () -> new Listed(
                        list.position(),
                        list.strategies().stream().map(Line::of).toList()));
    }

    /** @param position every event up to and with it is in the list */
    record Listed(long position, List<Line> strategies) {}

    /** One strategy, without its content. */
    record Line(
            StrategyCode code,
            String title,
            StrategyStatus status,
            LocalDate from,
            LocalDate to,
            @Nullable String sponsor,
            @Nullable String coordinator) {

        static Line of(StrategyView strategy) {
            return new Line(
                    strategy.code(),
                    strategy.charter().title(),
                    strategy.status(),
                    strategy.charter().from(),
                    strategy.charter().to(),
                    strategy.charter().sponsor(),
                    strategy.charter().coordinator());
        }
    }
}
