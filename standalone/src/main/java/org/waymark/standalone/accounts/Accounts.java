package org.waymark.standalone.accounts;

import static com.mongodb.client.model.Filters.eq;
import static org.waymark.standalone.accounts.AccountDocuments.ACTIVE;
import static org.waymark.standalone.accounts.AccountDocuments.CHANGES;
import static org.waymark.standalone.accounts.AccountDocuments.INVITED;
import static org.waymark.standalone.accounts.AccountDocuments.NAME;
import static org.waymark.standalone.accounts.AccountDocuments.PASSWORD_HASH;
import static org.waymark.standalone.accounts.AccountDocuments.ROLES;
import static org.waymark.standalone.accounts.AccountDocuments.names;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.waymark.events.Role;
import org.waymark.events.Typed;
import org.waymark.http.access.AccessTokens;

/** The accounts of this Waymark, one small document each. */
public final class Accounts {

    /** How long another process that shares the database may take to learn of a change; this one learns of it at once. */
    private static final Duration RECENT = Duration.ofSeconds(1);

    private static final Logger logger = LoggerFactory.getLogger(Accounts.class);

    private final MongoDatabase database;
    private final MongoCollection<Document> collection;
    private final PasswordEncoder passwords;
    private final SecurityLog log;
    private final AccessTokens tokens;
    private final Cache<String, Optional<Account>> recent =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(RECENT).build();

    /**
     * The accounts in a database.
     *
     * @param log    where every change is recorded before it is made
     * @param tokens end with what their owner is no longer let in by
     */
    public Accounts(MongoDatabase database, PasswordEncoder passwords, SecurityLog log, AccessTokens tokens) {
        this.log = log;
        this.tokens = tokens;
        this.database = database;
        this.collection = database.getCollection("accounts");
        this.passwords = passwords;
    }

    /** Whether nobody can sign in yet. */
    public boolean isEmpty() {
        return collection.find().limit(1).first() == null;
    }

    /** Every account, by id. */
    public List<Account> all() {
        return collection
                .find()
                .sort(Sorts.ascending("_id"))
                .map(AccountDocuments::read)
                .into(new ArrayList<>());
    }

    /** How many there are. */
    long count() {
        return collection.countDocuments();
    }

    /** The id of every account, blocked ones too. */
    public Set<String> ids() {
        return collection
                .find()
                .projection(Projections.include("_id"))
                .map(id -> id.getString("_id"))
                .into(new HashSet<>());
    }

    public Optional<Account> find(String id) {
        return Optional.ofNullable(collection.find(eq(typed(id))).first()).map(AccountDocuments::read);
    }

    /**
     * The account as it was at most a second ago, and with every change that was made here: asking for it again and again asks
     * the database once a second.
     */
    Optional<Account> recent(String id) {
        return recent.get(id, this::find);
    }

    /** What somebody may do everywhere, as it was at most a second ago; empty where they may not sign in. */
    public Optional<Set<Role>> rolesOf(String id) {
        return recent(id).filter(Account::active).map(Account::roles);
    }

    /** An account name as it is kept, however somebody typed it. */
    static String typed(String id) {
        return Typed.trimmed(id).toLowerCase(Locale.ROOT);
    }

    /**
     * Adds an account.
     *
     * @param by who does it
     * @throws IllegalArgumentException if the id is taken or has not the form of one; the message says what to do
     */
    public void create(String id, String name, Set<Role> roles, String password, String by) {
        insert(List.of(new Account(typed(id), name, roles, hash(password), true, 0, false, false)), by);
    }

    /**
     * Adds an account without a password: its owner sets the first.
     *
     * @param by who does it
     * @throws IllegalArgumentException if the id is taken or has not the form of one; the message says what to do
     */
    Account invite(String id, String name, Set<Role> roles, String by) {
        Account invited = new Account(typed(id), name, roles, hash(Secrets.random()), true, 0, true, false);
        insert(List.of(invited), by);
        return invited;
    }

