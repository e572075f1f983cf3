package org.waymark.query.mywork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.Cases;
import org.waymark.query.cases.Cases.Found;
import org.waymark.query.forms.Forms;
import org.waymark.query.forms.Forms.Offer;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.CallersStrategies;
import org.waymark.query.strategy.CallersStrategies.Read;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/** Finds what waits for somebody: of each strategy that they may look into, from its index of what waits for whom. */
@Component
final class MyWorks {

    private final CallersStrategies callers;
    private final Snapshots snapshots;
    private final CaseKinds kinds;
    private final Cases cases;
    private final Forms forms;
    private final Answers answers;

    MyWorks(
            CallersStrategies callers,
            Snapshots snapshots,
            CaseKinds kinds,
            Cases cases,
            Forms forms,
            Answers answers) {
        this.callers = callers;
        this.snapshots = snapshots;
        this.kinds = kinds;
        this.cases = cases;
        this.forms = forms;
        this.answers = answers;
    }

    /** What waits for the caller now, with what they may do about it. */
    MyWork of(String person) {
        return MyWork.of(person, open(callers.all()).flatMap(this::of).toList());
    }

    /** What waits for a reader of one strategy, with what they may do about it. */
    Stream<MyWork.Entry> of(Read read) {
        return work(read.strategy()).of(read.reader().id()).stream()
                .map(item -> new MyWork.Entry(item.kind(), item.since(), shown(item, read)));
    }

    /** The same as an answer: it depends on all strategies, on the day where they are, and on who asks in which roles. */
    Answer<MyWork> answer(String person) {
        long position = callers.position();
        List<LocalDate> days = open(callers.all())
                .map(read -> now(read.strategy().code()).day())
                .distinct()
                .toList();
        return callers.forCaller(Answer.at(position, () -> of(person)).dependingOn("@", days));
    }

    /** Whether somebody leads or owns anything that goes on. */
    boolean leads(Authentication person) {
        return open(callers.of(person))
                .flatMap(read -> work(read.strategy()).of(person.getName()).stream())
                .anyMatch(item -> item.kind().leads());
    }

    static Stream<Read> open(Stream<Read> all) {
        return all.filter(read -> read.strategy().closed() == null);
    }

    private StrategySnapshot now(StrategyCode code) {
        return snapshots.of(code, AsOf.now());
    }

    private StrategyWork work(StrategyView strategy) {
        return answers.laidOut(
                now(strategy.code()),
                StrategyWork.class,
                shown -> StrategyWork.of(kinds, new StrategyMoment(Strategies.at(shown), shown)));
    }

    private MyWork.Item shown(WorkItem item, Read read) {
        StrategySnapshot snapshot = now(read.strategy().code());
        Optional<Found> about = Optional.ofNullable(item.ref()).flatMap(ref -> cases.find(snapshot, ref));
        List<Offer> offers = item.forms().stream()
                .flatMap(form -> forms
                        .offer(
                                Strategies.at(snapshot),
                                about.map(found -> found.about().name()).orElse(null),
                                about.map(Found::state).orElse(null),
                                read.reader(),
                                form.name(),
                                form.named())
                        .stream())
                .toList();
        return MyWork.Item.of(read.strategy().code(), item, snapshot.day(), offers);
    }
}
