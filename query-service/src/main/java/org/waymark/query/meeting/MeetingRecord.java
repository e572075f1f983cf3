package org.waymark.query.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyCode;
import org.waymark.query.cases.CaseName;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.review.DecisionList;
import org.waymark.query.review.ReviewCalendar;
import org.waymark.query.review.ReviewView.Status;

/**
 * A meeting with its agenda, what was said, decided and changed under each item, and when the next one is.
 *
 * @param position every event up to and with it is in the record
 * @param asOf     the moment it shows, as it was asked for
 * @param planned  whether somebody planned the agenda; otherwise it is proposed from what needs attention
 * @param items    in order
 * @param otherDecisions recorded at this meeting, about no case of an item
 * @param otherChanges   that carry these out, oldest first
 * @param next     the next meeting of this kind; null where none is scheduled or due
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MeetingRecord(
        StrategyCode strategy,
        long position,
        String asOf,
        Meeting meeting,
        boolean planned,
        List<Item> items,
        List<DecisionList.Row> otherDecisions,
        List<AuditEntry> otherChanges,
        ReviewCalendar.@Nullable Next next) {

    /**
     * The meeting itself.
     *
     * @param heldOn  the day it was held; null until it was
     * @param body    who meets; null where that is not set
     * @param summary null where none was given
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Meeting(
            String ref,
            ReviewKind kind,
            String title,
            LocalDate date,
            @Nullable LocalDate heldOn,
            @Nullable String body,
            Status status,
            List<String> attendees,
            List<String> apologies,
            @Nullable String summary) {

        /** The day it was held, or else the day it is planned for. */
        public LocalDate day() {
            return heldOn == null ? date : heldOn;
        }
    }

    /**
     * An item of the agenda.
     *
     * @param id        its number in this meeting, by which commands name it; not its place
     * @param text      what is to be discussed or decided; null where the title says enough
     * @param duration  how many minutes it is planned to take; null where that is not planned
     * @param presenter who introduces it; null where nobody is named
     * @param minutes   what was said and agreed; null where nothing is recorded
     * @param done      whether the meeting has finished with it
     * @param decisions recorded at this meeting about its cases
     * @param changes   made to its cases while the meeting was held, or that carry out one of its decisions, oldest first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(
            int id,
            String title,
            List<CaseName> cases,
            @Nullable String text,
            @Nullable Integer duration,
            @Nullable String presenter,
            @Nullable String minutes,
            boolean done,
            List<DecisionList.Row> decisions,
            List<AuditEntry> changes) {

        /** Refs of what it is about. */
        List<String> refs() {
            return cases.stream().map(CaseName::ref).toList();
        }
    }

    /** The item with this number, if it is on the agenda. */
    Optional<Item> item(int id) {
        return items.stream().filter(item -> item.id() == id).findFirst();
    }

    /** The first item that the meeting has not finished with, or else the last; empty where there is none. */
    Optional<Item> current() {
        return items.stream()
                .filter(item -> !item.done())
                .findFirst()
                .or(() -> items.isEmpty() ? Optional.empty() : Optional.of(items.getLast()));
    }

    /** All decisions that were recorded at this meeting, by item. */
    List<DecisionList.Row> decisions() {
        return Stream.concat(items.stream().flatMap(item -> item.decisions().stream()), otherDecisions.stream())
                .toList();
    }

    /** How many minutes the items are planned to take; those without a time count as none. */
    int duration() {
        return items.stream()
                .map(Item::duration)
                .flatMap(Stream::ofNullable)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many items the meeting has finished with. */
    long done() {
        return items.stream().filter(Item::done).count();
    }

    /** Whether it is held and not closed. */
    boolean goesOn() {
        return meeting.status() == Status.HELD;
    }
}
