package org.waymark.query.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds the content of a page: who reads it, which strategy it is about, what was just saved. Every template of a
 * page has it as its parameter {@code frame}, and hands it to {@code web/layout}.
 *
 * @param reader      who looks at the page
 * @param demo        whether the page says that what it shows is invented
 * @param accountPage where people look after their own account; empty where an identity provider does that
 * @param strategy    what the page is about; null where it is about no strategy
 * @param success     what was just done; null where nothing was
 * @param faulty      whether the page shows a form again because something in it is wrong
 * @param staleSince  since when what is recorded cannot be read, so that the page may lack it; null where it can
 * @param built       how much of what pages show is built, in percent, while it is built anew; null where it is not
 * @param late        whether it cannot show yet what its reader has just recorded
 * @param largeSheet  whether the page is printed on a large sheet
 * @param sessionEnds when the session ends if nothing more is asked for, as a time of day; null where there is none
 * @param sessionSeconds how many seconds from now that is
 * @param filters    what its address narrows it by, as it is written there, without the moment
 * @param printed    what stands on every sheet of it
 * @param live        how it is kept up to date while it is open; null where it is not
 * @param csrf        the token that a form sends; null where none is asked for
 * @param assets      the addresses of static files
 * @param templates   shows parts whose template is known only while the page is shown
 */
public record PageFrame(
        Reader reader,
        boolean demo,
        String accountPage,
        @Nullable StrategyFrame strategy,
        @Nullable String success,
        boolean faulty,
        @Nullable Instant staleSince,
        @Nullable Integer built,
        boolean late,
        boolean largeSheet,
        @Nullable String sessionEnds,
        long sessionSeconds,
        String filters,
        Printed printed,
        @Nullable LivePage live,
        @Nullable CsrfToken csrf,
        Assets assets,
        Templates templates) {

    /** The title of the window for a page of this title. */
    String windowTitle(String title) {
        return (faulty ? "Error: " : "") + title + (strategy == null ? "" : " – " + strategy.code()) + " – Waymark";
    }

    /** The address of a static file, such as {@code waymark.css}. */
    String asset(String name) {
        return assets.address(name);
    }

    /**
     * What another template shows.
     *
     * @param template its name, such as {@code risk/attention}
     * @param model    its parameters by name
     */
    public Content part(String template, Map<String, Object> model) {
        return templates.part(template, model);
    }
}
