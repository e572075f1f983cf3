package org.waymark.query.imports;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The imports that a session prepares. It keeps the latest few: somebody who opens the page in a second window loses nothing,
 * and nobody fills the memory with files.
 */
final class ImportDrafts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String IN_SESSION = ImportDrafts.class.getName();

    private static final int MOST = 3;

    private final LinkedHashMap<String, ImportDraft> drafts = new LinkedHashMap<>();

    /** Those of a session. */
    static ImportDrafts of(HttpSession session) {
        if (session.getAttribute(IN_SESSION) instanceof ImportDrafts there) {
            return there;
        }
        ImportDrafts none = new ImportDrafts();
        session.setAttribute(IN_SESSION, none);
        return none;
    }

    /** The one of this strategy with this key; empty where the session does not have it any more. */
    synchronized Optional<ImportDraft> find(String strategy, String key) {
        return Optional.ofNullable(drafts.get(key))
                .filter(draft -> draft.strategy().equals(strategy));
    }

    /** Keeps it in place of what was kept under its key. */
    synchronized void keep(ImportDraft draft, HttpSession session) {
        drafts.remove(draft.key());
        drafts.put(draft.key(), draft);
        while (drafts.size() > MOST) {
            Map.Entry<String, ImportDraft> oldest = drafts.firstEntry();
            drafts.remove(oldest.getKey());
        }
        session.setAttribute(IN_SESSION, this);
    }
}
