package org.waymark.standalone.organisation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.people.Organisation;
import org.waymark.query.reminder.MailSettings;
import org.waymark.query.reminder.StoredMail;
import org.waymark.standalone.accounts.SecretKeyFile;
import org.waymark.standalone.accounts.SecurityLog;

/**
 * The settings of a page in the database: one document, read at the start and kept in memory. The password of the mail server
 * is encrypted with the key beside the database, and an event of the security log says who changed what, without any secret.
 * What the environment says counts before it.
 */
public final class SettingsStore implements StoredMail {

    private static final Logger log = LoggerFactory.getLogger(SettingsStore.class);

    static final String COLLECTION = "settings";
    static final String ID = "organisation";

    /** What the password is encrypted for; no account can be called so. */
    private static final String PURPOSE = "settings:mail";

    private final MongoCollection<Document> collection;
    private final SecretKeyFile key;
    private final SecurityLog securityLog;
    private final EnvironmentSettings environment;
    private volatile StoredSettings now;

    /** @param environment what counts before what is stored */
    public SettingsStore(
            MongoDatabase database, SecretKeyFile key, SecurityLog securityLog, EnvironmentSettings environment) {
        this.collection = database.getCollection(COLLECTION);
        this.key = key;
        this.securityLog = securityLog;
        this.environment = environment;
        Document stored = collection.find(Filters.eq(ID)).first();
        this.now = stored == null ? StoredSettings.NONE : read(stored);
        apply();
    }

    /** What is stored. */
    public StoredSettings now() {
        return now;
    }

    EnvironmentSettings environment() {
        return environment;
    }

    /**
     * Stores settings in place of others; they count at once.
     *
     * @param by who does it
     */
    public void save(StoredSettings settings, String by) {
        securityLog.record("Organisation or e-mail settings changed", "", by, inWords(settings));
        collection.replaceOne(Filters.eq(ID), write(settings), new ReplaceOptions().upsert(true));
        now = settings;
        apply();
    }

    private void apply() {
        environment.over(now.organisation()).becomeCurrent();
    }

    private static String inWords(StoredSettings settings) {
        MailSettings mail = settings.mail();
        return "Organisation: " + settings.organisation().name() + ". Time zone: "
                + settings.organisation().timeZone().getId() + ". Mail server: "
                + (mail == null ? "none" : mail.host() + ":" + mail.usedPort());
    }

    @Override
    public Optional<MailSettings> mail() {
        return Optional.ofNullable(now.mail());
    }

    @Override
    public String server() {
        return now.server();
    }

    private Document write(StoredSettings settings) {
        Document document = new Document("_id", ID)
                .append("name", settings.organisation().name())
                .append("timeZone", settings.organisation().timeZone().getId())
                .append("server", settings.server());
        MailSettings mail = settings.mail();
        if (mail != null) {
            document.append(
                    "mail",
                    new Document("host", mail.host())
                            .append("port", mail.port())
                            .append("security", mail.security().name())
                            .append("from", mail.from())
                            .append("user", mail.user())
                            .append("password", sealed(mail.password())));
        }
        return document;
    }

    private byte @Nullable [] sealed(@Nullable String password) {
        return password == null ? null : key.seal(password.getBytes(StandardCharsets.UTF_8), PURPOSE);
    }

    private StoredSettings read(Document document) {
        Document mail = document.get("mail", Document.class);
        return new StoredSettings(
                new Organisation(
                        Objects.requireNonNullElse(document.getString("name"), ""),
                        ZoneId.of(document.getString("timeZone"))),
                Objects.requireNonNullElse(document.getString("server"), ""),
                mail == null
                        ? null
                        : new MailSettings(
                                mail.getString("host"),
                                mail.getInteger("port", 0),
                                mail.getString("user"),
                                opened(mail.get("password", Binary.class)),
                                MailSettings.Security.valueOf(mail.getString("security")),
                                mail.getString("from")));
    }

    private @Nullable String opened(@Nullable Binary password) {
        if (password == null) {
            return null;
        }
        try {
            return new String(key.open(password.getData(), PURPOSE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            log.warn("The password of the mail server was encrypted with another second-factor.key: enter it again on"
                    + " the page Organisation and e-mail");
            return null;
        }
    }
}
