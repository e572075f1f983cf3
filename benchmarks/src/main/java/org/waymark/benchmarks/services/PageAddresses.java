package org.waymark.benchmarks.services;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.benchmarks.setup.StrategyHistory;
import org.waymark.events.StrategyCode;

/** Where a strategy is read: queries of the API and pages, by the names that tables call them. */
final class PageAddresses {

    /** For words that the sample texts have. */
    private static final String SEARCH = "search?q=workers+pilot";

    private static final String REVIEW = "reviews/" + StrategyHistory.MEETING;

    private PageAddresses() {}

    static String gridQuery(StrategyCode strategy) {
        return query(strategy, "progress-grid");
    }

    static String gridPage(StrategyCode strategy) {
        return page(strategy, "/progress-grid");
    }

    static String overviewPage(StrategyCode strategy) {
        return page(strategy, "");
    }

    /** {@return every query but the grid} */
    static Map<String, String> queries(StrategyCode strategy) {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("overview", query(strategy, "overview"));
        queries.put("action plan", query(strategy, "action-plan"));
        queries.put("risk register", query(strategy, "risk-register"));
        queries.put("risk matrix", query(strategy, "risk-matrix"));
        queries.put("reviews", query(strategy, "reviews"));
        queries.put("pack of a meeting", query(strategy, REVIEW));
        queries.put("minutes", query(strategy, REVIEW + "/minutes"));
        queries.put("decisions", query(strategy, "decisions"));
        queries.put("audit trail, first 100", query(strategy, "audit-trail?limit=100"));
        queries.put("audit trail of a project", query(strategy, "audit-trail?item=P1&limit=100"));
        queries.put("case file", query(strategy, "cases/P1"));
        queries.put("cross-reference", query(strategy, "cross-reference"));
        queries.put("search", query(strategy, SEARCH));
        queries.put("ratings over time", query(strategy, "over-time"));
        queries.put("an auditor's sample", query(strategy, "audit/sample"));
        queries.put("my work", "/api/my-work");
        queries.put("portfolio", "/api/portfolio");
        return queries;
    }

    /** {@return pages but the grid} */
    static Map<String, String> pages(StrategyCode strategy) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", overviewPage(strategy));
        pages.put("action plan", page(strategy, "/action-plan"));
        pages.put("risk register", page(strategy, "/risks"));
        pages.put("reviews", page(strategy, "/reviews"));
        pages.put("pack of a meeting", page(strategy, "/" + REVIEW));
        pages.put("meeting, item by item", page(strategy, "/" + REVIEW + "/meeting"));
        pages.put("minutes", page(strategy, "/" + REVIEW + "/minutes"));
        pages.put("audit trail", page(strategy, "/audit-trail"));
        pages.put("case file", page(strategy, "/cases/P1"));
        pages.put("decisions", page(strategy, "/decisions"));
        pages.put("search", page(strategy, "/" + SEARCH));
        pages.put("ratings over time", page(strategy, "/over-time"));
        pages.put("my work", "/my-work");
        pages.put("portfolio", "/portfolio");
        return pages;
    }

    /** {@return an address without a query part, as of a position} */
    static String asOf(String address, long position) {
        return address + "?asOf=position:" + position;
    }

    private static String query(StrategyCode strategy, String what) {
        return "/api/strategies/" + strategy + "/" + what;
    }

    private static String page(StrategyCode strategy, String what) {
        return "/strategies/" + strategy + what;
    }
}
