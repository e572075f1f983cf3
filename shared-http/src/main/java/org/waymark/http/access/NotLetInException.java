package org.waymark.http.access;

import org.springframework.security.core.AuthenticationException;

/** Somebody is not let in for a reason that they are told, since it says nothing about whether a password was right. */
public final class NotLetInException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what the caller is told */
    public NotLetInException(String sentence) {
        super(sentence);
    }

    /** What a caller is told of a failure: its own sentence, or else the usual one. */
    public static String sentenceOf(AuthenticationException failure, String otherwise) {
        return failure instanceof NotLetInException told && told.getMessage() != null ? told.getMessage() : otherwise;
    }
}
