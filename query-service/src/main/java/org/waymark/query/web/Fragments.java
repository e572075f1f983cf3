package org.waymark.query.web;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates of other modules take from those of this one: a template can call others of its own module only. */
public final class Fragments {

    private Fragments() {}

    /**
     * A page in the common layout.
     *
     * @param title   of the window
     * @param content between header and footer
     */
    public static HtmlContent page(PageFrame frame, String title, Content content) {
        return output -> JtelayoutGenerated.render(output, null, frame, title, content);
    }

    /** What every form that is posted carries. */
    public static HtmlContent csrf(PageFrame frame) {
        return output -> JtecsrfGenerated.render(output, null, frame);
    }

    /** Until when a form can be sent without another sign-in. */
    public static HtmlContent sessionEnds(PageFrame frame) {
        return output -> JtesessionendsGenerated.render(output, null, frame);
    }

    /** What is wrong with a form, above it. */
    public static HtmlContent errorSummary(FormInput form) {
        return output -> JteerrorsummaryGenerated.render(output, null, form);
    }

    /** What is wrong with one field. */
    public static HtmlContent fieldError(FormInput form, String name) {
        return output -> JtefielderrorGenerated.render(output, null, form, name);
    }

    /** One line of text, twenty characters wide. */
    public static HtmlContent line(FormInput form, String name, String label, @Nullable String hint) {
        return output ->
                JtelineGenerated.render(output, null, form, name, label, hint, "govuk-input--width-20", List.of());
    }

    /** The button that sends a form, and the way back. */
    public static HtmlContent buttons(String text, String back) {
        return output -> JtebuttonsGenerated.render(output, null, text, back);
    }
}
