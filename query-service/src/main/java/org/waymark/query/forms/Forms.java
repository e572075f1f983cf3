package org.waymark.query.forms;

import static java.util.function.Function.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.cases.CaseName;
import org.waymark.query.cases.CaseState;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

/** All forms that the features bring. */
@Component
public class Forms {

    private final Map<CaseKind, Map<String, CommandForm>> byKind = new EnumMap<>(CaseKind.class);
    private final Map<String, CommandForm> ofStrategies;
    private final DecisionChoices decisions;
    private final Clock clock;

    Forms(List<CaseForms> ofCases, List<StrategyForms> ofStrategies, DecisionChoices decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
        ofCases.forEach(feature -> feature.kinds().forEach(kind -> {
            Map<String, CommandForm> known = byKind.computeIfAbsent(kind, any -> new LinkedHashMap<>());
            feature.forms().forEach(form -> known.put(form.name(), form));
        }));
        this.ofStrategies = ofStrategies.stream()
                .flatMap(feature -> feature.forms().stream())
                .collect(Collectors.toUnmodifiableMap(CommandForm::name, identity()));
    }

    /**
     * What the reader can do next about a case, in the order in which the features say it; nothing once the strategy is
     * closed.
     */
    public List<CommandForm> offered(StrategyView strategy, CaseName about, CaseState state, Reader reader) {
        if (strategy.closed() != null) {
            return List.of();
        }
        Subject subject = new Subject(strategy, about, state, today(strategy), reader);
        return byKind.getOrDefault(about.kind(), Map.of()).values().stream()
                .filter(form -> form.offeredTo(subject))
                .toList();
    }

    /** Whether the reader can do this in the strategy as it stands; nothing once it is closed. */
    public boolean offers(StrategyView strategy, String name, Reader reader) {
        CommandForm form = ofStrategies.get(name);
        return form != null
                && strategy.closed() == null
                && form.offeredTo(new Subject(strategy, null, null, today(strategy), reader));
    }

    Optional<CommandForm> ofStrategies(String name) {
        return Optional.ofNullable(ofStrategies.get(name));
    }

    Optional<CommandForm> ofCases(CaseKind kind, String name) {
        return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(name));
    }

    /** The decisions that a command can carry out, for a select; empty where there is none yet. */
    public List<Option> decisions(StrategyView strategy) {
        return decisions.of(strategy);
    }

    LocalDate today(StrategyView strategy) {
        return LocalDate.ofInstant(clock.instant(), strategy.charter().timeZone());
    }
}
