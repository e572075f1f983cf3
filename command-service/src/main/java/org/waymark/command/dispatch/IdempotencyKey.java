package org.waymark.command.dispatch;

/**
 * The key under which a command is recorded once only, as the ledger holds it.
 *
 * @param hash        of the caller and the key that they chose
 * @param requestHash of all that was sent under it, so that the key cannot be used for another request
 */
public record IdempotencyKey(String hash, String requestHash) {}
