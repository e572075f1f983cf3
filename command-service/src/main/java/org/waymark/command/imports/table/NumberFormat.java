package org.waymark.command.imports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a workbook shows numbers, as far as it says what they are: days, months, times, percentages, references with
 * leading zeros. Decimals and currencies stay as the number is.
 *
 * @param kind what numbers are
 * @param code the format without what is not about the number; for references, with the letters before it
 */
record NumberFormat(Kind kind, String code) {

    /** What the numbers of a format are. */
    enum Kind {
        NUMBER,
        DAY,
        MONTH,
        YEAR,
        TIME,
        PERCENT,
        CODE
    }

    /** A longer code is not used. */
    static final int LONGEST = 255;

    static final NumberFormat GENERAL = new NumberFormat(Kind.NUMBER, "");

    /** Day 0 of the usual calendar of workbooks; it makes up for their 29 February 1900, which never was. */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(24 * 60 * 60);

    /** What a number format says that is not about the number: texts, colours, escapes. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    /** Letters and zeros: R007. */
    private static final Pattern LETTERS_AND_ZEROS = Pattern.compile("(?:\"([^\"%]*)\"|((?:\\\\.)*))(0{1,15})");

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})([eE][-+]?\\d{1,3})?");
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST_PLAIN = 20;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /**
     * The format of that number in workbooks.
     *
     * @param code what the workbook says of it; empty where it is one that all workbooks have
     */
    static NumberFormat of(int id, String code) {
        if (!code.isEmpty()) {
            return of(code);
        }
        if ((id >= 14 && id <= 16)
                || id == 22
                || (id >= 27 && id <= 31)
                || id == 36
                || (id >= 50 && id <= 54)
                || id == 57) {
            return new NumberFormat(Kind.DAY, "");
        }
        return switch (id) {
            case 9, 10 -> new NumberFormat(Kind.PERCENT, id == 9 ? "0%" : "0.00%");
            case 17 -> new NumberFormat(Kind.MONTH, "my");
            case 18, 19, 20, 21, 45, 46, 47 -> new NumberFormat(Kind.TIME, "");
            case 58 -> new NumberFormat(Kind.DAY, "");
            default -> GENERAL;
        };
    }

    private static NumberFormat of(String code) {
        String first = code.split(";", 2)[0];
        Matcher reference = LETTERS_AND_ZEROS.matcher(first);
        if (reference.matches()) {
            String letters = reference.group(1) == null ? reference.group(2).replace("\\", "") : reference.group(1);
            return new NumberFormat(Kind.CODE, letters + reference.group(3));
        }
        String plain = ASIDE.matcher(first.toLowerCase(Locale.ROOT)).replaceAll("");
        if (plain.contains("%")) {
            return new NumberFormat(Kind.PERCENT, plain);
        }
        if (plain.contains("general") || plain.contains("#") || plain.contains("0") || plain.contains("?")) {
            return GENERAL;
        }
        boolean day = plain.contains("d");
        boolean month = plain.contains("m");
        boolean year = plain.contains("y") || plain.contains("e");
        boolean time = plain.contains("h") || plain.contains("s");
        if (day || (month && year)) {
            return new NumberFormat(day ? Kind.DAY : Kind.MONTH, "my");
        }
        if (time) {
            return new NumberFormat(Kind.TIME, "");
        }
        return year ? new NumberFormat(Kind.YEAR, "") : month ? new NumberFormat(Kind.MONTH, "m") : GENERAL;
    }

    /** The number as people see it; the same text where it is none. */
    String text(String written, boolean dates1904) {
        String trimmed = written.strip();
        if (!NUMBER.matcher(trimmed).matches()) {
            return written;
        }
        BigDecimal number = new BigDecimal(trimmed);
        return switch (kind) {
            case NUMBER -> plain(number);
            case PERCENT -> plain(number.movePointRight(2).setScale(decimals(), RoundingMode.HALF_UP)) + "%";
            case CODE -> code(number);
            case TIME -> isDay(number) ? TIME.format(time(number)) : plain(number);
            case DAY, MONTH, YEAR -> isDay(number) ? dated(number, dates1904) : plain(number);
        };
    }

    /** Whether a number is shown as a day. */
    boolean isDay(String written, boolean dates1904) {
        return kind == Kind.DAY && text(written, dates1904).contains("/");
    }

    private String dated(BigDecimal number, boolean dates1904) {
        int days = number.intValue();
        if (days == 0 && !dates1904 && kind == Kind.DAY) {
            return "00/01/1900";
        }
        LocalDate date = dates1904
                ? EPOCH_1904.plusDays(days)
                : EPOCH_1900.plusDays(days < LEAP_DAY_THAT_NEVER_WAS ? days + 1L : days);
        return switch (kind) {
            case MONTH -> (code.equals("m") ? MONTH : MONTH_AND_YEAR).format(date);
            case YEAR -> Integer.toString(date.getYear());
            default -> DAY.format(date);
        };
    }

    private String code(BigDecimal number) {
        int zeros = code.length() - code.replaceAll("0+$", "").length();
        BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
        String digits = plain(whole.abs());
        return (number.signum() < 0 ? "-" : "")
                + code.substring(0, code.length() - zeros)
                + "0".repeat(Math.max(0, zeros - digits.length()))
                + digits;
    }

    private int decimals() {
        int point = code.indexOf('.');
        return point < 0
                ? 0
                : (int) code.substring(point)
                        .chars()
                        .filter(digit -> digit == '0' || digit == '#' || digit == '?')
                        .limit(10)
                        .count();
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0;
    }

    private static LocalTime time(BigDecimal number) {
        BigDecimal part = number.remainder(BigDecimal.ONE).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
        return LocalTime.ofSecondOfDay(Math.min(part.intValue(), SECONDS.intValue() - 1));
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal shown = number.round(AS_SHOWN).stripTrailingZeros();
        boolean isLong = Math.abs((long) shown.scale()) > LONGEST_PLAIN
                || shown.precision() - (long) shown.scale() > LONGEST_PLAIN;
        return isLong ? shown.toString() : shown.toPlainString();
    }
}
