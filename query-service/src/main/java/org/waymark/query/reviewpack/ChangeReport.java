package org.waymark.query.reviewpack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.waymark.events.CaseKind;
import org.waymark.events.StrategyCode;
import org.waymark.query.happening.AuditEntry;

/**
 * What happened to a strategy between two moments.
 *
 * @param position   every event up to and with it is in it
 * @param from       the first moment, as it was asked for; {@code position:-1} for the beginning
 * @param to         the last moment, as it was asked for
 * @param after      the position after which it begins
 * @param cases      every case that something happened to, by kind and ref
 * @param ofStrategy what happened to the strategy itself, its themes and schemes, oldest first
 */
public record ChangeReport(
        StrategyCode strategy,
        long position,
        String from,
        String to,
        long after,
        List<CaseChange> cases,
        List<AuditEntry> ofStrategy) {

    /**
     * What happened to a case.
     *
     * @param title   what it is called at the end
     * @param entries oldest first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CaseChange(String ref, CaseKind kind, String title, Kind change, List<AuditEntry> entries) {

        private static final int LATEST = 25;

        /** How often something happened to it. */
        public int count() {
            return entries.size();
        }

        /** What happened to it last, oldest first: as much as a page lists. */
        @JsonIgnore
        public List<AuditEntry> latest() {
            return entries.subList(Math.max(0, entries.size() - LATEST), entries.size());
        }
    }

    /** How a case changed. */
    public enum Kind {
        NEW("New"),
        CHANGED("Changed"),
        /** It was closed or cancelled, and not reopened since. */
        GONE("Closed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /** How many cases changed in this way. */
    public long count(Kind change) {
        return cases.stream().filter(each -> each.change() == change).count();
    }

    /** Whether nothing happened. */
    public boolean isEmpty() {
        return cases.isEmpty() && ofStrategy.isEmpty();
    }
}