    /**
     * Adds an account of a program, which signs in with a secret that Waymark makes.
     *
     * @param by who does it
     * @return the secret, which cannot be had again
     * @throws IllegalArgumentException if the id is taken or has not the form of one; the message says what to do
     */
    public String addProgram(String id, String name, Set<Role> roles, String by) {
        String secret = Secrets.random();
        Account program = new Account(typed(id), name, roles, hash(secret), true, 0, false, true);
        if (program.id().equals(Account.PAGES)) {
            taken(program);
        }
        insert(List.of(program), by);
        log.record(SecurityEventKind.SECRET_MADE, program.id(), by, "");
        return secret;
    }

    /**
     * Gives a program another secret: the one it had is good for nothing any more, nor are the tokens that it got with it.
     *
     * @param by who does it
     * @return the secret, which cannot be had again
     */
    public String newSecret(Account program, String by) {
        String secret = Secrets.random();
        log.record(SecurityEventKind.SECRET_MADE, program.id(), by, "");
        setPassword(program, secret);
        return secret;
    }

    /** The program that is called exactly so, and may sign in. */
    public Optional<Account> program(String id) {
        return find(id).filter(account ->
                account.program() && account.active() && account.id().equals(id));
    }

    private void insert(List<Account> added, String by) {
        added.stream().filter(one -> find(one.id()).isPresent()).findFirst().ifPresent(Accounts::taken);
        added.forEach(one -> log.record(
                SecurityEventKind.ACCOUNT_ADDED,
                one.id(),
                by,
                (one.program() ? "A program. " : "") + inWords(one.roles())));
        try {
            collection.insertMany(added.stream().map(AccountDocuments::write).toList());
        } catch (MongoBulkWriteException e) {
            BulkWriteError first = e.getWriteErrors().getFirst();
            if (first.getCategory() == ErrorCategory.DUPLICATE_KEY) {
                taken(added.get(first.getIndex()));
            }
            throw e;
        }
    }

    private static void taken(Account account) {
        throw new IllegalArgumentException("The account name " + account.id() + " is already used. Choose another");
    }

    private static String inWords(Set<Role> roles) {
        return roles.isEmpty()
                ? "Roles: none"
                : "Roles: " + roles.stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }

    /**
     * Somebody to add.
     *
     * @param name what is shown of them
     */
    public record NewAccount(String id, String name, Set<Role> roles) {}

    /**
     * Adds accounts that all have the same password. It is hashed once, so their stored hashes show that it is the same.
     *
     * @param by who does it
     * @throws IllegalArgumentException if an id is taken or has not the form of one; the message says what to do
     */
    public void createAll(List<NewAccount> people, String password, String by) {
        String hash = hash(password);
        insert(
                people.stream()
                        .map(one -> new Account(one.id(), one.name(), one.roles(), hash, true, 0, false, false))
                        .toList(),
                by);
    }

    /**
     * Changes what is shown of somebody and what they may do. Where roles or permission to sign in change, their sessions end;
     * where they may no longer sign in, so do their access tokens, for good.
     *
     * @param by who does it
     * @throws LastAdministratorException if nobody would be left who can let anybody in
     */
    public synchronized void revise(Account account, String name, Set<Role> roles, boolean active, String by) {
        Account now = find(account.id()).orElseThrow();
        boolean keeps = active && roles.contains(Role.ADMINISTRATOR);
        if (administers(now) && !keeps && !othersAdminister(now)) {
            throw new LastAdministratorException();
        }
        boolean ends = now.active() != active || !now.roles().equals(roles);
        recordChanges(now, name, roles, active, by);
        List<Bson> changes = new ArrayList<>(
                List.of(Updates.set(NAME, name), Updates.set(ROLES, names(roles)), Updates.set(ACTIVE, active)));
        if (ends) {
            changes.add(Updates.inc(CHANGES, 1));
        }
        change(account, changes);
        if (administers(now) && !keeps && !othersAdminister(now)) {
            // Another process took the last other one away at the same moment: both give way.
            recordChanges(find(account.id()).orElseThrow(), now.name(), now.roles(), now.active(), "Waymark");
            change(
                    account,
                    List.of(
                            Updates.set(ROLES, names(now.roles())),
                            Updates.set(ACTIVE, true),
                            Updates.inc(CHANGES, 1)));
            throw new LastAdministratorException();
        }
        if (!active) {
            tokens.revokeAll(account.id(), by);
        }
    }

