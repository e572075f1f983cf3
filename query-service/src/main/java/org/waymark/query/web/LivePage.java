package org.waymark.query.web;

/**
 * A page that shows a strategy as it is now, and is kept up to date while it is open (docs/adr/0054).
 *
 * @param strategy the code of the strategy
 * @param position every event up to and with it is in what the page shows
 */
public record LivePage(String strategy, long position) {

    /** Under this name it is in the model of such a page. */
    public static final String ATTRIBUTE = "livePage";

    /** Where the page hears of what is recorded after it was shown. */
    String address() {
        return "/api/strategies/" + strategy + "/live?after=" + position;
    }
}
