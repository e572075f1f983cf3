package org.waymark.query.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.events.CaseKind;
import org.waymark.people.Organisation;
import org.waymark.query.cases.CaseName;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

/** All forms that the features bring. */
@Component
public class Forms {

    private final CaseKinds kinds;
    private final List<Declared> declared;
    private final DecisionChoices decisions;
    private final Clock clock;

    Forms(
            CaseKinds kinds,
            List<CaseForms> ofCases,
            List<StrategyForms> ofStrategies,
            DecisionChoices decisions,
            Clock clock) {
        this.kinds = kinds;
        this.decisions = decisions;
        this.clock = clock;
        this.declared = Stream.concat(
                        ofCases.stream()
                                .flatMap(feature -> kinds.all().stream()
                                        .filter(feature::isAbout)
                                        .flatMap(kind ->
                                                feature.forms().stream().map(form -> new Declared(kind.kind(), form)))),
                        ofStrategies.stream()
                                .flatMap(feature -> feature.forms().stream().map(form -> new Declared(null, form))))
                .toList();
    }

    /**
     * A form where it belongs.
     *
     * @param kind of the cases that it is about; null where it is about the strategy
     */
    record Declared(@Nullable CaseKind kind, CommandForm form) {

        Declared {
            String own = form.route().address();
            if (own != null && !Addresses.DECLARABLE.contains(own)) {
                throw new IllegalArgumentException(
                        "The form " + form.name() + " is at " + own + ", which is not among the Addresses");
            }
        }

        /** The pattern of its address. */
        String address() {
            return form.address(kind != null);
        }

        /** Where it is opened about something; what the pattern has no place for follows as parameters. */
        String opened(StrategyView strategy, String ref, Map<String, String> named) {
            UriComponentsBuilder path = UriComponentsBuilder.fromPath(address());
            named.entrySet().stream()
                    .filter(name -> !address().contains("{" + name.getKey() + "}"))
                    .forEach(name -> path.queryParam(name.getKey(), name.getValue()));
            Map<String, String> places = new HashMap<>(named);
            places.putAll(Map.of("code", strategy.code().value(), "ref", ref, "act", form.name()));
            return path.buildAndExpand(places).encode().toUriString();
        }

        /** Whether it has an address of its own, so that its name is not in it. */
        boolean hasOwnAddress() {
            return form.route().address() != null;
        }
    }

    /**
     * What the reader can do next about a case, in the order in which the features say it; little once the strategy is
     * closed.
     */
    public List<CommandForm> offered(StrategyView strategy, CaseName about, CurrentState state, Reader reader) {
        Subject subject = new Subject(strategy, about, state, today(strategy), reader);
        return declared.stream()
                .filter(form -> form.kind() == about.kind())
                .map(Declared::form)
                .filter(form -> form.access().listed() && form.offeredTo(subject))
                .toList();
    }

    /** The names of the forms about the strategy that the reader can send as it is now; few once it is closed. */
    public Set<String> offered(StrategyView strategy, Reader reader) {
        Subject subject = new Subject(strategy, null, null, today(strategy), reader);
        return declared.stream()
                .filter(form -> form.kind() == null && form.form().offeredTo(subject))
                .map(form -> form.form().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the reader can do this in the strategy as it is now. */
    public boolean offers(StrategyView strategy, String name, Reader reader) {
        return offered(strategy, reader).contains(name);
    }

    /** Whether the reader can do this about a case as it is now. */
    public boolean offers(StrategyView strategy, CaseName about, CurrentState state, String name, Reader reader) {
        Subject subject = new Subject(strategy, about, state, today(strategy), reader);
        return declared.stream()
                .filter(form ->
                        form.kind() == about.kind() && form.form().name().equals(name))
                .anyMatch(form -> form.form().offeredTo(subject));
    }

    /**
     * A form as a link.
     *
     * @param title   its words
     * @param address where it is opened
     */
    public record Offer(String title, String address) {}

    /**
     * A form that the reader can send as things are, whether the case file lists it or not.
     *
     * @param about the case; null where the form is about the strategy
     * @param state of the case; null where there is none
     * @param named what its address names beside them
     */
    public Optional<Offer> offer(
            StrategyView strategy,
            @Nullable CaseName about,
            @Nullable CurrentState state,
            Reader reader,
            String name,
            Map<String, String> named) {
        Subject subject = new Subject(strategy, about, state, today(strategy), reader).with(named, null);
        CaseKind kind = about == null ? null : about.kind();
        return declared.stream()
                .filter(form -> form.kind() == kind && form.form().name().equals(name))
                .filter(form -> form.form().offeredTo(subject))
                .findFirst()
                .map(form -> new Offer(form.form().title(), form.opened(strategy, subject.ref(), named)));
    }

    /**
     * The forms about a case with which the reader can carry a decision out, in the order in which the features say it. Each is
     * opened with the decision filled in, and leads back to it.
     *
     * @param decision ref of the decision
     */
    public List<Offer> carryingOut(
            StrategyView strategy, CaseName about, CurrentState state, Reader reader, String decision) {
        Map<String, String> named = Map.of(FormCommands.DECISION, decision, ReturnPath.NAME, "/cases/" + decision);
        Subject subject = new Subject(strategy, about, state, today(strategy), reader).with(named, null);
        return declared.stream()
                .filter(form ->
                        form.kind() == about.kind() && form.form().access().carriesOut())
                .filter(form -> form.form().offeredTo(subject))
                .map(form -> new Offer(form.form().title(), form.opened(strategy, subject.ref(), named)))
                .toList();
    }

    List<Declared> declared() {
        return declared;
    }

    /** Those at an address. */
    List<Declared> at(String pattern, @Nullable String name) {
        return declared.stream()
                .filter(form -> form.address().equals(pattern))
                .filter(form -> form.hasOwnAddress() || form.form().name().equals(name))
                .toList();
    }

    /** The decisions that a command can carry out; none for who may not see what was decided, or where none is yet. */
    List<Option> decisions(Subject subject) {
        return subject.within() == null || !subject.reader().readsStrategies()
                ? List.of()
                : decisions.of(subject.within());
    }

    /** The tab of the case that a form is about; empty where it is about none. */
    String tab(Subject subject) {
        return subject.about() == null ? "" : kinds.of(subject.about().kind()).tab();
    }

    LocalDate today(@Nullable StrategyView strategy) {
        return LocalDate.ofInstant(
                clock.instant(),
                Optional.ofNullable(strategy)
                        .map(known -> known.charter().timeZone())
                        .orElse(Organisation.current().timeZone()));
    }
}
