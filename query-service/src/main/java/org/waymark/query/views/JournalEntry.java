package org.waymark.query.views;

import org.waymark.events.StrategyCode;

/** An entry that a journal wrote, with the position of its event. */
public record JournalEntry<E>(long position, StrategyCode strategy, E entry) {}
