package org.waymark.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.Typed;

/**
 * The directory at one moment, in memory. All that is shown during one request is from one of these, which its thread has
 * while it works on it.
 */
public final class PeopleNames {

    private static final Comparator<Person> BY_NAME =
            Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Person::id);

    /** Where nothing is known of anybody: everybody is shown by their id. */
    public static final PeopleNames NONE = new PeopleNames(0, List.of(), List.of());

    /** At least so long after a change, what somebody was called before still means them: a form may have been open. */
    private static final Duration EARLIER_NAMES = Duration.ofDays(1);

    private static final ThreadLocal<PeopleNames> CURRENT = ThreadLocal.withInitial(() -> NONE);

    private final long version;
    private final List<Person> people;
    private final Map<String, Person> byId = new HashMap<>();
    private final Map<String, Former> formerById = new HashMap<>();
    private final Map<String, List<String>> idsByName = new HashMap<>();
    private final Map<String, Earlier> earlier = new HashMap<>();

    private record Earlier(String id, Instant until) {}

    /** @param version changes with everything that is changed in the directory */
    public PeopleNames(long version, Collection<Person> people, Collection<Former> formers) {
        this.version = version;
        this.people = people.stream().sorted(BY_NAME).toList();
        formers.forEach(former -> formerById.put(former.id(), former));
        this.people.forEach(person -> byId.put(person.id(), person));
        formers.forEach(former -> index(former.title(), former.id()));
        this.people.forEach(person -> index(person.name(), person.id()));
        this.people.forEach(person -> {
            index(of(person.id()), person.id());
            index(person.inFull(person.name()), person.id());
            index(inFull(person.id()), person.id());
        });
    }

    /**
     * What comes after these, with what people were called until now. That is in memory only, and gone with a person who is
     * erased.
     */
    PeopleNames followedBy(PeopleNames next, Instant now) {
        next.earlier.putAll(earlier);
        idsByName.forEach((name, ids) -> {
            if (ids.size() == 1 && !next.idsByName.getOrDefault(name, List.of()).contains(ids.getFirst())) {
                next.earlier.put(name, new Earlier(ids.getFirst(), now));
            }
        });
        next.earlier
                .values()
                .removeIf(one -> !next.byId.containsKey(one.id())
                        || one.until().plus(EARLIER_NAMES).isBefore(now));
        return next;
    }

    private void index(String name, String id) {
        List<String> ids = idsByName.computeIfAbsent(plain(name), ignored -> new ArrayList<>());
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    private static String plain(String name) {
        return Typed.trimmed(name).replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }

    /** What was begun, to be ended on the same thread. */
    public interface Span extends AutoCloseable {

        @Override
        void close();
    }

    /** Shows these names on this thread until the span is closed. */
    public Span show() {
        PeopleNames before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == NONE) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** Those that this thread shows. */
    public static PeopleNames current() {
        return CURRENT.get();
    }

    /** Which directory this is; another one has another. */
    public long version() {
        return version;
    }

    /** Everybody, by name. */
    public List<Person> all() {
        return people;
    }

    /** Those whose texts hold some words. */
    public Stream<Person> mentioning(String words) {
        return people.stream().filter(person -> person.mentions(Typed.trimmed(words)));
    }

    /** The entry of somebody. */
    public Optional<Person> find(String id) {
        return Optional.ofNullable(byId.get(Person.id(id)));
    }

    /** What is kept of somebody whose entry was erased. */
    public Optional<Former> former(String id) {
        return Optional.ofNullable(formerById.get(Person.id(id)));
    }

    /**
     * What is shown of whoever was named: the name for an id, with the id where several people have it; “former member 3” for
     * somebody who was erased; everything else as it is, such as a post.
     */
    public String of(String named) {
        String id = Person.id(named);
        Person person = byId.get(id);
        if (person != null) {
            return isShared(person.name()) ? person.name() + " (" + person.id() + ")" : person.name();
        }
        Former former = formerById.get(id);
        return former == null ? named : former.title();
    }

    private boolean isShared(String name) {
        return idsByName.getOrDefault(plain(name), List.of()).size() > 1;
    }

    /** The same with the post, such as “Sarah Ellis (Head of Service)”. */
    public String inFull(String named) {
        Person person = byId.get(Person.id(named));
        return person == null ? of(named) : person.inFull(of(named));
    }

    /** Of whom each is, in the order given. */
    public List<String> of(List<String> named) {
        return named.stream().map(this::of).toList();
    }

    /** Whom a text names: an id, or a name as it is shown, or was until lately, in capitals or not. */
    public NameSearch search(String text) {
        String id = Person.id(text);
        if (byId.containsKey(id) || formerById.containsKey(id)) {
            return new NameSearch.One(id);
        }
        String name = plain(text);
        List<String> ids = Stream.concat(
                        idsByName.getOrDefault(name, List.of()).stream(),
                        Stream.ofNullable(earlier.get(name)).map(Earlier::id))
                .distinct()
                .sorted()
                .toList();
        return switch (ids.size()) {
            case 0 -> new NameSearch.Nobody();
            case 1 -> new NameSearch.One(ids.getFirst());
            default -> new NameSearch.Several(ids);
        };
    }
}
