package org.waymark.query.action;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.events.Typed;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Refs;

/**
 * Which actions of the plan are shown. What is empty filters nothing.
 *
 * @param text    that its ref, activities, times or leads mention
 * @param mine    whether only those that the reader leads are shown
 * @param overdue whether only those whose day has passed are shown
 * @param due     whether only those due in the period of the plan are shown
 * @param status  the name of a status
 */
record ActionPlanFilter(String text, boolean mine, boolean overdue, boolean due, String status) {

    ActionPlanFilter {
        text = Typed.trimmed(text);
        status = Typed.trimmed(status);
    }

    boolean narrows() {
        return mine || overdue || due || !status.isEmpty() || !text.isEmpty();
    }

    /** The actions that match, in the order in which people count. */
    List<Row> of(ActionPlanView plan, String reader) {
        return plan.actions().stream()
                .filter(row -> !mine || Typed.isAmong(reader, row.leads()))
                .filter(row -> !overdue || row.overdue())
                .filter(row -> !due || plan.period().contains(row.nextDue()))
                .filter(row -> status.isEmpty() || row.status().name().equalsIgnoreCase(status))
                .filter(this::mentioned)
                .sorted(Comparator.comparing(Row::ref, Refs.NATURAL))
                .toList();
    }

    private boolean mentioned(Row row) {
        String wanted = text.toLowerCase(Locale.UK);
        return Stream.concat(
                        Stream.of(
                                row.ref(),
                                row.activities(),
                                Objects.requireNonNullElse(row.by(), ""),
                                Objects.requireNonNullElse(row.review(), "")),
                        row.leads().stream())
                .anyMatch(part -> part.toLowerCase(Locale.UK).contains(wanted));
    }

    /** The filter in words; empty where it narrows nothing. */
    String inWords(String reader) {
        return new FilterWords()
                .and("text", text)
                .and("status", ActionPlanPages.STATUSES, status)
                .and("actions of " + reader, mine)
                .and("overdue", overdue)
                .and("due this period", due)
                .sentence();
    }
}
