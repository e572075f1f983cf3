package org.waymark.query.moment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf.AtPosition;
import org.waymark.query.moment.AsOf.Mode;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.AsOf.Now;
import org.waymark.query.moment.AsOfResolver.Place;

/** What one request has opened of one strategy: each moment once, and each position once. */
final class OpenedStrategy {

    private final StrategyCode strategy;
    private final StrategyImages images;
    private final AsOfResolver moments;
    private final StrategyCalendar calendar;
    private final long asked;
    private final Map<AsOf, StrategySnapshot> snapshots = new HashMap<>();
    private final Map<Moment, Place> places = new HashMap<>();
    private final Map<Moment, Long> positions = new HashMap<>();
    private final Map<Long, StrategyImage> past = new HashMap<>();
    private @Nullable StrategyImage present;

    /** @param asked a position that the present must have seen; -1 for whatever it has */
    OpenedStrategy(
            StrategyCode strategy, StrategyImages images, AsOfResolver moments, StrategyCalendar calendar, long asked) {
        this.strategy = strategy;
        this.images = images;
        this.moments = moments;
        this.calendar = calendar;
        this.asked = asked;
    }

    StrategyCode strategy() {
        return strategy;
    }

    StrategySnapshot at(AsOf asOf) {
        return snapshots.computeIfAbsent(asOf, moment -> new StrategySnapshot(moment, this));
    }

    /** As now corrected, a moment is shown from what is known now. */
    StrategyImage image(AsOf asOf) {
        if (asOf.present() || asOf.mode() == Mode.CORRECTED) {
            return present();
        }
        long position = lastOf(asOf.moment());
        return position == present().position()
                ? present()
                : past.computeIfAbsent(position, at -> images.past(strategy, at));
    }

    private StrategyImage present() {
        StrategyImage opened = present;
        if (opened == null) {
            opened = images.present(strategy);
            if (opened.position() < asked) {
                opened = images.past(strategy, asked);
            }
            present = opened;
        }
        return opened;
    }

    LocalDate dayOf(StrategySnapshot snapshot) {
        return place(snapshot.asOf().moment()).day(calendar.zoneOf(snapshot));
    }

    long firstOf(Moment moment) {
        return place(moment).first(zone());
    }

    long lastOf(Moment moment) {
        return positions.computeIfAbsent(moment, this::resolved);
    }

    /** What the present has seen is in the ledger; only for what may come after it the ledger is asked. */
    private long resolved(Moment moment) {
        return switch (moment) {
            case Now ignored -> present().position();
            case AtPosition at when at.position() <= images.known() -> at.position();
            default -> place(moment).last(zone());
        };
    }

    private Place place(Moment moment) {
        return places.computeIfAbsent(moment, at -> moments.find(strategy, at));
    }

    private ZoneId zone() {
        return calendar.zoneOf(at(AsOf.now()));
    }
}
