package org.waymark.query.audit.bookmarks;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.AlwaysSent;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** Where somebody marks changes with notes, and finds them again. */
@Pages
class BookmarkPages {

    private static final String SECTION = "audit-trail";
    private static final String LIST = "/strategies/{code}/audit/bookmarks";
    private static final String ONE = LIST + "/{position}";
    private static final String NOTE = "note";

    private final Bookmarks bookmarks;
    private final MarkedChanges marked;
    private final StrategyPageModel pageModel;

    BookmarkPages(Bookmarks bookmarks, MarkedChanges marked, StrategyPageModel pageModel) {
        this.bookmarks = bookmarks;
        this.marked = marked;
        this.pageModel = pageModel;
    }

    @GetMapping(LIST)
    @ForHistoryReaders
    @AlwaysSent
    ModelAndView list(StrategySnapshot snapshot, Reader reader) {
        return pageModel
                .page("audit/bookmarks/list", SECTION, snapshot)
                .addObject("marked", marked.of(reader.id(), snapshot));
    }

    @GetMapping(ONE)
    @ForHistoryReaders
    @AlwaysSent
    ModelAndView one(@Present StrategySnapshot snapshot, @PathVariable String position, FormInput form, Reader reader) {
        AuditEntry change = change(snapshot, position);
        if (!form.has(NOTE)) {
            bookmarks
                    .one(reader.id(), snapshot.strategy(), change.position())
                    .ifPresent(bookmark -> form.prefill(NOTE, bookmark.note()));
        }
        return page(snapshot, change, form, reader);
    }

    @PostMapping(ONE)
    @ForHistoryReaders
    @AlwaysSent
    ModelAndView save(
            @Present StrategySnapshot snapshot,
            @PathVariable String position,
            FormInput form,
            Reader reader,
            RedirectAttributes after) {
        AuditEntry change = change(snapshot, position);
        form.label(NOTE, "Note");
        String note = form.text(NOTE, Bookmarks.LONGEST_NOTE).orElse("");
        if (!form.hasErrors() && !bookmarks.save(reader.id(), snapshot.strategy(), change.position(), note)) {
            form.refuse("You have " + Formats.number(Bookmarks.MOST)
                    + " bookmarks in this strategy, the most there can be. Remove some first.");
        }
        if (form.hasErrors()) {
            ModelAndView again = page(snapshot, change, form, reader);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return back(snapshot, "Position " + change.position() + " is bookmarked.", after);
    }

    @PostMapping(ONE + "/remove")
    @ForHistoryReaders
    @AlwaysSent
    ModelAndView remove(
            @Present StrategySnapshot snapshot,
            @PathVariable String position,
            Reader reader,
            RedirectAttributes after) {
        AuditEntry change = change(snapshot, position);
        bookmarks.remove(reader.id(), snapshot.strategy(), change.position());
        return back(snapshot, "The bookmark at position " + change.position() + " is removed.", after);
    }

    private ModelAndView page(StrategySnapshot snapshot, AuditEntry change, FormInput form, Reader reader) {
        return pageModel
                .form("audit/bookmarks/one", SECTION, Strategies.at(snapshot), form)
                .addObject("change", change)
                .addObject(
                        "bookmark",
                        bookmarks
                                .one(reader.id(), snapshot.strategy(), change.position())
                                .orElse(null));
    }

    private static ModelAndView back(StrategySnapshot snapshot, String done, RedirectAttributes after) {
        after.addFlashAttribute("success", done);
        return new ModelAndView(
                "redirect:/strategies/" + snapshot.strategy() + "/audit/bookmarks", HttpStatus.SEE_OTHER);
    }

    /** @throws NotFoundException if the position is none of the strategy's */
    private static AuditEntry change(StrategySnapshot snapshot, String position) {
        Strategies.at(snapshot);
        return Optional.of(position)
                .filter(typed -> typed.matches("[0-9]{1,18}"))
                .flatMap(typed -> MarkedChanges.change(snapshot, Long.parseLong(typed)))
                .orElseThrow(() -> new NotFoundException(
                        "position.not-found",
                        "Position " + position + " is no change of the strategy " + snapshot.strategy()));
    }
}
