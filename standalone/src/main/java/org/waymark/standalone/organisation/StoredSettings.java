package org.waymark.standalone.organisation;

import org.jspecify.annotations.Nullable;
import org.waymark.people.Organisation;
import org.waymark.query.reminder.MailSettings;

/**
 * What administrators set on a page.
 *
 * @param organisation whose Waymark this is
 * @param server       where browsers find the pages, to which links in e-mail lead; empty where nobody said
 * @param mail         the server that sends e-mail; null where none does
 */
public record StoredSettings(
        Organisation organisation, String server, @Nullable MailSettings mail) {

    /** Where nobody has set anything. */
    static final StoredSettings NONE = new StoredSettings(Organisation.UNNAMED, "", null);
}
