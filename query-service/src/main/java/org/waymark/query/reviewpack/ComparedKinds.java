package org.waymark.query.reviewpack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.reviewpack.ChangeReport.CaseChange;

/**
 * A change report as its page shows it: totals of each kind of case, and of each kind as much as one page holds.
 *
 * @param kinds those in which something changed, in order; the strategy itself is the first
 */
public record ComparedKinds(List<OfKind> kinds) {

    /** How many cases, or changes of the strategy itself, are shown of one kind at once. */
    public static final int PER_PAGE = 25;

    /** The id under which the page knows the strategy itself. */
    public static final String STRATEGY = "strategy";

    /**
     * What changed in the cases of one kind.
     *
     * @param id      as in the address of its pages
     * @param title   in the users' words
     * @param added   how many cases are new
     * @param changed how many changed
     * @param gone    how many were closed
     * @param changes how often something happened
     * @param cases   those on this page
     * @param entries what happened to the strategy itself, on this page; empty for cases
     * @param page    the first is 1
     * @param pages   how many there are
     * @param open    whether it is unfolded, because it is the only one or was asked for
     */
    public record OfKind(
            String id,
            String title,
            long added,
            long changed,
            long gone,
            long changes,
            List<CaseChange> cases,
            List<AuditEntry> entries,
            int page,
            int pages,
            boolean open) {

        /** How many cases, or changes of the strategy itself, there are on all pages. */
        public long all() {
            return id.equals(STRATEGY) ? changes : added + changed + gone;
        }

        /** The number of the first on this page. */
        public int first() {
            return (page - 1) * PER_PAGE + 1;
        }

        /** The number of the last on this page. */
        public int last() {
            return first() - 1 + cases.size() + entries.size();
        }
    }

    /**
     * Lays a report out.
     *
     * @param kind of which another page than the first is asked for; null or any other word for none
     * @param page the page of that kind; one that is not there is the nearest that is
     */
    static ComparedKinds of(ChangeReport report, @Nullable String kind, int page) {
        String asked = kind == null ? "" : kind.strip().toLowerCase(Locale.ROOT);
        List<OfKind> kinds = new ArrayList<>();
        if (!report.ofStrategy().isEmpty()) {
            kinds.add(
                    ofStrategy(report.ofStrategy(), asked, page, report.cases().isEmpty()));
        }
        Arrays.stream(CaseKind.values())
                .map(each -> report.cases().stream()
                        .filter(change -> change.kind() == each)
                        .toList())
                .filter(changes -> !changes.isEmpty())
                .map(changes -> ofCases(
                        changes, asked, page, changes.size() == report.cases().size()))
                .forEach(kinds::add);
        return new ComparedKinds(List.copyOf(kinds));
    }

    private static OfKind ofStrategy(List<AuditEntry> entries, String asked, int page, boolean alone) {
        Paged<AuditEntry> shown = Paged.of(entries, asked.equals(STRATEGY) ? page : 1);
        return new OfKind(
                STRATEGY,
                "The strategy itself",
                0,
                1,
                0,
                entries.size(),
                List.of(),
                shown.items(),
                shown.page(),
                shown.pages(),
                alone || asked.equals(STRATEGY));
    }

    private static OfKind ofCases(List<CaseChange> changes, String asked, int page, boolean alone) {
        CaseKind kind = changes.getFirst().kind();
        String id = kind.name().toLowerCase(Locale.ROOT);
        Paged<CaseChange> shown = Paged.of(changes, asked.equals(id) ? page : 1);
        return new OfKind(
                id,
                kind.title() + "s",
                count(changes, ChangeReport.Kind.NEW),
                count(changes, ChangeReport.Kind.CHANGED),
                count(changes, ChangeReport.Kind.GONE),
                changes.stream().mapToLong(CaseChange::count).sum(),
                shown.items(),
                List.of(),
                shown.page(),
                shown.pages(),
                alone || asked.equals(id));
    }

    private static long count(List<CaseChange> changes, ChangeReport.Kind how) {
        return changes.stream().filter(change -> change.change() == how).count();
    }

    /** A part of a list. */
    private record Paged<T>(List<T> items, int page, int pages) {

        static <T> Paged<T> of(List<T> all, int asked) {
            int pages = Math.max(1, Math.ceilDiv(all.size(), PER_PAGE));
            int page = Math.clamp(asked, 1, pages);
            int from = (page - 1) * PER_PAGE;
            return new Paged<>(List.copyOf(all.subList(from, Math.min(all.size(), from + PER_PAGE))), page, pages);
        }
    }
}
