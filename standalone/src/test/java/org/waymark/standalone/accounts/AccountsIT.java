package org.waymark.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.waymark.events.Role;
import org.waymark.http.access.AccessTokens;
import org.waymark.http.identity.AccountRoles;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.standalone.accounts.Accounts.NewAccount;

class AccountsIT {

    private static final String PASSWORD = "three random words";

    private final TestDatabase database = TestDatabase.fresh();
    private final Accounts accounts = process();

    /** The accounts as another process sees them. */
    private Accounts process() {
        SecurityLog log = new SecurityLog(database.database(), Clock.systemUTC());
        return new Accounts(
                database.database(),
                new BCryptPasswordEncoder(4),
                log,
                new AccessTokens(database.database(), Clock.systemUTC(), log::record));
    }

    @BeforeEach
    void addAnna() {
        accounts.create("anna.b", "Anna B.", Set.of(Role.LEAD), PASSWORD, "admin");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsAPasswordAsAHashOnly() {
        Account anna = accounts.find("anna.b").orElseThrow();

        assertThat(anna.passwordHash()).startsWith("$2").doesNotContain(PASSWORD);
        assertThat(accounts.isPasswordOf(anna, PASSWORD)).isTrue();
        assertThat(accounts.isPasswordOf(anna, "another one")).isFalse();
    }

    @Test
    void knowsAnAccountHoweverItsNameIsTyped() {
        assertThat(accounts.find(" Anna.B\u00a0"))
                .contains(accounts.find("anna.b").orElseThrow());
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThatThrownBy(() -> accounts.create("anna.b", "Somebody else", Set.of(Role.VIEWER), PASSWORD, "admin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("anna.b is already used");
    }

    @Test
    void addsSeveralWithOnePassword() {
        accounts.createAll(
                List.of(
                        new NewAccount("ben", "Ben C.", Set.of(Role.VIEWER)),
                        new NewAccount("cora", "Cora D.", Set.of(Role.SPONSOR))),
                PASSWORD,
                "admin");

        assertThat(accounts.all()).extracting(Account::id).containsExactly("anna.b", "ben", "cora");
        assertThat(accounts.isPasswordOf(accounts.find("cora").orElseThrow(), PASSWORD))
                .isTrue();
    }

    @Test
    void saysWhichOfSeveralIsTaken() {
        List<NewAccount> people = List.of(
                new NewAccount("ben", "Ben C.", Set.of(Role.VIEWER)),
                new NewAccount("anna.b", "Somebody else", Set.of(Role.VIEWER)));

        assertThatThrownBy(() -> accounts.createAll(people, PASSWORD, "admin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("anna.b is already used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "anna b", "1anna"})
    void refusesWhatIsNotANameToSignInWith(String id) {
        assertThatThrownBy(() -> accounts.create(id, "Anna", Set.of(Role.LEAD), PASSWORD, "admin"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rolesThatHoldEverywhereCanBeSwitchedOffButForAdministrators() {
        accounts.create("both.b", "Both", Set.of(Role.ADMINISTRATOR, Role.AUDITOR), "three random words", "a test");

        assertThat(new AccountUsers(accounts, AccountRoles.ADMINISTRATORS_ONLY)
                        .loadUserByUsername("both.b")
                        .getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly(Role.ADMINISTRATOR.authority());
    }

    @Test
    void aBlockedAccountCannotSignIn() {
        accounts.revise(accounts.find("anna.b").orElseThrow(), "Anna Brown", Set.of(Role.LEAD), false, "admin");

        UserDetails anna = new AccountUsers(accounts, AccountRoles.EVERYWHERE).loadUserByUsername("anna.b");

        assertThat(anna.isEnabled()).isFalse();
        assertThat(accounts.all()).extracting(Account::name).containsExactly("Anna Brown");
    }

    @Test
    void aProgramHasASecretInPlaceOfAPassword() {
        String secret = accounts.addProgram("sync", "Sync", Set.of(Role.LEAD), "admin");
        Account sync = accounts.find("sync").orElseThrow();
        assertThat(sync.program()).isTrue();
        assertThat(accounts.isPasswordOf(sync, secret)).isTrue();
        assertThat(accounts.program("sync")).isPresent();
        assertThat(accounts.program("Sync")).as("exactly so").isEmpty();
        assertThat(accounts.program("anna.b")).as("a person").isEmpty();

        String another = accounts.newSecret(sync, "admin");

        Account now = process().find("sync").orElseThrow();
        assertThat(accounts.isPasswordOf(now, another)).isTrue();
        assertThat(accounts.isPasswordOf(now, secret)).isFalse();
        assertThat(now.changes()).as("its tokens end").isGreaterThan(sync.changes());
    }

    @Test
    void aProgramIsNoOtherAdministratorWhoLetsPeopleIn() {
        accounts.create("admin", "Admin", Set.of(Role.ADMINISTRATOR), PASSWORD, "Waymark");
        accounts.addProgram("sync", "Sync", Set.of(Role.ADMINISTRATOR), "admin");
        Account admin = accounts.find("admin").orElseThrow();

        assertThatThrownBy(() -> accounts.revise(admin, "Admin", Set.of(), true, "admin"))
                .isInstanceOf(LastAdministratorException.class);
        accounts.revise(accounts.find("sync").orElseThrow(), "Sync", Set.of(), false, "admin");
    }

    @Test
    void theLastAdministratorStaysOne() {
        accounts.create("admin", "Admin", Set.of(Role.ADMINISTRATOR), PASSWORD, "Waymark");
        accounts.invite("new", "New", Set.of(Role.ADMINISTRATOR), "admin");
        Account admin = accounts.find("admin").orElseThrow();

        assertThatThrownBy(() -> accounts.revise(admin, "Admin", Set.of(Role.LEAD), true, "admin"))
                .as("who was only invited lets nobody in")
                .isInstanceOf(LastAdministratorException.class);
        assertThatThrownBy(() -> accounts.revise(admin, "Admin", admin.roles(), false, "admin"))
                .isInstanceOf(LastAdministratorException.class);
        accounts.revise(admin, "Another name", admin.roles(), true, "admin");
        accounts.setPasswordByLink(accounts.find("new").orElseThrow(), PASSWORD);
        accounts.revise(admin, "Admin", Set.of(Role.LEAD), true, "new");

        assertThat(accounts.find("admin").orElseThrow().roles()).containsExactly(Role.LEAD);
    }

    /** Each in a process of its own, so that neither waits for the other. */
    @Test
    void twoAdministratorsWhoBlockEachOtherLeaveOne() {
        for (String id : List.of("one", "two")) {
            accounts.create(id, id, Set.of(Role.ADMINISTRATOR), PASSWORD, "Waymark");
        }
        List<Accounts> processes = List.of(accounts, process());

        IntStream.range(0, 2).parallel().forEach(number -> {
            Account other = accounts.find(number == 0 ? "two" : "one").orElseThrow();
            try {
                processes.get(number).revise(other, other.name(), other.roles(), false, number == 0 ? "one" : "two");
            } catch (LastAdministratorException e) {
                assertThat(e).hasMessageContaining("last administrator");
            }
        });

        assertThat(accounts.all())
                .anyMatch(account -> account.active() && account.roles().contains(Role.ADMINISTRATOR));
    }

    @Test
    void aLinkSetsAPasswordOnceAndOnlyTheNewestDoes() {
        PasswordLinks links = new PasswordLinks(
                database.database(), Clock.systemUTC(), new SecurityLog(database.database(), Clock.systemUTC()));
        Account invited = accounts.invite("ben", "Ben C.", Set.of(), "admin");
        String first = links.make(invited, "admin");
        String second = links.make(invited, "admin");

        assertThat(links.accountOf(first)).isEmpty();
        assertThat(links.accountOf(second)).contains("ben");
        assertThat(links.use(second)).contains("ben");
        assertThat(links.use(second)).isEmpty();
        String late = new PasswordLinks(
                        database.database(),
                        Clock.offset(Clock.systemUTC(), PasswordLinks.LIFE.negated()),
                        new SecurityLog(database.database(), Clock.systemUTC()))
                .make(invited, "admin");
        assertThat(links.accountOf(late)).isEmpty();
        assertThat(database.database()
                        .getCollection("password_links")
                        .find()
                        .map(Document::toJson)
                        .into(new ArrayList<>()))
                .noneMatch(document -> document.contains(late));
    }

    @Test
    void nobodyElseCanSignIn() {
        assertThatThrownBy(() -> new AccountUsers(accounts, AccountRoles.EVERYWHERE).loadUserByUsername("nobody"))
                .isInstanceOf(UsernameNotFoundException.class);
    }
}
