package org.waymark.query.action;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.events.Typed;
import org.waymark.events.Unassigned;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;
import org.waymark.query.web.Refs;

/**
 * Which actions of the plan are shown. What is empty filters nothing.
 *
 * @param text    that its ref, activities, times or leads mention
 * @param mine    whether only those that the reader leads are shown
 * @param overdue whether only those whose day has passed are shown
 * @param due     whether only those due in the period of the plan are shown
 * @param status  the name of a status
 * @param lead    who leads it; {@value #NO_LEAD} for actions that nobody leads yet
 */
record ActionPlanFilter(String text, boolean mine, boolean overdue, boolean due, String status, String lead) {

    /** In place of a lead: nobody leads it yet. */
    static final String NO_LEAD = "none";

    ActionPlanFilter {
        text = Typed.trimmed(text);
        status = Typed.trimmed(status);
        lead = Typed.trimmed(lead);
    }

    boolean narrows() {
        return mine || overdue || due || !status.isEmpty() || !lead.isEmpty() || !text.isEmpty();
    }

    /** The actions that match, in the order in which people count. */
    List<Row> of(ActionPlanView plan, String reader) {
        return plan.actions().stream()
                .filter(row -> !mine || Typed.isAmong(reader, row.leads()))
                .filter(row -> !overdue || row.overdue())
                .filter(row -> !due || plan.period().contains(row.nextDue()))
                .filter(row -> status.isEmpty() || row.status().name().equalsIgnoreCase(status))
                .filter(this::isLed)
                .filter(this::mentioned)
                .sorted(Comparator.comparing(Row::ref, Refs.NATURAL))
                .toList();
    }

    private boolean isLed(Row row) {
        return lead.isEmpty() || (lead.equals(NO_LEAD) ? row.leads().isEmpty() : Typed.isAmong(lead, row.leads()));
    }

    /** Who can be chosen: nobody, and everybody who leads an action of the plan. */
    static List<Option> leads(ActionPlanView plan) {
        Stream<Option> leads = plan.actions().stream()
                .flatMap(row -> row.leads().stream())
                .distinct()
                .map(lead -> Option.of(lead, Formats.person(lead)))
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER));
        return Stream.concat(Stream.of(Option.of("", "All"), Option.of(NO_LEAD, Unassigned.NO_LEAD)), leads)
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
                        row.leads().stream().flatMap(lead -> Stream.of(lead, Formats.person(lead))))
                .anyMatch(part -> part.toLowerCase(Locale.UK).contains(wanted));
    }

    /** The filter in words; empty where it narrows nothing. */
    String inWords(String reader) {
        return new FilterWords()
                .and("text", text)
                .and("status", ActionPlanPages.STATUSES, status)
                .and("", lead.equals(NO_LEAD) ? Unassigned.NO_LEAD : null)
                .and("led by", lead.equals(NO_LEAD) ? null : Formats.person(lead))
                .and("actions of " + Formats.person(reader), mine)
                .and("overdue", overdue)
                .and("due this period", due)
                .sentence();
    }
}
