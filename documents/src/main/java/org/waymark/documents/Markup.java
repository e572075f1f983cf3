package org.waymark.documents;

/** Text as XML takes it. */
final class Markup {

    private static final int UNKNOWN = 0xfffd;

    private Markup() {}

    /** The text between tags or in an attribute: what XML cannot hold (1.0, 2.2) becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(character) ? character : UNKNOWN);
            }
        });
        return out.toString();
    }

    /** The text, with what XML cannot hold replaced. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> out.appendCodePoint(allowed(character) ? character : UNKNOWN));
        return out.toString();
    }

    /** The text as a string of a style sheet, with its quotation marks. */
    static String styleString(String text) {
        StringBuilder out = new StringBuilder("\"");
        clean(text).codePoints().forEach(character -> {
            if (character == '"' || character == '\\' || character == '<' || character == '&' || character < ' ') {
                out.append('\\').append(Integer.toHexString(character)).append(' ');
            } else {
                out.appendCodePoint(character);
            }
        });
        return out.append('"').toString();
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xd7ff
                || character >= 0xe000 && character <= 0xfffd
                || character >= 0x10000 && character <= 0x10ffff;
    }
}
