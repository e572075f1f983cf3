package org.waymark.query.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.system.BadAsOfException;

/** What the layout of every page needs, and what a page says when the moment asked for does not exist. */
@ControllerAdvice(annotations = Pages.class, assignableTypes = ErrorController.class)
class PageModel {

    private final boolean demo;

    PageModel(@Value("${waymark.demo:false}") boolean demo) {
        this.demo = demo;
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

    @ExceptionHandler
    ModelAndView badMoment(BadAsOfException wrong, Reader reader) {
        ModelAndView page = new ModelAndView("error/400", HttpStatus.BAD_REQUEST);
        page.addObject("reader", reader);
        page.addObject("demo", demo);
        page.addObject("explanation", wrong.getMessage());
        return page;
    }
}