    private static boolean administers(Account account) {
        return account.active() && !account.program() && account.roles().contains(Role.ADMINISTRATOR);
    }

    /** Whether somebody else can let people in: one who was invited and set no password yet cannot, nor can a program. */
    private boolean othersAdminister(Account account) {
        return all().stream()
                .anyMatch(other -> !other.id().equals(account.id()) && administers(other) && !other.invited());
    }

    private void recordChanges(Account now, String name, Set<Role> roles, boolean active, String by) {
        if (now.active() != active) {
            log.record(active ? SecurityEventKind.ACCOUNT_LET_IN : SecurityEventKind.ACCOUNT_BLOCKED, now.id(), by, "");
        }
        if (!now.roles().equals(roles)) {
            log.record(
                    SecurityEventKind.ROLES_CHANGED,
                    now.id(),
                    by,
                    inWords(roles) + ". Before: " + inWords(now.roles()));
        }
        if (!now.name().equals(name)) {
            log.record(SecurityEventKind.NAME_CHANGED, now.id(), by, "");
        }
    }

    /**
     * Gives somebody a new password; their sessions end, and their access tokens where it was somebody else.
     *
     * @param by who does it
     */
    public void setPassword(Account account, String password, String by) {
        log.record(
                by.equals(account.id()) ? SecurityEventKind.PASSWORD_CHANGED : SecurityEventKind.PASSWORD_SET,
                account.id(),
                by,
                "");
        setPassword(account, password);
        if (!by.equals(account.id())) {
            tokens.revokeAll(account.id(), by);
        }
    }

    /**
     * Ends everything that somebody is signed in with, wherever.
     *
     * @param by who does it
     */
    void endSessions(Account account, String by) {
        log.record(SecurityEventKind.SESSION_ENDED, account.id(), by, "All of them");
        change(account, List.of(Updates.inc(CHANGES, 1)));
    }

    /** Gives somebody the password that they set themselves by a link; their sessions and access tokens end. */
    void setPasswordByLink(Account account, String password) {
        log.record(SecurityEventKind.LINK_USED, account.id(), account.id(), "");
        setPassword(account, password);
        tokens.revokeAll(account.id(), account.id());
    }

    private void setPassword(Account account, String password) {
        change(
                account,
                List.of(Updates.set(PASSWORD_HASH, hash(password)), Updates.unset(INVITED), Updates.inc(CHANGES, 1)));
    }

    /**
     * Closes the account of somebody who is erased, and removes their name, from the files of the database too, as far as it
     * does so. There may be none.
     *
     * @param by     who does it
     * @param reason why; it is kept in the security log
     */
    public void erase(String id, String by, String reason) {
        log.record(SecurityEventKind.PERSON_ERASED, id, by, "Reason: " + reason);
        find(id).ifPresent(account -> {
            change(
                    account,
                    List.of(
                            Updates.set(NAME, "Erased"),
                            Updates.set(ROLES, List.of()),
                            Updates.set(PASSWORD_HASH, hash(UUID.randomUUID().toString())),
                            Updates.set(ACTIVE, false),
                            Updates.inc(CHANGES, 1)));
            try {
                database.runCommand(new Document("compact", "accounts"));
            } catch (MongoException e) {
                logger.info("The database does not compact the accounts now: {}", e.getMessage());
            }
        });
    }

    /** Whether this is the account's password. */
    public boolean isPasswordOf(Account account, String password) {
        return passwords.matches(password, account.passwordHash());
    }

    /** Field by field, so that two people who change different things do not undo each other's change. */
    private void change(Account account, List<Bson> changes) {
        collection.updateOne(eq(account.id()), Updates.combine(changes));
        recent.invalidate(account.id());
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
