package org.waymark.query.portfolio;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.paper.DocumentFile;
import org.waymark.query.paper.PaperFormat;
import org.waymark.query.security.ForEverybodySignedIn;

/** The strategies that the caller may look into, side by side, for programs and as files. */
@Api
class PortfolioApi {

    private static final String SUMMARY = "The strategies that the caller may look into, a row for each, as a file";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Portfolios portfolios;
    private final Clock clock;

    PortfolioApi(Portfolios portfolios, Clock clock) {
        this.portfolios = portfolios;
        this.clock = clock;
    }

    @GetMapping("/api/portfolio")
    @Summary(
            "The strategies that the caller may look into, a row for each: ratings, help, High risks, what is overdue, next meeting, last report")
    @ForEverybodySignedIn
    Answer<Portfolio> portfolio(@ModelAttribute PortfolioAsked asked) {
        return portfolios.answer(asked.asOf(), asked.filter());
    }

    @GetMapping(path = "/api/portfolio.xlsx", produces = XLSX)
    @Summary(value = SUMMARY, as = XLSX)
    @ForEverybodySignedIn
    void xlsx(@ModelAttribute PortfolioAsked asked, HttpServletResponse response) throws IOException, ServletException {
        write("xlsx", asked, response);
    }

    @GetMapping(path = "/api/portfolio.csv", produces = "text/csv")
    @Summary(value = SUMMARY, as = "text/csv")
    @ForEverybodySignedIn
    void csv(@ModelAttribute PortfolioAsked asked, HttpServletResponse response) throws IOException, ServletException {
        write("csv", asked, response);
    }

    @GetMapping(path = "/api/portfolio.pdf", produces = "application/pdf")
    @Summary(value = SUMMARY, as = "application/pdf")
    @ForEverybodySignedIn
    void pdf(@ModelAttribute PortfolioAsked asked, HttpServletResponse response) throws IOException, ServletException {
        write("pdf", asked, response);
    }

    @GetMapping(path = "/api/portfolio.docx", produces = DOCX)
    @Summary(value = SUMMARY, as = DOCX)
    @ForEverybodySignedIn
    void docx(@ModelAttribute PortfolioAsked asked, HttpServletResponse response) throws IOException, ServletException {
        write("docx", asked, response);
    }

    private void write(String format, PortfolioAsked asked, HttpServletResponse response)
            throws IOException, ServletException {
        Portfolio portfolio = portfolios.of(asked.asOf(), asked.filter());
        DocumentFile.send(
                PortfolioPaper.of(portfolio, asked.filter().inWords(), clock.instant()),
                PaperFormat.of(format),
                "portfolio-" + PortfolioPaper.day(portfolio, clock.instant()),
                portfolio.position(),
                response);
    }
}
