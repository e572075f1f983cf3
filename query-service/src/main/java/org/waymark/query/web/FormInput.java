package org.waymark.query.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.waymark.query.web.CommandOutcome.FieldFault;
import org.waymark.query.web.CommandOutcome.Refused;

/**
 * What a person typed into a form, and what was found wrong with it: kept together so that a refused form comes back as
 * it was sent. Fields carry the names of the command's fields.
 */
public final class FormInput {

    /** Said where a part that nobody types is not what the form was shown with. */
    public static final String DAMAGED =
            "Part of this form was damaged on the way, so nothing was saved. Check it, then send it again.";

    private static final String KEY = "key";

    /** The key of a page on which a form is that a browser may show again from its memory. */
    private static final String PAGE_KEY = "pageKey";

    /** What an idempotency key may look like here: a form's own is a UUID. */
    private static final Pattern KEY_SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** Under which commands that change some fields of many carry them. */
    private static final String CHANGES = "changes.";

    private final MultiValueMap<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Set<String> dates = new LinkedHashSet<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> wrongParts = new HashMap<>();
    private final Map<String, Doubt> doubts = new LinkedHashMap<>();
    private final Map<String, UploadedFile> files = new HashMap<>();
    private String refusal = "";
    private boolean kept;

    /**
     * What was sent. A form from a page that is reused has no key of its own, since the page may be open twice, or be shown
     * again after the form was sent: the key is made of that of the page and of what was typed. The same is then recorded
     * once, and something else besides.
     *
     * @param typed the parameters of the request; a key that is none is replaced, and the form has to be sent again
     */
    public FormInput(MultiValueMap<String, String> typed) {
        this.typed = new LinkedMultiValueMap<>(typed);
        if (!typed.containsKey(KEY) && typed.containsKey(PAGE_KEY)) {
            this.typed.set(KEY, KEY_SHAPE.matcher(value(PAGE_KEY)).matches() ? keyOfContent(typed) : "");
        }
        if (!KEY_SHAPE.matcher(value(KEY)).matches()) {
            if (this.typed.containsKey(KEY)) {
                refusal = DAMAGED;
            }
            this.typed.set(KEY, UUID.randomUUID().toString());
        }
    }

