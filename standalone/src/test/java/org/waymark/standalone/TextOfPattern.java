package org.waymark.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/** Texts that a regular expression matches, as far as the patterns of the OpenAPI documents need it. */
final class TextOfPattern {

    private static final int MOST_REPEATS = 6;
    private static final int[] CHARACTERS = "abcxyzABCXYZ0123456789 .,;:!?'\"<>&{}[]()$%/\\|_-+=*#@~\n\té漢ش😀"
            .codePoints()
            .toArray();

    private final String pattern;
    private final Random random;
    private int at;

    private TextOfPattern(String pattern, Random random) {
        this.pattern = pattern;
        this.random = random;
    }

    static String of(String pattern, Random random) {
        String whole = pattern.replaceFirst("^\\^", "").replaceFirst("\\$$", "");
        return new TextOfPattern(whole, random).alternatives();
    }

    /** Makes a text for each alternative, so that all of the pattern is read, and takes one. */
    private String alternatives() {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '|') {
                at++;
                texts.add(text.toString());
                text = new StringBuilder();
            } else {
                text.append(repeated());
            }
        }
        texts.add(text.toString());
        return texts.get(random.nextInt(texts.size()));
    }

    private String repeated() {
        int start = at;
        String once = atom();
        int end = at;
        int[] times = times();
        int after = at;
        StringBuilder text = new StringBuilder();
        int count = times[0] + random.nextInt(Math.min(times[1] - times[0], MOST_REPEATS) + 1);
        for (int index = 0; index < count; index++) {
            at = start;
            text.append(index == 0 ? once : atom());
        }
        at = Math.max(end, after);
        return text.toString();
    }

    private int[] times() {
        char sign = at < pattern.length() ? pattern.charAt(at) : ' ';
        switch (sign) {
            case '*' -> {
                at++;
                return new int[] {0, MOST_REPEATS};
            }
            case '+' -> {
                at++;
                return new int[] {1, MOST_REPEATS};
            }
            case '?' -> {
                at++;
                return new int[] {0, 1};
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                String[] bounds = pattern.substring(at + 1, end).split(",", -1);
                at = end + 1;
                int least = Integer.parseInt(bounds[0]);
                return new int[] {least, bounds.length == 1 ? least : Integer.parseInt(bounds[1])};
            }
            default -> {
                return new int[] {1, 1};
            }
        }
    }

    private String atom() {
        char character = pattern.charAt(at++);
        switch (character) {
            case '(' -> {
                String text = alternatives();
                at++;
                return text;
            }
            case '[' -> {
                return oneOf(set());
            }
            case '\\' -> {
                return Character.toString(escaped());
            }
            default -> {
                return String.valueOf(character);
            }
        }
    }

    private String oneOf(IntPredicate allowed) {
        int[] fit = java.util.Arrays.stream(CHARACTERS).filter(allowed).toArray();
        if (fit.length == 0) {
            throw new IllegalStateException("No character fits " + pattern);
        }
        return Character.toString(fit[random.nextInt(fit.length)]);
    }

    private IntPredicate set() {
        boolean not = pattern.charAt(at) == '^';
        at += not ? 1 : 0;
        IntPredicate any = character -> false;
        while (pattern.charAt(at) != ']') {
            if (pattern.startsWith("\\s", at)) {
                at += 2;
                any = any.or(Character::isWhitespace);
                continue;
            }
            int from = one();
            boolean range = pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
            at += range ? 1 : 0;
            int to = range ? one() : from;
            any = any.or(character -> character >= from && character <= to);
        }
        at++;
        return not ? any.negate() : any;
    }

    private int one() {
        char character = pattern.charAt(at++);
        return character == '\\' ? escaped() : character;
    }

    private int escaped() {
        char character = pattern.charAt(at++);
        if (character != 'u') {
            return character;
        }
        at += 4;
        return Integer.parseInt(pattern.substring(at - 4, at), 16);
    }
}
