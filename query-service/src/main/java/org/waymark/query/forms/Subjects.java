package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.cases.Cases;
import org.waymark.query.cases.Cases.Found;
import org.waymark.query.forms.FormContent.FirstQuestion;
import org.waymark.query.forms.Forms.Declared;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;
import org.waymark.query.web.Reader;

/** Finds the form at an address, and what it is about. */
@Component
class Subjects {

    private static final String CODE = "code";

    private final Forms forms;
    private final Cases cases;
    private final StrategyPageModel pageModel;
    private final Snapshots snapshots;
    private final Optional<AccountNames> accounts;
    private final NamedThere there;

    Subjects(
            Forms forms,
            Cases cases,
            StrategyPageModel pageModel,
            Snapshots snapshots,
            Optional<AccountNames> accounts,
            NamedThere there) {
        this.there = there;
        this.accounts = accounts;
        this.snapshots = snapshots;
        this.forms = forms;
        this.cases = cases;
        this.pageModel = pageModel;
    }

    /**
     * An address that leads to a form.
     *
     * @param pattern of the address
     * @param names   what is in its places
     */
    record Address(String pattern, Map<String, String> names) {

        /** The code of the strategy; empty where it names none. */
        Optional<String> strategy() {
            return Optional.ofNullable(names.get(CODE));
        }

        /** As it is opened. */
        String path() {
            String path = pattern;
            for (Map.Entry<String, String> name : names.entrySet()) {
                path = path.replace("{" + name.getKey() + "}", name.getValue());
            }
            return path;
        }
    }

    /**
     * A form with what it is about.
     *
     * @param position that the strategy or the case had come to
     * @param changed  the last change of it; null where it is about no strategy yet
     */
    record Asked(
            CommandForm form,
            Subject subject,
            long position,
            @Nullable Provenance changed) {}

    /**
     * The form at an address, with what it is about as it is now.
     *
     * @throws AccessDeniedException if the reader may not send it; who has none of its roles learns nothing of what there is
     */
    Asked find(Address address, FormInput input, Reader reader) {
        List<Declared> candidates = forms.at(address.pattern(), address.names().get("act"));
        if (candidates.isEmpty()) {
            throw StrategyPageModel.notFound();
        }
        if (candidates.stream().noneMatch(form -> form.form().access().allows(reader.roles()))) {
            throw new AccessDeniedException("Not in this role: " + address.pattern());
        }
        Asked asked = at(candidates, address, input, reader, AsOf.now()).orElseThrow(StrategyPageModel::notFound);
        if (!asked.form().mayBeSentBy(asked.subject())) {
            throw new AccessDeniedException("Not in this role: " + asked.form().command());
        }
        return asked;
    }

    /** A form about a case as it is now, where the reader can send it. */
    Optional<Asked> offered(Address address, FormInput input, Reader reader) {
        return at(forms.at(address.pattern(), address.names().get("act")), address, input, reader, AsOf.now())
                .filter(asked -> asked.form().offeredTo(asked.subject()));
    }

    /** The same once more, as it is by now. */
    Asked findAgain(Address address, FormInput input, Reader reader) {
        address.strategy().map(NotFoundException::codeOrNotFound).ifPresent(snapshots::reopen);
        return find(address, input, reader);
    }

    /** The same as it was at a position, such as when the form was shown; empty where there was no such thing then. */
    Optional<Asked> then(Address address, FormInput input, Reader reader, long position) {
        try {
            return at(
                    forms.at(address.pattern(), address.names().get("act")),
                    address,
                    input,
                    reader,
                    AsOf.position(position));
        } catch (BadAsOfException | NotFoundException | ResponseStatusException e) {
            return Optional.empty();
        }
    }

    private Optional<Asked> at(List<Declared> candidates, Address address, FormInput input, Reader reader, AsOf asOf) {
        StrategyView strategy =
                address.strategy().map(code -> pageModel.strategy(code, asOf)).orElse(null);
        Declared first = candidates.getFirst();
        if (first.kind() == null) {
            Subject subject = new Subject(strategy, null, null, forms.today(strategy), reader)
                    .knowing(known(reader), there(strategy));
            return Optional.of(named(
                    first.form(),
                    subject,
                    address,
                    input,
                    asOf,
                    strategy == null ? -1 : strategy.changed().position(),
                    strategy == null ? null : strategy.changed()));
        }
        StrategyView known = Optional.ofNullable(strategy).orElseThrow(StrategyPageModel::notFound);
        return cases.find(known.code(), address.names().getOrDefault("ref", ""), asOf)
                .flatMap(found -> candidates.stream()
                        .filter(form -> form.kind() == found.about().kind())
                        .findFirst()
                        .map(form -> named(
                                form.form(),
                                subject(known, found, forms.today(known), reader)
                                        .knowing(known(reader), there(known)),
                                address,
                                input,
                                asOf,
                                found.position(),
                                found.about().changed())));
    }

    /** Whoever may name people may name everybody where a strategy keeps no list of members (docs/adr/0016). */
    private List<String> known(Reader reader) {
        if (!reader.comments() && !reader.administers()) {
            return List.of();
        }
        return Stream.concat(
                        accounts.map(AccountNames::all).orElse(List.of()).stream()
                                .map(Option::value),
                        PeopleNames.current().all().stream().map(Person::id))
                .distinct()
                .toList();
    }

    private List<String> there(@Nullable StrategyView strategy) {
        return strategy == null ? List.of() : there.of(snapshots.of(strategy.code(), AsOf.now()));
    }

    private static Subject subject(StrategyView strategy, Found found, LocalDate today, Reader reader) {
        return new Subject(strategy, found.about().name(), found.state(), today, reader);
    }

    private static Asked named(
            CommandForm form,
            Subject bare,
            Address address,
            FormInput input,
            AsOf asOf,
            long position,
            @Nullable Provenance changed) {
        Map<String, String> names = new LinkedHashMap<>(address.names());
        FirstQuestion first = form.content().first();
        if (first != null) {
            names.put(first.field().name(), input.value(first.field().name()).strip());
        }
        form.route().parameters().forEach(name -> names.put(name, input.value(name)));
        Subject subject = bare.with(names, null);
        var finds = form.content().finds();
        if (finds != null) {
            subject = subject.with(names, finds.apply(subject, asOf).orElseThrow(StrategyPageModel::notFound));
        }
        return new Asked(form, subject, position, changed);
    }
}
