package org.waymark.query.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Unassigned;
import org.waymark.people.Organisation;
import org.waymark.people.PeopleNames;
import org.waymark.query.moment.AsOf;

/** How dates, times and numbers are written on every page. */
public final class Formats {

    private static final Pattern MEETING_EVENT =
            Pattern.compile("^Review(?=Scheduled|Rescheduled|Held|Closed|Cancelled)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss zzz (VV)", Locale.UK);

    private Formats() {}

    /** “30 June 2026”. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** “30 June 2026” for the day it was at that place. */
    public static String day(Instant instant, ZoneId zone) {
        return DATE.format(instant.atZone(zone));
    }

    /** “2:15pm”. */
    public static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone)).toLowerCase(Locale.UK);
    }

    /** With seconds, where the page says which zone. */
    public static String seconds(Instant instant, ZoneId zone) {
        return SECONDS.format(instant.atZone(zone));
    }

    /** With seconds and zone, for a title. */
    public static String exact(Instant instant, ZoneId zone) {
        return EXACT.format(instant.atZone(zone));
    }

    /** An amount in pounds, with pence where there are some: “£12,500”, “£99.50”. */
    public static String pounds(BigDecimal pounds) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        if (pounds.stripTrailingZeros().scale() <= 0) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(pounds);
    }

    /** “1 day”, “12 days”. */
    public static String days(long days) {
        return count(days, "day", "days");
    }

    /** “1 action”, “12 actions”. */
    public static String count(long number, String one, String many) {
        return String.format(Locale.UK, "%,d %s", number, number == 1 ? one : many);
    }

    /** How often something comes round: “every two months”, “twice a year”, “every 10 days”. */
    public static String every(Period period) {
        return switch (period.normalized().toString()) {
            case "P7D" -> "every week";
            case "P14D" -> "every two weeks";
            case "P28D" -> "every four weeks";
            case "P42D" -> "every six weeks";
            case "P1M" -> "every month";
            case "P2M" -> "every two months";
            case "P3M" -> "every quarter";
            case "P4M" -> "every four months";
            case "P6M" -> "twice a year";
            case "P1Y" -> "every year";
            case "P2Y" -> "every two years";
            default -> "every " + parts(period.normalized());
        };
    }

    private static String parts(Period period) {
        return list(Stream.of(
                        Map.entry(period.getYears(), "year"),
                        Map.entry(period.getMonths(), "month"),
                        Map.entry(period.getDays(), "day"))
                .filter(part -> part.getKey() > 0)
                .map(part -> count(part.getKey(), part.getValue(), part.getValue() + "s"))
                .toList());
    }

    /** Whole days from one day to another. */
    public static long daysBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** “lead, PSW and HR”. */
    public static String list(List<String> all) {
        List<String> names = all.stream().map(PageText::isolated).toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /**
     * Somebody who was named: by the name that an id has today, or by what was written, such as a post. Everything that is
     * shown of people goes through this and its neighbours (docs/adr/0045).
     */
    public static String person(String named) {
        return PeopleNames.current().of(named);
    }

    /** The same with the post, where there is room for it: “Sarah Ellis (Head of Service)”. */
    public static String personInFull(String named) {
        return PeopleNames.current().inFull(named);
    }

    /** Several people or posts: “Sarah Ellis, PSW and HR”. */
    public static String people(List<String> named) {
        return list(PeopleNames.current().of(named));
    }

    /** Who leads it: “Sarah Ellis, PSW and HR”, or that nobody does yet. */
    public static String leads(List<String> leads) {
        return leads.isEmpty() ? Unassigned.NO_LEAD : people(leads);
    }

    /** The same with posts. */
    public static String leadsInFull(List<String> leads) {
        return leads.isEmpty()
                ? Unassigned.NO_LEAD
                : list(leads.stream().map(Formats::personInFull).toList());
    }

    /** Who owns it, or that nobody does yet. */
    public static String owner(@Nullable String owner) {
        return owner == null ? Unassigned.NO_OWNER : person(owner);
    }

    /** The same with the post. */
    public static String ownerInFull(@Nullable String owner) {
        return owner == null ? Unassigned.NO_OWNER : personInFull(owner);
    }

    /** The class that gives a rating its colour, such as {@code wm-tone-problem}. */
    public static String tone(Tone tone) {
        return "wm-tone-" + toneName(tone);
    }

    /** What a rating means to the system, such as {@code not-started}. */
    public static String toneName(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** “as known at the end of 30 June 2026”, after “You are viewing the past:”. */
    public static String moment(AsOf asOf) {
        String clock = asOf.mode() == AsOf.Mode.KNOWN ? "as known " : "as now corrected for ";
        return switch (asOf.moment()) {
            case AsOf.Now ignored -> "now";
            case AsOf.AtPosition at -> clock + "at position " + at.position() + " of the ledger";
            case AsOf.OnDate on -> clock + (asOf.mode() == AsOf.Mode.KNOWN ? "at the end of " : "") + date(on.date());
            case AsOf.AtReview at -> clock + (asOf.mode() == AsOf.Mode.KNOWN ? "at meeting " : "meeting ") + at.ref();
            case AsOf.AtDecision at ->
                clock
                        + (asOf.mode() == AsOf.Mode.KNOWN ? "when decision " : "the day of decision ")
                        + at.ref()
                        + (asOf.mode() == AsOf.Mode.KNOWN ? " was recorded" : "");
            case AsOf.AtReport at ->
                clock
                        + (asOf.mode() == AsOf.Mode.KNOWN ? "when report " : "the day of report ")
                        + at.name()
                        + (asOf.mode() == AsOf.Mode.KNOWN ? " was issued" : "");
            case AsOf.AtInstant at ->
                clock + exact(at.instant(), Organisation.current().timeZone());
        };
    }

    /** {@code StageProgressReported} as “Stage progress reported”. */
    public static String sentenceCase(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** An event by its name: “Stage progress reported”. The event that names call a review is a meeting on pages. */
    public static String eventName(String type) {
        return sentenceCase(MEETING_EVENT.matcher(type).replaceFirst("Meeting"));
    }

    /** The name of a text of an event, such as {@code helpNeeded} or {@code after.vision}: “Help needed”, “After: vision”. */
    public static String textName(String name) {
        return sentenceCase(name.replace(".", ": "));
    }

    /** The names of several texts: “Comment and help needed”. */
    public static String textNames(List<String> names) {
        String words = list(names.stream()
                .map(name -> textName(name).toLowerCase(Locale.UK))
                .toList());
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** An ISO date as “30 June 2026”. */
    public static String isoDate(String date) {
        return date(LocalDate.parse(date));
    }

    /** A whole number, its thousands set apart: “1,204”. */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** A number of bytes as people say it: “24 KB”, “1.2 MB”. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return count(bytes, "byte", "bytes");
        }
        return bytes < 1_000_000
                ? number(Math.round(bytes / 1_000.0)) + " KB"
                : String.format(Locale.UK, "%,.1f MB", bytes / 1_000_000.0);
    }

    /** A limit in bytes, in whole megabytes: “10 MB”. */
    public static String megabytes(long bytes) {
        return number(bytes >> 20) + " MB";
    }

    /** The text, or another where there is none. */
    public static String or(@Nullable String text, String other) {
        return text == null || text.isEmpty() ? other : text;
    }

    /** {@code CURRENT} as “current”. */
    public static String lowerCase(Object name) {
        return name.toString().toLowerCase(Locale.UK);
    }

    /** {@code IN_CONTROL} as “In control”. */
    public static String capitalised(Object name) {
        return sentenceCase(lowerCase(name).replace('_', ' '));
    }

    /** A value as it is written in the query of an address. */
    public static String inUrl(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
