package org.waymark.benchmarks.services;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.waymark.benchmarks.setup.Answer;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Http;
import org.waymark.benchmarks.setup.Reports;
import org.waymark.benchmarks.setup.StrategyHistory;
import org.waymark.events.StrategyCode;

/**
 * What people who work with strategies ask for at the same time: {@value #READS} of 100 requests read, the others record.
 *
 * @param api asks queries
 * @param browser is signed in to the pages
 * @param commands records
 * @param tags what was sent last with each address, for those who ask whether it changed
 */
record MixedRequests(Http api, Http browser, Http commands, Map<String, String> tags) {

    static final int READS = 90;

    private static final String NO_TAG = "\"none\"";

    MixedRequests(Http api, Http browser, Http commands) {
        this(api, browser, commands, new ConcurrentHashMap<>());
    }

    /**
     * A kind of request.
     *
     * @param name as tables call it
     * @param reads whether it reads, or records
     */
    record Kind(String name, boolean reads, Request request) {}

    /** Sends a request about a strategy. */
    interface Request {
        Answer send(History.Part strategy, RandomGenerator random) throws IOException, InterruptedException;
    }

    private interface Address {
        String of(StrategyCode strategy);
    }

    private interface Command {
        String json(StrategyCode strategy, RandomGenerator random);
    }

    Mix<Kind> mix() {
        Mix<Kind> mix = new Mix<>();
        addQueries(mix);
        addPages(mix);
        addCommands(mix);
        return mix;
    }

    private void addQueries(Mix<Kind> mix) {
        mix.add(6, now("progress grid, JSON", api, PageAddresses::gridQuery));
        mix.add(5, now("overview, JSON", api, query("overview")));
        mix.add(5, now("action plan, JSON", api, query("action plan")));
        mix.add(5, now("risk register, JSON", api, query("risk register")));
        mix.add(4, now("audit trail, JSON", api, query("audit trail, first 100")));
        mix.add(5, now("case file, JSON", api, query("case file")));
        mix.add(2, now("search, JSON", api, query("search")));
        mix.add(4, asked("progress grid, JSON, asked whether it changed", api, PageAddresses::gridQuery));
        mix.add(4, past("progress grid, JSON, past", api, PageAddresses::gridQuery));
    }

    private void addPages(Mix<Kind> mix) {
        mix.add(7, now("overview, HTML", browser, page("overview")));
        mix.add(6, now("progress grid, HTML", browser, PageAddresses::gridPage));
        mix.add(5, now("action plan, HTML", browser, page("action plan")));
        mix.add(5, now("risk register, HTML", browser, page("risk register")));
        mix.add(4, now("audit trail, HTML", browser, page("audit trail")));
        mix.add(6, now("case file, HTML", browser, page("case file")));
        mix.add(2, now("search, HTML", browser, page("search")));
        mix.add(2, now("my work, HTML", browser, page("my work")));
        mix.add(1, now("portfolio, HTML", browser, page("portfolio")));
        mix.add(1, now("ratings over time, HTML", browser, page("ratings over time")));
        mix.add(1, now("pack of a meeting, HTML", browser, page("pack of a meeting")));
        mix.add(3, now("meeting, item by item, HTML", browser, page("meeting, item by item")));
        mix.add(3, asked("overview, HTML, asked whether it changed", browser, page("overview")));
        mix.add(2, past("overview, HTML, past", browser, page("overview")));
        mix.add(2, past("progress grid, HTML, past", browser, PageAddresses::gridPage));
    }

    private void addCommands(Mix<Kind> mix) {
        mix.add(6, recorded(Reports.COMMAND, MixedRequests::report));
        mix.add(3, recorded("add-note", MixedRequests::note));
        mix.add(1, recorded("raise-risk", (strategy, random) -> risk(strategy)));
    }

    private static Address query(String name) {
        return strategy ->
                Objects.requireNonNull(PageAddresses.queries(strategy).get(name), name);
    }

    private static Address page(String name) {
        return strategy -> Objects.requireNonNull(PageAddresses.pages(strategy).get(name), name);
    }

    private static Kind now(String name, Http http, Address address) {
        return new Kind(name, true, (strategy, random) -> http.get(address.of(strategy.code())));
    }

    private static Kind past(String name, Http http, Address address) {
        return new Kind(name, true, (strategy, random) -> {
            long position = random.nextLong((strategy.from() + strategy.last()) / 2, strategy.last());
            return http.get(PageAddresses.asOf(address.of(strategy.code()), position));
        });
    }

    private Kind asked(String name, Http http, Address address) {
        return new Kind(name, true, (strategy, random) -> {
            String path = address.of(strategy.code());
            Answer answer = http.get(path, "If-None-Match", tags.getOrDefault(path, NO_TAG));
            answer.headers().firstValue("ETag").ifPresent(tag -> tags.put(path, tag));
            return answer;
        });
    }

    private Kind recorded(String command, Command body) {
        return new Kind(
                command, false, (strategy, random) -> commands.send(command, body.json(strategy.code(), random)));
    }

    private static String report(StrategyCode strategy, RandomGenerator random) {
        return Reports.json(strategy, project(random), random.nextInt(0, 1_000));
    }

    /** {@return a note on a project taken at random} */
    static String note(StrategyCode strategy, RandomGenerator random) {
        return """
                {"strategy":"%s","item":"P%d","text":"The second cohort was told about the new supervision sessions"}""".formatted(strategy, project(random));
    }

    private static String risk(StrategyCode strategy) {
        return """
                {"strategy":"%s","title":"Newly qualified staff leave","cause":"Caseloads are high","items":[],
                 "owner":"lead","inherent":{"likelihood":4,"impact":3,"rationale":"Two left last year"}}""".formatted(strategy);
    }

    private static int project(RandomGenerator random) {
        return random.nextInt(1, StrategyHistory.PROJECTS + 1);
    }
}
