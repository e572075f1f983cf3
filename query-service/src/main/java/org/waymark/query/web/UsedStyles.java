package org.waymark.query.web;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a stylesheet that pages use: rules for classes of GOV.UK Frontend that no page has are left out. */
final class UsedStyles {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern EXCEPT = Pattern.compile(":not\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)");
    private static final Pattern CLASS = Pattern.compile("\\.((?:\\\\.|[\\w-])+)");

    private final String css;
    private final Set<String> used;
    private int at;

    private UsedStyles(String css, Set<String> used) {
        this.css = css;
        this.used = used;
    }

    /**
     * What is left of a stylesheet.
     *
     * @param used the classes that begin with {@code govuk-} and are used; other classes are not looked at
     */
    static String of(String css, Set<String> used) {
        return new UsedStyles(COMMENT.matcher(css).replaceAll(""), used).rules();
    }

    private String rules() {
        StringBuilder kept = new StringBuilder();
        while (at < css.length() && css.charAt(at) != '}') {
            int start = at;
            at = endOf(start, "{};");
            if (at == css.length()) {
                kept.append(css, start, at);
            } else if (css.charAt(at) == ';') {
                kept.append(css, start, ++at);
            } else if (css.charAt(at) == '{') {
                String prelude = css.substring(start, at++).strip();
                kept.append(block(prelude));
                at++;
            }
        }
        return kept.toString();
    }

    /** From behind an opening brace up to the closing one. */
    private String block(String prelude) {
        if (prelude.startsWith("@media") || prelude.startsWith("@supports") || prelude.startsWith("@-moz-document")) {
            String rules = rules();
            return rules.isBlank() ? "" : prelude + "{" + rules + "}";
        }
        int start = at;
        at = endOf(start, "}");
        String declarations = css.substring(start, at);
        String selectors = prelude.startsWith("@") ? prelude : used(prelude);
        return selectors.isEmpty() ? "" : selectors + "{" + declarations + "}";
    }

    /** The next of some characters that is neither in a string nor in parentheses. */
    private int endOf(int from, String ends) {
        return endOf(css, from, ends);
    }

    private static int endOf(String text, int from, String ends) {
        char quote = 0;
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0 && ends.indexOf(c) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private String used(String selectors) {
        StringBuilder kept = new StringBuilder();
        for (int start = 0; start < selectors.length(); ) {
            int end = endOf(selectors, start, ",");
            String selector = selectors.substring(start, end);
            if (isUsed(selector)) {
                kept.append(kept.isEmpty() ? "" : ",").append(selector);
            }
            start = end + 1;
        }
        return kept.toString();
    }

    private boolean isUsed(String selector) {
        Matcher classes = CLASS.matcher(EXCEPT.matcher(selector).replaceAll(""));
        return classes.results()
                .map(found -> found.group(1).replace("\\", ""))
                .allMatch(name -> !name.startsWith(":") && (!name.startsWith("govuk-") || used.contains(name)));
    }
}
