package org.waymark.query.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses on the web in what people typed, as links. Only {@code http} and {@code https} are, with a host and without a name
 * before it, so that nothing runs and nobody is led elsewhere than they read; the page that is led to is told nothing.
 */
final class PageLinks {

    /** Without what could end an attribute. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"'`“”‘’\\\\\\p{Cntrl}]+");

    /** What ends a sentence is not of the address. */
    private static final Pattern END = Pattern.compile("[.,;:!?…]+$");

    private PageLinks() {}

    /** Writes words, and addresses among them as links. */
    static void write(String text, PageText.Parts parts) {
        int done = 0;
        Matcher found = ADDRESS.matcher(text);
        for (MatchResult each : (Iterable<MatchResult>) found.results()::iterator) {
            String address = trimmed(each.group());
            if (leads(address)) {
                words(text.substring(done, each.start()), parts);
                parts.html("<a class=\"govuk-link wm-long\" rel=\"noopener noreferrer nofollow\" href=\""
                        + address.replace("&", "&amp;") + "\">");
                parts.text(address);
                parts.html("</a>");
                done = each.start() + address.length();
            }
        }
        words(text.substring(done), parts);
    }

    private static void words(String text, PageText.Parts parts) {
        if (!text.isEmpty()) {
            PageText.breakable(text, parts);
        }
    }

    /** Without the end of the sentence, and without a bracket that was opened before it. */
    private static String trimmed(String found) {
        String address = END.matcher(found).replaceFirst("");
        while (address.endsWith(")") && count(address, ')') > count(address, '(')) {
            address = END.matcher(address.substring(0, address.length() - 1)).replaceFirst("");
        }
        return address;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static boolean leads(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
