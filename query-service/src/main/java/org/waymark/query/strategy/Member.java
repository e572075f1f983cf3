package org.waymark.query.strategy;

import java.util.List;
import org.waymark.events.Role;
import org.waymark.query.views.Provenance;

/**
 * Somebody who has a role in the strategy.
 *
 * @param roles in the order of the roles
 * @param since when they were granted the latest of them
 */
public record Member(String person, List<Role> roles, Provenance since) {}
