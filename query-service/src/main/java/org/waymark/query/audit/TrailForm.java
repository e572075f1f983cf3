package org.waymark.query.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.people.NameSearch;
import org.waymark.people.PeopleNames;
import org.waymark.query.api.Parameters;
import org.waymark.query.moment.AsOf;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Formats;

/**
 * What the filter above the audit trail asks for; blank matches all.
 *
 * @param from first day, ISO date, or another moment as in the query API
 * @param to   last day, likewise
 * @param text words
 */
public record TrailForm(
        @Nullable String item,
        @Nullable String actor,
        @Nullable String type,
        @Nullable String from,
        @Nullable String to,
        @Nullable String text) {

    AuditTrail.Filter filter() {
        return new AuditTrail.Filter(
                orNull(item), id(orNull(actor)), orNull(type), moment(from), moment(to), orNull(text));
    }

    /** Whoever is meant by a name. */
    private static @Nullable String id(@Nullable String named) {
        return named != null && PeopleNames.current().search(named) instanceof NameSearch.One(String id) ? id : named;
    }

    /** Whether anything is left out of what is shown. */
    public boolean narrows() {
        return !filter().equals(AuditTrail.Filter.NONE);
    }

    /**
     * The filter in words.
     *
     * @param before the position before which the page begins; null for the newest
     */
    String inWords(@Nullable Long before) {
        return new FilterWords()
                .and("words", text)
                .and("what", item)
                .and("who", actor)
                .and("type", type == null || type.isBlank() ? null : Formats.eventName(type))
                .and("from", moment(from) instanceof AsOf.OnDate on ? Formats.date(on.date()) : from)
                .and("to", moment(to) instanceof AsOf.OnDate on ? Formats.date(on.date()) : to)
                .and("before position", before == null ? null : Long.toString(before))
                .sentence();
    }

    /** The same filter as it is written in an address, beginning with a question mark. */
    String query(AsOf asOf) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        add(query, "item", item);
        add(query, "actor", actor);
        add(query, "type", type);
        add(query, "from", from);
        add(query, "to", to);
        add(query, "text", text);
        add(query, "asOf", asOf.present() ? null : asOf.toString());
        add(query, "mode", asOf.corrected() ? "corrected" : null);
        String written = query.encode().build().toUriString();
        return written.isEmpty() ? "?" : written;
    }

    private static void add(UriComponentsBuilder query, String name, @Nullable String value) {
        String given = orNull(value);
        if (given != null) {
            query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, given));
        }
    }

    private static AsOf.@Nullable Moment moment(@Nullable String moment) {
        return Parameters.moment(moment);
    }

    private static @Nullable String orNull(@Nullable String value) {
        return Parameters.text(value);
    }
}
