package org.waymark.query.people;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.Parameters;
import org.waymark.query.api.Summary;
import org.waymark.query.people.PeopleAccess.Scope;
import org.waymark.query.strategy.Strategies;

/** The directory, for programs that name people or show the names of those who are named. */
@Api
class PeopleApi {

    private static final int LONGEST_SEARCH = 100;
    private static final long MOST = 1_000;
    private static final long USUAL = 100;

    private final PeopleAccess access;
    private final Strategies strategies;

    PeopleApi(PeopleAccess access, Strategies strategies) {
        this.access = access;
        this.strategies = strategies;
    }

    @GetMapping("/api/people")
    @Summary("Whom the caller may name, by name: everybody, or for roles that were granted in strategies their members")
    @ForThoseWhoName
    Answer<Found> people(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String limit) {
        PeopleNames names = PeopleNames.current();
        Scope scope = access.naming();
        String given = Parameters.text(q);
        String sought = given == null ? "" : given.substring(0, Math.min(given.length(), LONGEST_SEARCH));
        Long asked = Parameters.number("limit", limit, 1, MOST);
        long most = asked == null ? USUAL : asked;
        return Answer.at(strategies.all().position(), () -> found(names, scope, sought, most))
                .dependingOn("p", names.version())
                .dependingOn("for", Integer.toHexString(scope.toString().hashCode()));
    }

    private static Found found(PeopleNames names, Scope scope, String sought, long most) {
        List<Person> matching = names.mentioning(sought)
                .filter(person -> scope.includes(person.id()))
                .toList();
        Stream<Line> shown = matching.stream().limit(most).map(person -> Line.of(person, names));
        return new Found(matching.size(), shown.toList());
    }

    /**
     * Some of them.
     *
     * @param total  how many match
     * @param people the first of them, by name
     */
    record Found(int total, List<Line> people) {}

    /**
     * Somebody. Addresses of e-mail are not told.
     *
     * @param id    as commands and answers have it
     * @param name  of the person
     * @param shown the name as pages show it, which no other person has
     */
    record Line(
            String id,
            String name,
            String shown,
            @Nullable String organisation,
            @Nullable String sector,
            @Nullable String post) {

        static Line of(Person person, PeopleNames names) {
            return new Line(
                    person.id(),
                    person.name(),
                    names.of(person.id()),
                    person.organisation(),
                    person.sector(),
                    person.post());
        }
    }
}
