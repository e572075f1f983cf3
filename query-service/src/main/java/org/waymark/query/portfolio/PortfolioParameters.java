package org.waymark.query.portfolio;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.api.PathParameters;
import org.waymark.query.web.Option;

/** Which words the portfolio takes, as a page and as a file. */
@Component
class PortfolioParameters implements PathParameters {

    @Override
    public List<Taken> of(String pattern) {
        return pattern.startsWith("/api/portfolio")
                ? List.of(
                        words(
                                "status",
                                "Which strategies: those that are not closed where it is left out",
                                PortfolioFilter.STATUSES),
                        new Taken(
                                "pressing",
                                "Only those in which something is Red, High, unanswered or overdue",
                                "true",
                                List.of("true", "false")),
                        words(
                                "sort",
                                "In which order; by what needs attention where it is left out",
                                PortfolioFilter.SORTS))
                : List.of();
    }

    private static Taken words(String name, String meaning, List<Option> options) {
        List<String> words = options.stream().map(Option::value).toList();
        return new Taken(name, meaning, words.getFirst(), words);
    }
}
