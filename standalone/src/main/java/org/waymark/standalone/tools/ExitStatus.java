package org.waymark.standalone.tools;

/** What a command ends with, for scripts. */
enum ExitStatus {
    /** Done; the ledger or the file holds. */
    DONE(0),
    /** The ledger or the file does not hold. */
    DOES_NOT_HOLD(1),
    /** Not done: something at the prompt or around it must be mended first. */
    NOT_DONE(2);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
