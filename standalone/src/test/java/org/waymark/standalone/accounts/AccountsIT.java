package org.waymark.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.waymark.events.Role;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.standalone.accounts.Accounts.NewAccount;

class AccountsIT {

    private static final String PASSWORD = "three random words";

    private final TestDatabase database = TestDatabase.fresh();
    private final Accounts accounts = new Accounts(
            database.database(), new BCryptPasswordEncoder(4), new SecurityLog(database.database(), Clock.systemUTC()));

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
    void aBlockedAccountCannotSignIn() {
        accounts.revise(accounts.find("anna.b").orElseThrow(), "Anna Brown", Set.of(Role.LEAD), false, "admin");

        UserDetails anna = new AccountUsers(accounts).loadUserByUsername("anna.b");

        assertThat(anna.isEnabled()).isFalse();
        assertThat(accounts.all()).extracting(Account::name).containsExactly("Anna Brown");
    }

    @Test
    void nobodyElseCanSignIn() {
        assertThatThrownBy(() -> new AccountUsers(accounts).loadUserByUsername("nobody"))
                .isInstanceOf(UsernameNotFoundException.class);
    }
}
