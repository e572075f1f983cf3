package org.waymark.standalone.accounts;

/** Nobody would be left who can add people and let them in. */
public final class LastAdministratorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LastAdministratorException() {
        super("This is the last administrator who can sign in. Make somebody else an administrator first");
    }
}
