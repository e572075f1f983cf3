package org.waymark.query.mywork;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.kinds.WorkKind;
import org.waymark.query.security.PersonRoles;
import org.waymark.query.strategy.CallersStrategies.Read;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Reader;

/** What waits for people who are not asking: the same as {@link MyWork} shows them, in the roles that they have now. */
@Component
public final class PeoplesWork {

    private final MyWorks works;
    private final Strategies strategies;
    private final PersonRoles roles;

    PeoplesWork(MyWorks works, Strategies strategies, PersonRoles roles) {
        this.works = works;
        this.strategies = strategies;
        this.roles = roles;
    }

    /**
     * What waits for somebody in one strategy.
     *
     * @param roles those that they have there now
     * @param items in no order that means something
     */
    public record InStrategy(StrategyView strategy, Set<Role> roles, List<Waiting> items) {}

    /**
     * Something that waits for them.
     *
     * @param since the position of what made it come to them; -1 where it is theirs by its day alone
     * @param item  as their page shows it, with the forms that they may send
     */
    public record Waiting(WorkKind kind, long since, MyWork.Item item) {}

    /** Everything recorded up to and with this position is in what is told from now on. */
    public long position() {
        return strategies.all().position();
    }

    /** In each strategy that goes on and that they may look into, by code. */
    public List<InStrategy> of(String person) {
        return MyWorks.open(strategies.all().strategies().stream()
                        .map(strategy -> new Read(strategy, new Reader(person, roles.in(strategy.code(), person))))
                        .filter(read -> read.reader().readsStrategies()))
                .map(this::of)
                .toList();
    }

    private InStrategy of(Read read) {
        Stream<Waiting> items = works.of(read).map(entry -> new Waiting(entry.kind(), entry.since(), entry.item()));
        return new InStrategy(read.strategy(), read.reader().roles(), items.toList());
    }
}
