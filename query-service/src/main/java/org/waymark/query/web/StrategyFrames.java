package org.waymark.query.web;

import java.util.Optional;

/** Finds what a page about a strategy has in its frame, for pages that say why another could not be shown. */
public interface StrategyFrames {

    /** The frame of the strategy with this code as it is now; empty where there is none. */
    Optional<StrategyFrame> find(String code);
}
