package org.waymark.query.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody, or will.
 *
 * @param ref     of the case; null where there is none yet
 * @param due     what of it is due, the earliest first; empty where nothing is on a day
 * @param waiting whether it waits now, whatever the day
 * @param since   the position of what made it come to them, such as a request or its answer; -1 where it is theirs by its day alone
 * @param said    what it is about was said, such as the answer to a question, in order
 * @param page    that shows it, below the strategy
 * @param forms   with which it is done, the usual one first
 * @param people  for whom it waits: account ids, or names as they were typed
 */
public record WorkItem(
        WorkKind kind,
        @Nullable String ref,
        String title,
        List<Due> due,
        boolean waiting,
        @JsonIgnore long since,
        List<Said> said,
        @JsonIgnore String page,
        @JsonIgnore List<Form> forms,
        @JsonIgnore List<String> people) {

    public WorkItem {
        due = List.copyOf(due);
        said = List.copyOf(said);
        forms = List.copyOf(forms);
        people = List.copyOf(people);
    }

    /**
     * That something is due.
     *
     * @param what is, such as “Review due”
     */
    public record Due(LocalDate day, String what) {

        /** None where there is no day. */
        public static Stream<Due> on(@Nullable LocalDate day, String what) {
            return day == null ? Stream.empty() : Stream.of(new Due(day, what));
        }
    }

    /**
     * Somebody's words.
     *
     * @param how what they did, such as “asked”
     * @param by  account id, or a name as it was typed
     */
    public record Said(String how, String by, LocalDate on, String text) {}

    /**
     * A form about the case.
     *
     * @param named what its address names beside the case, such as the number of a report
     */
    public record Form(String name, Map<String, String> named) {

        public Form {
            named = Map.copyOf(named);
        }
    }

    /** A case that these people look after, on whose page nothing is due yet. */
    public static WorkItem of(WorkKind kind, String ref, String title, List<String> people) {
        return new WorkItem(kind, ref, title, List.of(), false, -1, List.of(), "/cases/" + ref, List.of(), people);
    }

    /** The same with what is due of it, in any order. */
    public WorkItem due(Stream<Due> days) {
        List<Due> ordered = days.sorted(Comparator.comparing(Due::day)).toList();
        return new WorkItem(kind, ref, title, ordered, waiting, since, said, page, forms, people);
    }

    /** The same where it waits now, whatever the day. */
    public WorkItem waitingNow() {
        return new WorkItem(kind, ref, title, due, true, since, said, page, forms, people);
    }

    /** The same where something that was recorded at a position made it come to them. */
    public WorkItem since(long position) {
        return new WorkItem(kind, ref, title, due, waiting, position, said, page, forms, people);
    }

    /** The same with what was said of it. */
    public WorkItem saying(Stream<Said> words) {
        return new WorkItem(kind, ref, title, due, waiting, since, words.toList(), page, forms, people);
    }

    /** The same where another page shows it. */
    public WorkItem at(String other) {
        return new WorkItem(kind, ref, title, due, waiting, since, said, other, forms, people);
    }

    /** The same with one more form with which it is done. */
    public WorkItem by(String form) {
        return by(form, Map.of());
    }

    /** The same with a form whose address names something beside the case. */
    public WorkItem by(String form, Map<String, String> named) {
        List<Form> all =
                Stream.concat(forms.stream(), Stream.of(new Form(form, named))).toList();
        return new WorkItem(kind, ref, title, due, waiting, since, said, page, all, people);
    }

    /** The day by which something of it is due first; null where nothing is on a day. */
    @JsonIgnore
    public @Nullable LocalDate first() {
        return due.isEmpty() ? null : due.getFirst().day();
    }
}
