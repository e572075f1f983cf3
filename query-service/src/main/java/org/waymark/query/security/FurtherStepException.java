package org.waymark.query.security;

import org.springframework.security.core.AuthenticationException;

/** Somebody is not signed in yet: a page asks for more. */
public final class FurtherStepException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String page;

    /** @param page the address of the page that asks */
    public FurtherStepException(String page) {
        super("There is a further step to sign in");
        this.page = page;
    }

    /** The address of the page that asks. */
    public String page() {
        return page;
    }
}
