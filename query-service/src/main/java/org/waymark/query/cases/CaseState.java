package org.waymark.query.cases;

/** The state of a case of one kind: the part of its file that only this kind has. */
public interface CaseState {

    /** The template that shows it; it has the fragments {@code state} and {@code facts}. */
    String template();
}
