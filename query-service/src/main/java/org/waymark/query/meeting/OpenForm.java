package org.waymark.query.meeting;

import org.jspecify.annotations.Nullable;
import org.waymark.query.forms.FormBody;

/**
 * The form that is open on the page of a meeting.
 *
 * @param act  as in the address of the page; empty where it is none that somebody opened
 * @param body null where none is open
 */
record OpenForm(String act, @Nullable FormBody body) {

    static final OpenForm NONE = new OpenForm("", null);

    /** Whether this one is open. */
    boolean is(String name) {
        return body != null && act.equals(name);
    }
}
