package org.waymark.query.web;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.http.DeadlineExceededException;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.views.ViewBehindException;

/** Who reads a page, and what it says where it cannot be shown. */
@ControllerAdvice(annotations = Pages.class, assignableTypes = ErrorController.class)
class PageModel {

    private static final Logger log = LoggerFactory.getLogger(PageModel.class);

    /** Seconds after which asking again makes sense, where nobody knows better. */
    private static final String SOON = "1";

    @ModelAttribute("reader")
    Reader reader(Reader reader) {
        return reader;
    }

    @ExceptionHandler
    ModelAndView badMoment(BadAsOfException wrong, Reader reader, HttpServletRequest request) {
        return error("error/400", HttpStatus.BAD_REQUEST, reader, request).addObject("explanation", wrong.getMessage());
    }

    @ExceptionHandler
    ModelAndView badParameter(BadParameterException wrong, Reader reader, HttpServletRequest request) {
        return error("error/400", HttpStatus.BAD_REQUEST, reader, request).addObject("explanation", wrong.getMessage());
    }

    @ExceptionHandler
    ModelAndView rejected(RequestRejectedException rejected, Reader reader, HttpServletRequest request) {
        return error("error/400", HttpStatus.BAD_REQUEST, reader, request).addObject("explanation", "");
    }

    @ExceptionHandler
    ModelAndView notFound(NotFoundException missing, Reader reader, HttpServletRequest request) {
        return error("error/404", HttpStatus.NOT_FOUND, reader, request);
    }

    /** The views have not caught up, the database does not answer, or it took too long: a matter of time, not of the address. */
    @ExceptionHandler({
        ViewBehindException.class,
        LedgerUnavailableException.class,
        DataAccessException.class,
        MongoException.class,
        DeadlineExceededException.class
    })
    ModelAndView later(
            RuntimeException failure, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        log.warn("A page cannot be shown now", failure);
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                failure instanceof ViewBehindException behind ? Long.toString(behind.retryAfter()) : SOON);
        return error("error/503", HttpStatus.SERVICE_UNAVAILABLE, reader, request);
    }

    private static ModelAndView error(String view, HttpStatus status, Reader reader, HttpServletRequest request) {
        return new ModelAndView(view, Map.of("reader", reader, PageFrames.FAILED, request.getRequestURI()), status);
    }
}
