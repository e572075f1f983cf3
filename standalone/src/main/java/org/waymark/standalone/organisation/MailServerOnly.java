package org.waymark.standalone.organisation;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.waymark.query.reminder.MailSettings;
import org.waymark.query.reminder.StoredMail;

/** The mail server that is stored, without its user and password: for who only wants to know whether it can be reached. */
public final class MailServerOnly implements StoredMail {

    private final @Nullable Document stored;

    /** Reads what is stored in a database. */
    public MailServerOnly(MongoDatabase database) {
        this.stored = database.getCollection(SettingsStore.COLLECTION)
                .find(Filters.eq(SettingsStore.ID))
                .first();
    }

    @Override
    public Optional<MailSettings> mail() {
        Document mail = stored == null ? null : stored.get("mail", Document.class);
        return mail == null
                ? Optional.empty()
                : Optional.of(new MailSettings(
                        mail.getString("host"),
                        mail.getInteger("port", 0),
                        null,
                        null,
                        MailSettings.Security.valueOf(mail.getString("security")),
                        mail.getString("from")));
    }

    @Override
    public String server() {
        return stored == null ? "" : Objects.requireNonNullElse(stored.getString("server"), "");
    }
}
