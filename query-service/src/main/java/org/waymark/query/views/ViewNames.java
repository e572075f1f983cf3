package org.waymark.query.views;

/** What a view's things are called in the database. The version is part of every name. */
final class ViewNames {

    private ViewNames() {}

    /** A view with its version: what the ids of its states begin with. */
    static String versioned(View<?> view) {
        return versioned(view.name(), view.version());
    }

    static String versioned(String name, int version) {
        return name + ".v" + version;
    }

    /** Of the collection of a journal's entries. */
    static String entries(Journal<?, ?> journal) {
        return entries(versioned(journal));
    }

    static String entries(String versioned) {
        return "view." + versioned + ".entries";
    }
}
