package org.waymark.http;

/** What a request asks for, as far as it matters to when and how long it is worked on. */
public enum RequestKind {

    /** Costs next to nothing, or must be answered however much is going on: assets, health, metrics. */
    UNBOUNDED,

    /** A page, or an answer of the API. */
    READING,

    /** Something that changes what is recorded. */
    SENDING,

    /** A file that may take minutes: an export, an import, a verification. */
    LENGTHY
}
