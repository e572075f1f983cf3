package org.waymark.query.web;

/** What a printed page says of its moment, where that is neither now nor a moment that was asked for. */
public final class PrintedMoment {

    /** Under this name a handler puts the words into its model. */
    public static final String ATTRIBUTE = "printedMoment";

    private PrintedMoment() {}
}
