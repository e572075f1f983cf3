package org.waymark.standalone.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.events.Typed;
import org.waymark.query.web.FormInput;

/** What is asked of a password: length and nothing easy to guess, not odd characters (NCSC, “Three random words”). */
public final class NewPassword {

    /** Besides blanks. */
    static final int SHORTEST = 12;

    /** All that bcrypt looks at. */
    static final int LONGEST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final List<String> NEIGHBOURS =
            List.of("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "qwertzuiop", "asdfghjkl", "zxcvbnm");
    private static final Set<String> COMMON = common();

    /** How letters are written with digits and signs. */
    private static final String DISGUISES = "4a@a8b3e€e6g1i!i|l0o5s$s7t+t2z";

    private NewPassword() {}

    /**
     * The password in a field; empty where it will not do, which is then a fault of the form.
     *
     * @param account whose password it is to be
     */
    public static Optional<String> in(FormInput form, String field, String account) {
        String password = form.value(field);
        form.text(field);
        Optional<String> fault = fault(password, account);
        fault.ifPresent(message -> form.reject(field, message));
        return fault.isPresent() ? Optional.empty() : Optional.of(password);
    }

    /** What is wrong with a password, and what would do. */
    public static Optional<String> fault(String password, String account) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("Enter a password of no more than " + LONGEST_BYTES + " characters");
        }
        if (password.codePoints().anyMatch(NewPassword::isInvisible)) {
            return Optional.of("Enter a password without characters that cannot be seen");
        }
        String seen = seen(password);
        if (length(seen) < SHORTEST) {
            return Optional.of("Enter a password of at least " + SHORTEST
                    + " characters, not counting spaces: three random words make a good one");
        }
        if (seen.codePoints().distinct().count() < FEWEST_DIFFERENT || isSequence(seen) || isCommon(seen)) {
            return Optional.of("Enter a password that is harder to guess: three random words make a good one");
        }
        String name = seen(account);
        if (!name.isEmpty() && seen.contains(name) && length(seen.replace(name, "")) < SHORTEST - 2) {
            return Optional.of("Enter a password without the account name in it");
        }
        return Optional.empty();
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isFiller(character);
        };
    }

    /** Letters without a shape: fillers of Hangul, and the empty pattern of Braille. */
    private static boolean isFiller(int character) {
        return character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x2800
                || character == 0x034F;
    }

    /** Without blanks of any kind, in lower case. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> !Typed.isBlank((char) letter))
                .forEach(letter -> seen.append((char) letter));
        return seen.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether two thirds of the characters repeat the one before, or follow it in the alphabet or on the keyboard. */
    private static boolean isSequence(String password) {
        long steps = 0;
        for (int at = 1; at < password.length(); at++) {
            if (follows(password.charAt(at - 1), password.charAt(at))) {
                steps++;
            }
        }
        return 3 * steps >= 2L * (password.length() - 1);
    }

    private static boolean follows(char one, char next) {
        String there = "" + one + next;
        String back = "" + next + one;
        return one == next || NEIGHBOURS.stream().anyMatch(row -> row.contains(there) || row.contains(back));
    }

    /** Whether little more is left than common words, as they are or in disguise, with digits and signs around them. */
    private static boolean isCommon(String password) {
        return isCommonAsWritten(password) || isCommonAsWritten(undisguised(bare(password)));
    }

    /** Without digits and signs around it. */
    private static String bare(String password) {
        return password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static boolean isCommonAsWritten(String password) {
        String rest = withoutCommon(password);
        return COMMON.contains(bare(password)) || rest.length() < password.length() && letters(rest) < FEWEST_DIFFERENT;
    }

    /** What is left without the common words, the longest first. */
    private static String withoutCommon(String password) {
        String rest = password;
        for (int length = rest.length(); length >= FEWEST_DIFFERENT - 1; length--) {
            for (int at = 0; at + length <= rest.length(); at++) {
                if (COMMON.contains(rest.substring(at, at + length))) {
                    rest = rest.substring(0, at) + rest.substring(at + length);
                    at--;
                }
            }
        }
        return rest;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static String undisguised(String password) {
        StringBuilder plain = new StringBuilder(password);
        for (int at = 0; at < plain.length(); at++) {
            int found = DISGUISES.indexOf(plain.charAt(at));
            if (found >= 0 && found % 2 == 0) {
                plain.setCharAt(at, DISGUISES.charAt(found + 1));
            }
        }
        return plain.toString();
    }

    private static Set<String> common() {
        try (InputStream words = NewPassword.class.getResourceAsStream("common-passwords.txt")) {
            return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
