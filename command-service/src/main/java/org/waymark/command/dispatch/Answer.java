package org.waymark.command.dispatch;

/**
 * What a command that was taken is answered with.
 *
 * @param id       the ref or code of what it was about, such as {@code P1}
 * @param position place in the ledger of its last event
 */
public record Answer(String id, long position) {}
