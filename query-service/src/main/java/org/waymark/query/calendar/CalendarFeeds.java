package org.waymark.query.calendar;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.StrategyCode;
import org.waymark.people.Organisation;
import org.waymark.query.api.Answers;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.PersonRoles;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/** What is behind the address of a feed: as much as its owner may look into now. */
final class CalendarFeeds {

    private final CalendarSecrets secrets;
    private final PersonRoles roles;
    private final Strategies strategies;
    private final Snapshots snapshots;
    private final CaseKinds kinds;
    private final Answers answers;
    private final String origin;

    CalendarFeeds(
            CalendarSecrets secrets,
            PersonRoles roles,
            Strategies strategies,
            Snapshots snapshots,
            CaseKinds kinds,
            Answers answers,
            String origin) {
        this.secrets = secrets;
        this.roles = roles;
        this.strategies = strategies;
        this.snapshots = snapshots;
        this.kinds = kinds;
        this.answers = answers;
        this.origin = origin;
    }

    /**
     * A calendar.
     *
     * @param name     what it is called
     * @param zone     in which its days are days
     * @param position every event up to and with it is in the calendar
     */
    record Calendar(String name, ZoneId zone, long position, List<CalendarEntry> entries) {}

    /** The calendar that a token opens; empty where there never was such a token, it was removed, or its owner lost access. */
    Optional<Calendar> open(Feed feed, String token) {
        return secrets.behind(token)
                .filter(secret -> secret.opens(feed, token))
                .map(CalendarSecret::person)
                .flatMap(owner -> switch (feed) {
                    case Feed.OfStrategy(StrategyCode code) -> of(code, owner);
                    case Feed.OfPerson() -> of(owner);
                });
    }

    /** The strategies that somebody may look into now, by code. */
    List<StrategyView> readBy(String person) {
        return strategies.all().strategies().stream()
                .filter(strategy -> reads(strategy.code(), person))
                .toList();
    }

    private boolean reads(StrategyCode strategy, String person) {
        return new Reader(person, roles.in(strategy, person)).readsStrategies();
    }

    private Optional<Calendar> of(StrategyCode code, String owner) {
        return strategies
                .find(code, AsOf.now())
                .filter(strategy -> reads(code, owner))
                .map(strategy -> new Calendar(
                        strategy.charter().title(),
                        strategy.charter().timeZone(),
                        snapshots.of(code, AsOf.now()).position(),
                        entries(strategy).all()));
    }

    private Optional<Calendar> of(String owner) {
        List<StrategyView> read = readBy(owner);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Stream<CalendarEntry> entries = read.stream().flatMap(strategy -> entries(strategy).of(owner).all().stream());
        return Optional.of(new Calendar(
                "Waymark: " + Formats.person(owner),
                zone(read),
                strategies.all().position(),
                entries.sorted(Comparator.comparing(CalendarEntry::date)).toList()));
    }

    private CalendarEntries entries(StrategyView strategy) {
        StrategySnapshot snapshot = snapshots.of(strategy.code(), AsOf.now());
        return answers.laidOut(
                snapshot,
                CalendarEntries.class,
                shown -> CalendarEntries.of(kinds, new StrategyMoment(Strategies.at(shown), shown), origin));
    }

    /** That of all strategies, where they have the same. */
    private static ZoneId zone(List<StrategyView> strategies) {
        List<ZoneId> zones = strategies.stream()
                .map(strategy -> strategy.charter().timeZone())
                .distinct()
                .toList();
        return zones.size() == 1 ? zones.getFirst() : Organisation.current().timeZone();
    }
}
