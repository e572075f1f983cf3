package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a case that nobody leads or owns yet: the same words on pages, in files, sentences and refusals. */
public final class Unassigned {

    /** Of an action or a project. */
    public static final String NO_LEAD = "No lead yet";

    /** Of a risk. */
    public static final String NO_OWNER = "No owner yet";

    private Unassigned() {}

    /** Whether a text says that there is nobody: what a file has in a cell for leads or an owner names no post of this name. */
    public static boolean isNobody(String text) {
        return text.strip().equalsIgnoreCase(NO_LEAD) || text.strip().equalsIgnoreCase(NO_OWNER);
    }

    /** The owner, or that there is none. */
    public static String ownerOr(@Nullable String owner) {
        return owner == null ? NO_OWNER : owner;
    }

    /** The leads with commas between, or that there are none. */
    public static String leadsOr(List<String> leads) {
        return leads.isEmpty() ? NO_LEAD : String.join(", ", leads);
    }
}
