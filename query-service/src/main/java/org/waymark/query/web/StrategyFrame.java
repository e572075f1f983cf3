package org.waymark.query.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.moment.AsOf;

/** What a page that is about a strategy has in its frame: which strategy, its tabs, and the moment shown. */
public interface StrategyFrame {

    /** Of the strategy, such as “SG23”. */
    String code();

    /** What the strategy is called. */
    String title();

    /** The moment that the page shows. */
    AsOf asOf();

    /** Where times are told. */
    ZoneId zone();

    /** Whether the strategy is closed. */
    boolean closed();

    /** The tab that the page belongs to. */
    String section();

    /** The tabs that a person is offered, in order. */
    List<Tab> tabs(Reader reader);

    /** Which moment is shown, and how to choose another; null where the page shows the present alone. */
    @Nullable MomentBar moment();
}
