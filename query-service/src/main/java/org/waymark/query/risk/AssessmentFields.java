package org.waymark.query.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidence;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskRating;
import org.waymark.query.forms.FormField;
import org.waymark.query.web.Command;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/** How an assessment is asked for in a form. */
final class AssessmentFields {

    private static final String LIKELIHOOD = "likelihood";
    private static final String IMPACT = "impact";
    private static final String RATING = "rating";
    private static final Set<String> NUMBERS = Set.of(LIKELIHOOD, IMPACT);

    private AssessmentFields() {}

    /** Likelihood, impact, rationale and confidence. */
    static List<FormField> all(Place place, boolean needed, @Nullable RiskAssessment before) {
        List<FormField> fields = new ArrayList<>(figures(place, needed, before));
        fields.addAll(reasons(place));
        return fields;
    }

    /** Rationale and confidence. */
    static List<FormField> reasons(Place place) {
        return List.of(
                rationale(place),
                FormField.choice(place.in() + "confidence", place.label("confidence (optional)"), confidences()));
    }

    /** Why it is assessed like this. */
    static FormField rationale(Place place) {
        return FormField.area(place.in() + "rationale", place.label("rationale (optional)"));
    }

    /** Likelihood and impact, or a rating without them. */
    static List<FormField> figures(Place place, boolean needed, @Nullable RiskAssessment before) {
        FormField likelihood = FormField.choice(
                        place.in() + LIKELIHOOD, place.label(LIKELIHOOD), scale(RiskMatrix.LIKELIHOODS))
                .prefill(before == null ? null : before.likelihood());
        FormField impact = FormField.choice(place.in() + IMPACT, place.label(IMPACT), scale(RiskMatrix.IMPACTS))
                .prefill(before == null ? null : before.impact());
        String rating = place.in() + RATING;
        return List.of(
                needed ? likelihood.neededWhen(rating, "", place.choose(LIKELIHOOD)) : likelihood,
                needed ? impact.neededWhen(rating, "", place.choose(IMPACT)) : impact,
                FormField.choice(rating, place.label("rating without numbers (optional)"), ratings())
                        .hint("Only where nobody has numbers. Leave likelihood and impact empty then.")
                        .prefill(
                                before == null || before.score() != null
                                        ? null
                                        : before.rating().title()));
    }

    /** Likelihood and impact, or a rating without them; not needed where another assessment says any of these. */
    static List<FormField> figuresUnless(Place other, Place place) {
        return figures(place, true, null).stream()
                .map(field -> field.askFor() == null
                        ? field
                        : field.onlyWhen(other.in() + LIKELIHOOD, "")
                                .onlyWhen(other.in() + IMPACT, "")
                                .onlyWhen(other.in() + RATING, ""))
                .toList();
    }

    /**
     * Where in a form an assessment is asked for.
     *
     * @param in   what the names of its fields start with, such as {@code inherent.}
     * @param word what their labels start with, such as “Inherent”; empty for nothing
     */
    record Place(String in, String word) {

        /** The only assessment of a form. */
        static final Place ALONE = new Place("", "");

        String label(String what) {
            return word.isEmpty() ? Character.toUpperCase(what.charAt(0)) + what.substring(1) : word + ": " + what;
        }

        /** “Choose the inherent likelihood”. */
        String choose(String what) {
            return "Choose the " + (word.isEmpty() ? "" : word.toLowerCase(Locale.UK) + " ") + what;
        }
    }

    private static List<Option> scale(List<String> names) {
        return Stream.concat(
                        Stream.of(Option.of("", "Choose")),
                        IntStream.rangeClosed(1, names.size())
                                .mapToObj(number ->
                                        Option.of(String.valueOf(number), number + " " + names.get(number - 1))))
                .toList();
    }

    private static List<Option> ratings() {
        return Stream.concat(
                        Stream.of(Option.of("", "By likelihood and impact")),
                        Stream.of(RiskRating.values())
                                .map(rating -> Option.of(rating.title(), rating.title() + ", not scored")))
                .toList();
    }

    private static List<Option> confidences() {
        return Stream.concat(
                        Stream.of(Option.of("", "Medium, unless you choose")),
                        Stream.of(Confidence.values())
                                .map(confidence ->
                                        Option.of(confidence.name(), Formats.sentenceCase(confidence.name()))))
                .toList();
    }

    /** Likelihood and impact as the numbers that the command takes, wherever they are in it. */
    static Command withNumbers(Command command) {
        return new Command(command.name(), withNumbers(command.body()));
    }

    private static Map<String, Object> withNumbers(Map<String, Object> body) {
        Map<String, Object> numbered = new LinkedHashMap<>();
        body.forEach((name, value) -> numbered.put(name, numbered(name, value)));
        return numbered;
    }

    @SuppressWarnings("unchecked") // the objects of a command have names for keys
    private static Object numbered(String name, Object value) {
        if (value instanceof Map<?, ?> object) {
            return withNumbers((Map<String, Object>) object);
        }
        return NUMBERS.contains(name) ? Integer.valueOf(value.toString()) : value;
    }
}
