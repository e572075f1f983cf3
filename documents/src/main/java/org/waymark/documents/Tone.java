package org.waymark.documents;

/** What a colour tells. It never tells it alone: a letter or word is beside it. */
public enum Tone {
    PLAIN,
    GOOD,
    CAUTION,
    PROBLEM,
    NOT_STARTED,
    COMPLETE
}
