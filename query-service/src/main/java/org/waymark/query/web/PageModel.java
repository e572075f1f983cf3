package org.waymark.query.web;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.http.DeadlineExceededException;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.views.ViewBehindException;

/** What the layout of every page needs, and what a page says when the moment asked for does not exist. */
@ControllerAdvice(annotations = Pages.class, assignableTypes = ErrorController.class)
class PageModel {

    private static final Logger log = LoggerFactory.getLogger(PageModel.class);

    private final boolean demo;
    private final String accountPage;

    PageModel(@Value("${waymark.demo:false}") boolean demo, @Value("${waymark.account-page:}") String accountPage) {
        this.demo = demo;
        this.accountPage = accountPage;
    }

    @ModelAttribute("reader")
    Reader reader(Reader reader) {
        return reader;
    }

    /** Whether every page says that what it shows is invented. */
    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    /** Where people look after their own account; empty where an identity provider does that. */
    @ModelAttribute("accountPage")
    String accountPage() {
        return accountPage;
    }

    @ExceptionHandler
    ModelAndView badMoment(BadAsOfException wrong, Reader reader) {
        return error("error/400", HttpStatus.BAD_REQUEST, reader).addObject("explanation", wrong.getMessage());
    }

    @ExceptionHandler
    ModelAndView notFound(NotFoundException missing, Reader reader) {
        return error("error/404", HttpStatus.NOT_FOUND, reader);
    }

    /** The views have not caught up, the database does not answer, or it took too long: a matter of time, not of the address. */
    @ExceptionHandler({
        ViewBehindException.class,
        LedgerUnavailableException.class,
        DataAccessException.class,
        MongoException.class,
        DeadlineExceededException.class
    })
    ModelAndView later(RuntimeException failure, Reader reader, HttpServletResponse response) {
        log.warn("A page cannot be shown now", failure);
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        return error("error/503", HttpStatus.SERVICE_UNAVAILABLE, reader);
    }

    private ModelAndView error(String view, HttpStatus status, Reader reader) {
        ModelAndView page = new ModelAndView(view, status);
        page.addObject("reader", reader);
        page.addObject("demo", demo);
        page.addObject("accountPage", accountPage);
        return page;
    }
}
