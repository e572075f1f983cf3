package org.waymark.standalone.tools;

/** What a command ends with, for scripts. */
enum ExitStatus {
    /** Done; the ledger or the file is intact, or all is well. */
    DONE(0),
    /** The ledger or the file is not intact. */
    NOT_INTACT(1),
    /** Done; something should be looked at. */
    WARNINGS(1),
    /** Done; something is wrong. */
    WRONG(2),
    /** Not done: something must be corrected first, such as an option. */
    NOT_DONE(2);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
