package org.waymark.people;

import java.time.Instant;

/**
 * What is kept of somebody whose entry was erased.
 *
 * @param id     which is in the ledger
 * @param number by which they are told apart from others; never given twice
 * @param erased when
 * @param by     the id of who did it
 * @param reason why
 */
public record Former(String id, int number, Instant erased, String by, String reason) {

    /** As pages show them: “former member 3”. */
    public String title() {
        return "former member " + number;
    }
}
