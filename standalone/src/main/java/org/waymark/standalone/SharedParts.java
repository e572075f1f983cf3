package org.waymark.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.waymark.command.dispatch.KnownPeople;
import org.waymark.http.access.AccessTokens;
import org.waymark.http.access.TokenOwners;
import org.waymark.http.identity.AccountRoles;
import org.waymark.ledger.LedgerSignal;
import org.waymark.people.People;
import org.waymark.query.forms.AccountNames;
import org.waymark.query.web.Option;
import org.waymark.standalone.accounts.Account;
import org.waymark.standalone.accounts.AccountErasure;
import org.waymark.standalone.accounts.AccountSessions;
import org.waymark.standalone.accounts.AccountUsers;
import org.waymark.standalone.accounts.Accounts;
import org.waymark.standalone.accounts.GuardedSignIn;
import org.waymark.standalone.accounts.LineWarning;
import org.waymark.standalone.accounts.PasswordLinks;
import org.waymark.standalone.accounts.RememberingPasswordEncoder;
import org.waymark.standalone.accounts.SecondFactors;
import org.waymark.standalone.accounts.SecretKeyFile;
import org.waymark.standalone.accounts.SecurityLog;
import org.waymark.standalone.accounts.SignedInSessions;
import org.waymark.standalone.firststart.FirstStart;
import org.waymark.standalone.firststart.FirstStartHealth;
import org.waymark.standalone.organisation.SettingsStore;
import org.waymark.standalone.provider.OwnProvider;

/**
 * What makes the two services of one process one node: the database client, the signal that a commit was appended, and the
 * accounts, each made once and a bean of both.
 */
final class SharedParts implements AutoCloseable {

    private final Clock clock = Clock.systemUTC();
    private final MongoClient client;
    private final MongoDatabase database;
    private final Settings settings;
    private final PasswordEncoder passwords =
            new RememberingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    private final SecretKeyFile key;
    private final SecurityLog securityLog;
    private final AccessTokens accessTokens;
    private final Accounts accounts;
    private final People people;
    private final FirstStart firstStart;
    private final OwnProvider provider;
    private final Map<String, Object> beans;

    /**
     * Makes them.
     *
     * @param database its name, which the client does not know
     * @throws IOException if the key of second factors cannot be kept in the data folder
     */
    SharedParts(MongoClient client, String database, Path data, Settings settings) throws IOException {
        this.client = client;
        this.database = client.getDatabase(database);
        this.settings = settings;
        this.key = SecretKeyFile.at(data.resolve("second-factor.key"));
        this.securityLog = new SecurityLog(this.database, clock);
        this.accessTokens = new AccessTokens(this.database, clock, securityLog::record);
        this.accounts = new Accounts(this.database, passwords, securityLog, accessTokens);
        this.people = new People(this.database, clock);
        this.firstStart = new FirstStart(this.database, accounts, data, clock);
        if (settings.demo()) {
            firstStart.skip();
        }
        this.provider = new OwnProvider(this.database, accounts, settings.issuer(), clock);
        this.beans = made();
    }

    Accounts accounts() {
        return accounts;
    }

    People people() {
        return people;
    }

    /** Whether somebody can sign in, and how the first account is made. */
    FirstStart firstStart() {
        return firstStart;
    }

    OwnProvider provider() {
        return provider;
    }

    /** {@return all of it, by the name of its bean} */
    Map<String, Object> beans() {
        return beans;
    }

    private Map<String, Object> made() {
        AccountRoles accountRoles = settings.accountRoles();
        AccountUsers users = new AccountUsers(accounts, accountRoles);
        SecondFactors factors = new SecondFactors(database, key, clock, securityLog);
        PasswordLinks links = new PasswordLinks(database, clock, securityLog);
        return Map.ofEntries(
                Map.entry("mongoClient", client),
                Map.entry("ledgerSignal", new LedgerSignal()),
                Map.entry("accounts", accounts),
                Map.entry("securityLog", securityLog),
                Map.entry("accountUsers", users),
                Map.entry("guardedSignIn", new GuardedSignIn(accounts, users, factors, passwords, securityLog, clock)),
                Map.entry("secondFactors", factors),
                Map.entry("passwordLinks", links),
                Map.entry("signedInSessions", new SignedInSessions(clock, securityLog)),
                Map.entry("accountSessions", new AccountSessions(accounts)),
                Map.entry("knownPeople", (KnownPeople) this::knownPeople),
                Map.entry("people", people),
                Map.entry("firstStart", firstStart),
                Map.entry("firstStartHealthIndicator", new FirstStartHealth(firstStart)),
                Map.entry("settingsStore", new SettingsStore(database, key, securityLog, settings.organisation())),
                Map.entry("accountErasure", new AccountErasure(accounts, factors, links, accessTokens)),
                Map.entry("accountNames", (AccountNames)
                        () -> accounts.all().stream().map(SharedParts::option).toList()),
                Map.entry("accessTokens", accessTokens),
                Map.entry(
                        "tokenOwners", (TokenOwners) id -> accounts.rolesOf(id).map(accountRoles::among)),
                Map.entry("passwordEncoder", passwords),
                Map.entry(
                        "lineWarning",
                        new LineWarning(
                                settings.demo() ? null : settings.network().warning())),
                Map.entry("jwtDecoder", provider.decoder()));
    }

    private static Option option(Account account) {
        return Option.of(account.id(), account.id() + ", " + account.name() + (account.program() ? " (program)" : ""));
    }

    /** Whoever has an account or an entry in the directory. */
    private Optional<Set<String>> knownPeople() {
        Set<String> known = accounts.ids();
        people.names().all().forEach(person -> known.add(person.id()));
        return Optional.of(known);
    }

    @Override
    public void close() {
        people.close();
    }
}
