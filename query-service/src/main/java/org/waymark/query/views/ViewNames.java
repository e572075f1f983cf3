package org.waymark.query.views;

/**
 * What a view's things are called in the database. The version is part of every name: a new version is a new processor
 * with its own documents, which replays the ledger from the start while nodes of the release before still serve theirs.
 */
final class ViewNames {

    private ViewNames() {}

    /** Of the streaming processor, and of its tokens. */
    static String processor(View<?> view) {
        return "view." + versioned(view);
    }

    /** With its version: what the ids of its states begin with. */
    static String versioned(View<?> view) {
        return view.name() + ".v" + view.version();
    }

    /** Of the collection of a journal's entries. */
    static String entries(Journal<?, ?> journal) {
        return "view." + versioned(journal) + ".entries";
    }
}
