package org.waymark.query.imports;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.waymark.query.web.ImportHow;
import org.waymark.query.web.ImportSource;

/**
 * An import that somebody prepares: what they gave, and how it is to be read.
 *
 * @param strategy its code
 * @param key      of the form that began it: part of the addresses of its steps
 * @param kind     which kind of table it is, as command-service names it
 * @param several  whether the file has more than one table
 * @param job      the import itself, once it was begun; null until then
 */
record ImportDraft(
        String strategy,
        String key,
        String kind,
        boolean several,
        ImportSource source,
        ImportHow how,
        @Nullable String job)
        implements Serializable {

    ImportDraft read(String otherKind, ImportHow otherHow) {
        return new ImportDraft(strategy, key, otherKind, several, source, otherHow, job);
    }

    ImportDraft with(ImportHow otherHow) {
        return read(kind, otherHow);
    }

    ImportDraft begun(@Nullable String begun) {
        return new ImportDraft(strategy, key, kind, several, source, how, begun);
    }

    /** The address of one of its steps. */
    String step(String name) {
        return "/strategies/" + strategy + "/import/" + key + "/" + name;
    }
}
