package org.waymark.query.views;

import java.util.Map;
import org.waymark.ledger.tokens.ClaimedPositions.Position;

/** How far the documents of views have come, by the names of the views. */
@FunctionalInterface
public interface StoredPositions {

    Map<String, Position> get();
}
