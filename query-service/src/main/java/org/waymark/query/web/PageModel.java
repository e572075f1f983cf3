package org.waymark.query.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice(annotations = Controller.class)
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
}
