package org.waymark.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page that is about a strategy has in its frame: which strategy, its tabs, and the moment shown. */
public interface StrategyFrame {

    /** Of the strategy, such as “SG23”. */
    String code();

    /** Whether the strategy is closed. */
    boolean closed();

    /** The tab that the page belongs to. */
    String section();

    /** The tabs that a person is offered, in order. */
    List<Tab> tabs(Reader reader);

    /** Which moment is shown, and how to choose another; null where the page shows the present alone. */
    @Nullable MomentBar moment();
}
