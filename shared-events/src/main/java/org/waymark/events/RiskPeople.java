package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a risk.
 *
 * @param owner    accountable for it
 * @param actionee carries out the response; null where that is nobody else
 */
public record RiskPeople(String owner, @Nullable String actionee) {}
