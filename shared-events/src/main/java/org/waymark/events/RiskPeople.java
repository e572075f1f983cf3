package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * The people responsible for a risk, as account ids or named posts.
 *
 * @param owner    accountable for it
 * @param actionee carries out the response; null where the owner does
 */
public record RiskPeople(String owner, @Nullable String actionee) {}
