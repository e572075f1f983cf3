package org.waymark.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.waymark.events.Role;
import org.waymark.http.access.AccessTokens;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.standalone.accounts.SecurityLog.Filter;

class SecurityLogIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final SecurityLog log = new SecurityLog(database.database(), Clock.systemUTC());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyChangeOfAnAccountIsKept() {
        Accounts accounts = new Accounts(
                database.database(),
                new BCryptPasswordEncoder(4),
                log,
                new AccessTokens(database.database(), Clock.systemUTC(), log::record));
        accounts.create("anna", "Anna", Set.of(Role.LEAD), "three random words", "admin");
        Account anna = accounts.find("anna").orElseThrow();
        accounts.revise(anna, "Anna B.", Set.of(Role.AUDITOR), true, "admin");
        accounts.revise(anna, "Anna B.", Set.of(Role.AUDITOR), false, "admin");
        accounts.revise(anna, "Anna B.", Set.of(Role.AUDITOR), true, "admin");
        accounts.setPassword(anna, "another few words", "admin");
        accounts.setPassword(anna, "three random words", "anna");

        assertThat(log.before(Long.MAX_VALUE, 100).reversed())
                .extracting(SecurityEvent::what)
                .containsExactly(
                        "Account added",
                        "Roles changed",
                        "Name changed",
                        "Account blocked",
                        "Account let in again",
                        "Password set by somebody else",
                        "Password changed by its owner");
        assertThat(log.before(Long.MAX_VALUE, 100))
                .allMatch(event -> event.account().equals("anna"))
                .allMatch(event -> !event.detail().contains("words"));
        assertThat(log.before(3, 1).getFirst().detail()).isEqualTo("Roles: Auditor. Before: Roles: Lead");
        assertThat(log.verify().broken()).isEmpty();
        assertThat(log.verify().events()).isEqualTo(7);
    }

    @Test
    void momentsInDetailsAreWrittenForPeople() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-27T23:43:19.232Z"), ZoneOffset.UTC);
        AccessTokens tokens = new AccessTokens(database.database(), clock, log::record);
        Accounts accounts = new Accounts(database.database(), new BCryptPasswordEncoder(4), log, tokens);
        accounts.create("anna", "Anna", Set.of(Role.LEAD), "three random words", "admin");
        new PasswordLinks(database.database(), clock, log)
                .make(accounts.find("anna").orElseThrow(), "admin");

        SecurityEvent made = log.before(Long.MAX_VALUE, 1).getFirst();

        assertThat(made.detailInWords()).isEqualTo("Until 4 December 2026, 23:43:19");
        assertThat(made.detail()).as("what was recorded").isEqualTo("Until 2026-12-04T23:43:19.232Z");
    }

    @Test
    void isNarrowedToAnAccountAndAKindInEitherDirection() {
        for (String account : List.of("anna", "ben", "anna")) {
            log.record(SecurityEventKind.SIGNED_IN, account, "192.0.2.1", "");
            log.record(SecurityEventKind.SIGN_IN_FAILED, account, "192.0.2.1", "");
        }
        Filter anna = new Filter("anna", SecurityEventKind.SIGN_IN_FAILED);

        assertThat(log.before(Long.MAX_VALUE, 9, anna))
                .extracting(SecurityEvent::number)
                .containsExactly(6L, 2L);
        assertThat(log.before(6, 9, anna)).extracting(SecurityEvent::number).containsExactly(2L);
        assertThat(log.after(0, 9, anna)).extracting(SecurityEvent::number).containsExactly(2L, 6L);
        assertThat(log.after(0, 1, new Filter("ben", null)))
                .extracting(SecurityEvent::number)
                .containsExactly(3L);
        assertThat(log.after(4, 9, Filter.NONE)).hasSize(2);
    }

    @Test
    void anEventThatNobodyCanFilterByIsRefused() {
        assertThatThrownBy(() -> log.record("Something new", "anna", "admin", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCellThatBeginsLikeAFormulaIsText() {
        SecurityEvent event =
                SecurityEvent.after(SecurityEvent.BEGINNING, 1, Instant.EPOCH, "Signed in", "anna", "=1+1", "a, \"b\"");

        assertThat(SecurityLogCsv.line(event))
                .startsWith("1,1970-01-01T00:00:00Z,Signed in,anna,'=1+1,\"a, \"\"b\"\"\",")
                .endsWith("\r\n");
    }

    static Stream<Consumer<MongoCollection<Document>>> attacks() {
        return Stream.of(
                log -> log.updateOne(Filters.eq(3L), Updates.set("by", "somebody-else")),
                log -> log.updateOne(Filters.eq(3L), Updates.set("detail", "")),
                log -> log.updateOne(Filters.eq(3L), Updates.unset("what")),
                log -> log.deleteOne(Filters.eq(3L)),
                log -> {
                    log.deleteOne(Filters.eq(5L));
                    Document last =
                            Objects.requireNonNull(log.find(Filters.eq(4L)).first());
                    log.deleteOne(Filters.eq(3L));
                    log.deleteOne(Filters.eq(4L));
                    log.insertOne(last.append("_id", 3L));
                });
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whatIsChangedOrRemovedBehindItsBackShows(Consumer<MongoCollection<Document>> attack) {
        IntStream.range(1, 6).forEach(time -> log.record("Roles changed", "anna", "admin", "time " + time));
        assertThat(log.verify().broken()).isEmpty();

        attack.accept(database.database().getCollection("security_log"));

        assertThat(log.verify().broken()).contains(3L);
    }

    @Test
    void severalWritersMakeOneChain() {
        SecurityLog other = new SecurityLog(database.database(), Clock.systemUTC());
        IntStream.range(0, 40)
                .parallel()
                .forEach(time -> (time % 2 == 0 ? log : other).record("Sign-in failed", "", "192.0.2.1", ""));

        assertThat(log.verify()).matches(verified -> verified.broken().isEmpty() && verified.events() == 40);
    }
}
