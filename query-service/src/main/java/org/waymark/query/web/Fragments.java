package org.waymark.query.web;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import java.time.Instant;
import java.time.ZoneId;
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
        return output -> JtelayoutGenerated.render(output, null, frame, title, content, 0);
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

    /** The same with what is known for it, offered while it is typed. */
    public static HtmlContent line(
            FormInput form, String name, String label, @Nullable String hint, List<Option> known) {
        return output -> JtelineGenerated.render(output, null, form, name, label, hint, "govuk-input--width-20", known);
    }

    /** Account name and password, with their button. */
    public static HtmlContent credentials(boolean failed) {
        return output -> JtecredentialsGenerated.render(output, null, failed);
    }

    /** The closed form that is carried along while its author signs in; nothing where there is none. */
    public static HtmlContent sealedForm(@Nullable Object form) {
        return output -> JtesealedformGenerated.render(output, null, form instanceof String closed ? closed : "");
    }

    /** One of a few options, in a list that folds out. */
    public static HtmlContent choice(
            FormInput form, String name, String label, @Nullable String hint, List<Option> options) {
        return output -> JtechoiceGenerated.render(output, null, form, name, label, hint, options);
    }

    /** What makes sending a form twice the same as sending it once. */
    public static HtmlContent key(FormInput form) {
        return output -> JtekeyGenerated.render(output, null, form, false);
    }

    /** A moment, by the day and the time of day. */
    public static HtmlContent when(Instant instant, ZoneId zone) {
        return output -> JtewhenGenerated.render(output, null, zone, instant);
    }

    /** The button that sends a form, and the way back. */
    public static HtmlContent buttons(String text, String back) {
        return output -> JtebuttonsGenerated.render(output, null, text, back);
    }
}