    private static String keyOfContent(MultiValueMap<String, String> typed) {
        String content = new TreeMap<>(typed).toString();
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What is in each of its fields and boxes; the first value where there are several. */
    public Map<String, String> typed() {
        return typed.toSingleValueMap();
    }

    /** Another with the same in it, for which nothing is at fault yet. */
    public FormInput copy() {
        FormInput copy = new FormInput(typed);
        copy.files.putAll(files);
        return copy;
    }

    /** The same with a file that was sent with it. */
    FormInput with(String field, UploadedFile file) {
        files.put(field, file);
        return this;
    }

    /** The file that was chosen in a field; empty where none was, or an empty one. */
    public Optional<UploadedFile> file(String field) {
        known.add(field);
        return Optional.ofNullable(files.get(field));
    }

    /** The same as one that was kept while its session ended. */
    FormInput kept() {
        kept = true;
        return this;
    }

    /** Whether it was kept while its session ended: the page says that it has not been sent. */
    public boolean isKept() {
        return kept;
    }

    /** An empty form. */
    public static FormInput empty() {
        return new FormInput(new LinkedMultiValueMap<>());
    }

    /** Puts a value in before the form is first shown. */
    public FormInput prefill(String field, String value) {
        typed.set(field, value);
        return this;
    }

    /** Puts several lines in before the form is first shown. */
    public FormInput prefill(String field, List<String> lines) {
        return prefill(field, String.join("\n", lines));
    }

    /** Ticks checkboxes before the form is first shown. */
    public FormInput tick(String field, List<String> values) {
        typed.put(field, new ArrayList<>(values));
        return this;
    }

    /** Whether this value of a group of checkboxes is ticked. */
    public boolean ticked(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /** A whole number; empty where none was typed, or where it is none, which is then a fault. */
    public Optional<Long> number(String field) {
        Optional<String> text = text(field);
        if (text.isPresent() && !text.get().matches("-?[0-9]{1,15}")) {
            reject(field, "Enter a whole number, such as 3");
            return Optional.empty();
        }
        return text.map(Long::valueOf);
    }

    /** Puts a date in before the form is first shown; null leaves it empty. */
    public FormInput prefill(String field, @Nullable LocalDate date) {
        typed.set(field + "-day", date == null ? "" : String.valueOf(date.getDayOfMonth()));
        typed.set(field + "-month", date == null ? "" : String.valueOf(date.getMonthValue()));
        typed.set(field + "-year", date == null ? "" : String.valueOf(date.getYear()));
        return this;
    }

    /** Says what a field is called on the page, for messages of command-service, which name it as the command does. */
    public void label(String field, String label) {
        known.add(field);
        labels.put(field, label.replace(" (optional)", ""));
    }

    /** The idempotency key drawn when the form was first shown; it stays the same until the form is accepted. */
    public String key() {
        return value(KEY);
    }

    /** Whether the form was sent with this field, be it empty. */
    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /** The value of a field, as typed; empty if there is none. */
    public String value(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    /** The trimmed text of a field, its lines ending as they are kept (browsers send them otherwise); empty where there is none. */
    public Optional<String> text(String field) {
        known.add(field);
        return Optional.of(value(field).strip().replace("\r\n", "\n")).filter(text -> !text.isEmpty());
    }

    /** The same for a field that cannot be left empty: if it is, that is a fault. */
    public Optional<String> text(String field, String askForIt) {
        Optional<String> text = text(field);
        if (text.isEmpty()) {
            reject(field, askForIt);
        }
        return text;
    }

    /** The lines of a text area that cannot be left empty: if it is, that is a fault. */
    public List<String> lines(String field, String askForIt) {
        List<String> lines = lines(field);
        if (lines.isEmpty()) {
            reject(field, askForIt);
        }
        return lines;
    }

    /** A date that cannot be left out: if it is, that is a fault. */
    public Optional<LocalDate> date(String field, String askForIt) {
        Optional<LocalDate> date = date(field);
        if (date.isEmpty()) {
            reject(field, askForIt);
        }
        return date;
    }

    /** The same with at most so many characters; if there are more, that is a fault. */
    public Optional<String> text(String field, int most) {
        Optional<String> text = text(field);
        text.filter(typedText -> tooLong(typedText, most))
                .ifPresent(typedText -> reject(field, label(field) + " " + tooLongBy(typedText, most)));
        return text;
    }

    /** Whether a text has more characters than can be recorded. */
    public static boolean tooLong(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }

    /** What is wrong with a text that is too long, after what it is called. */
    public static String tooLongBy(String text, int most) {
        return "must have at most " + Formats.number(most) + " characters. It has "
                + Formats.number(text.codePointCount(0, text.length()));
    }

    /** The non-empty lines of a text area, or the ticked values of checkboxes. */
    public List<String> lines(String field) {
        known.add(field);
        return typed.getOrDefault(field, List.of()).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A date typed as day, month and year; empty where none was, or where it is not a date, which is then a fault. */
    public Optional<LocalDate> date(String field) {
        known.add(field);
        dates.add(field);
        String day = part(field, "day");
        String month = part(field, "month");
        String year = part(field, "year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return Optional.empty();
        }
        TypedDay typedDay = TypedDay.of(day, month, year);
        if (typedDay.day() == null) {
            wrongParts.putIfAbsent(field, typedDay.part());
            reject(field, label(field) + ": " + typedDay.fault());
        }
        return Optional.ofNullable(typedDay.day());
    }

    /** A day typed into one box, such as “31 March 2024”; empty where none was, or where it is none, which is then a fault. */
    public Optional<LocalDate> day(String field) {
        return text(field).flatMap(typedText -> {
            TypedDay day = TypedDay.of(typedText);
            if (day.day() == null) {
                boolean incomplete = day.part().equals("month") && day.fault().startsWith("enter");
                reject(
                        field,
                        label(field) + ": "
                                + (incomplete
                                        ? "enter a day, a month and a year, such as 31 March 2024"
                                        : day.fault()));
            }
            return Optional.ofNullable(day.day());
        });
    }

    private String label(String field) {
        return labels.getOrDefault(field, "Date");
    }

    /** Whether this part of a day, such as {@code month}, is at fault, or the day as a whole is. */
    public boolean isWrong(String field, String part) {
        return !error(field).isEmpty() && wrongParts.getOrDefault(field, part).equals(part);
    }

    private String part(String field, String part) {
        return value(field + "-" + part).strip();
    }

    /** Notes what is wrong with a field; the first fault of a field counts. */
    public void reject(String field, String message) {
        faults.putIfAbsent(field, message);
    }

    /** Takes over why command-service refused. */
    public void reject(Refused refused) {
        refused.errors().forEach(fault -> reject(nameOf(fault.field()), inWords(fault)));
        if (refused.errors().isEmpty()) {
            refusal = FaultWords.sentence(refused.detail());
        }
    }

    /** Takes over why it could not be done, where no field says so. */
    public void refuse(String message) {
        refusal = message;
    }

    /** The message in the words of the page. */
    private String inWords(FieldFault fault) {
        return FaultWords.say(fault.field(), fault.message(), labels.get(nameOf(fault.field())));
    }

    /**
     * The field of this form that is at fault: {@code levels[2].name} is typed into {@code levels-2-name}, or else into
     * {@code levels}; {@code changes.to} into {@code to}.
     */
    private String nameOf(String field) {
        String path = field.startsWith(CHANGES) ? field.substring(CHANGES.length()) : field;
        String flat = path.replaceAll("[.\\[]", "-").replace("]", "");
        return Stream.of(path, flat, path.split("[.\\[]", 2)[0], path.replaceFirst("-.*", ""))
                .filter(known::contains)
                .findFirst()
                .orElse(field);
    }

    public boolean hasErrors() {
        return !faults.isEmpty() || !refusal.isEmpty() || !openDoubts().isEmpty();
    }

    /** Asks to confirm something that is unusual, though it can be meant. */
    public void ask(Doubt doubt) {
        doubts.putIfAbsent(doubt.code(), doubt);
    }

    /** Everything that is to be confirmed, and what was confirmed already. */
    public List<Doubt> doubts() {
        return List.copyOf(doubts.values());
    }

    private List<Doubt> openDoubts() {
        return doubts.values().stream()
                .filter(doubt -> !ticked(Doubt.CONFIRMED, doubt.code()))
                .toList();
    }

    /** What is wrong with a field; empty where nothing is. */
    public String error(String field) {
        return faults.getOrDefault(field, "");
    }

    /** The ids of a field's hint and error, for {@code aria-describedby}; null where it has neither. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        List<String> ids = new ArrayList<>();
        if (hint != null) {
            ids.add(field + "-hint");
        }
        if (!error(field).isEmpty()) {
            ids.add(field + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Every fault, in the order found, for the summary at the top. */
    public List<SummaryLine> summary() {
        List<SummaryLine> lines = new ArrayList<>();
        if (!refusal.isEmpty()) {
            lines.add(new SummaryLine("", refusal));
        }
        faults.forEach((field, message) -> lines.add(new SummaryLine(anchor(field), message)));
        openDoubts().forEach(doubt -> lines.add(new SummaryLine("#" + Doubt.CONFIRMED, doubt.problem())));
        return Collections.unmodifiableList(lines);
    }

    private String anchor(String field) {
        if (!known.contains(field)) {
            return "";
        }
        return "#" + field + (dates.contains(field) ? "-" + wrongParts.getOrDefault(field, "day") : "");
    }

    /**
     * One line of the error summary.
     *
     * @param anchor where it leads, such as {@code #title}; empty where no field of this form is at fault
     */
    public record SummaryLine(String anchor, String message) {}
}
