package org.waymark.standalone.firststart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.waymark.http.access.AccessTokens;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.standalone.accounts.Accounts;
import org.waymark.standalone.accounts.SecurityLog;
import org.waymark.standalone.firststart.FirstStart.Address;
import org.waymark.standalone.firststart.FirstStart.Secret;

class FirstStartIT {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final String PASSWORD = "three random words";

    @TempDir
    private Path data;

    private final TestDatabase database = TestDatabase.fresh();
    private final SecurityLog log = new SecurityLog(database.database(), Clock.systemUTC());
    private final Accounts accounts = new Accounts(
            database.database(),
            new BCryptPasswordEncoder(4),
            log,
            new AccessTokens(database.database(), Clock.systemUTC(), log::record));

    @AfterEach
    void close() {
        database.close();
    }

    private FirstStart at(Instant now) {
        return new FirstStart(database.database(), accounts, data, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void leavesTheAddressWhereOnlyItsOwnerCanReadItAndOnlyAHashInTheDatabase() throws IOException {
        Address address = at(NOW).begin("https://waymark.example.org");

        Path file = data.resolve(FirstStart.FILE);
        assertThat(file).hasContent("https://waymark.example.org/first-start/" + address.secret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Objects.requireNonNull(database.database()
                                .getCollection("first_start")
                                .find()
                                .first())
                        .toJson())
                .doesNotContain(address.secret());
    }

    @Test
    void anAddressEndsAfterADayAndWithTheNextStart() {
        Address address = at(NOW).begin("");

        assertThat(at(NOW.plus(Duration.ofHours(24)).minusMillis(1)).look(address.secret()))
                .isEqualTo(Secret.GOOD);
        assertThat(at(NOW.plus(Duration.ofHours(24))).look(address.secret())).isEqualTo(Secret.LATE);

        Address next = at(NOW).begin("");

        assertThat(at(NOW).look(address.secret())).isEqualTo(Secret.UNKNOWN);
        assertThat(at(NOW).look(next.secret())).isEqualTo(Secret.GOOD);
    }

    @Test
    void ofManyAtOnceOneUsesIt() throws Exception {
        Address address = at(NOW).begin("");
        FirstStart here = at(NOW);
        FirstStart elsewhere = at(NOW);
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            browsers.invokeAll(IntStream.range(0, 16)
                            .<Callable<Boolean>>mapToObj(number -> () ->
                                    (number % 2 == 0 ? here : elsewhere).use(address.secret(), done::incrementAndGet))
                            .toList())
                    .forEach(used -> assertThat(used).succeedsWithin(Duration.ofSeconds(10)));
        }

        assertThat(done).hasValue(1);
        assertThat(data.resolve(FirstStart.FILE)).doesNotExist();
    }

    @Test
    void isGoodAgainWhereWhatItWasUsedForFailed() {
        Address address = at(NOW).begin("");

        assertThatThrownBy(() -> at(NOW).use(address.secret(), () -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(at(NOW).look(address.secret())).isEqualTo(Secret.GOOD);
    }

    @Test
    void letsAScriptMakeItsAccountOnceWithThePasswordThatWasPrinted() {
        FirstStart firstStart = at(NOW);
        Address address = firstStart.begin("");
        assertThat(firstStart.madeBy("admin", PASSWORD)).as("none was printed").isFalse();
        firstStart.expect(PASSWORD);

        assertThat(firstStart.madeBy("admin", "another one")).isFalse();
        assertThat(firstStart.madeBy("root", PASSWORD)).isFalse();
        assertThat(firstStart.isOver()).isFalse();
        assertThat(firstStart.madeBy("admin", PASSWORD)).isTrue();

        assertThat(accounts.find("admin")).isPresent();
        assertThat(firstStart.isOver()).isTrue();
        assertThat(firstStart.look(address.secret())).isEqualTo(Secret.UNKNOWN);
        assertThat(firstStart.madeBy("admin", PASSWORD)).isFalse();
    }

    @Test
    void thePrintedPasswordEndsWithTheAddress() {
        FirstStart firstStart = at(NOW);
        Address address = firstStart.begin("");
        firstStart.expect(PASSWORD);
        at(NOW).use(address.secret(), () -> {});

        assertThat(firstStart.madeBy("admin", PASSWORD)).isFalse();
    }
}
