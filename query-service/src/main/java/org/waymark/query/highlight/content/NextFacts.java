package org.waymark.query.highlight.content;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.waymark.events.CaseKind;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.query.highlight.content.NextSection.Due;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.NextDate;

/** What is due in the period after one: as long as that one, from the day after it. */
final class NextFacts {

    private NextFacts() {}

    static NextSection section(PeriodFacts facts, ReportDraft draft, CaseKinds kinds) {
        Words words = draft.words(ReportSection.NEXT_PERIOD);
        LocalDate from = draft.head().to().plusDays(1);
        LocalDate to = lastDay(draft.head());
        List<Due> due = kinds.all().stream()
                .filter(kind -> kind.kind() != CaseKind.HIGHLIGHT_REPORT)
                .flatMap(kind -> kind.dates(facts.end()).stream())
                .filter(date -> Told.within(date.date(), facts.day().plusDays(1), to))
                .sorted(Comparator.comparing(NextDate::date))
                .map(date -> new Due(date.date(), date.kind().title(), date.ref(), date.title()))
                .distinct()
                .toList();
        return new NextSection(
                words.title(),
                words.text(),
                words.carriedFrom(),
                from,
                to,
                draft.selection(ReportSection.NEXT_PERIOD)
                        .of(due.stream(), item -> item.ref() == null ? "" : item.ref()));
    }

    /** Months stay months: after June and July come August and September. */
    static LocalDate lastDay(ReportHead head) {
        LocalDate next = head.to().plusDays(1);
        return next.plus(Period.between(head.from(), next)).minusDays(1);
    }
}
