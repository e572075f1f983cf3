package org.waymark.query.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;

class TextSearchTest {

    private final TextIndex index = new TextIndex();

    private void put(String ref, String title, String... texts) {
        index.put(TextFields.of(ref).ref(ref).title(title).texts(List.of(texts)));
    }

    private List<String> find(String typed) {
        index.publish();
        try (TextIndex.Held held = index.hold();
                TextSearch search = new TextSearch(TypedWords.of(typed), List.of(held))) {
            return keys(search.every());
        }
    }

    private static List<String> keys(List<TextSearch.Hit> hits) {
        return hits.stream()
                .sorted(Comparator.comparing(TextSearch.Hit::score).reversed().thenComparing(TextSearch.Hit::key))
                .map(TextSearch.Hit::key)
                .toList();
    }

    @Test
    void findsWhatHasAllWordsWhereverTheyStand() {
        put("P1", "Flood defence", "The wall at Westbury");
        put("P2", "Flood defence", "The wall at Weston");
        put("P3", "Westbury school");

        assertThat(find("westbury flood")).containsExactly("P1");
        assertThat(find("the flood of westbury")).containsExactly("P1");
    }

    @Test
    void prefersATitleToATextAndTheExactFormToAnother() {
        put("P1", "Something else", "A review is due");
        put("P2", "A review");
        put("P3", "The reviews");

        assertThat(find("review")).containsExactly("P2", "P3", "P1");
        assertThat(find("reviews")).startsWith("P3").containsExactlyInAnyOrder("P1", "P2", "P3");
    }

    @Test
    void prefersATitleInAnotherFormToATextInTheExactOne() {
        put("W1", "Interests", "Money, vacancies, risks");
        put("I1", "Vacancy rate of social workers");

        assertThat(find("vacancies")).containsExactly("I1", "W1");
    }

    @Test
    void findsARefFirstThenThoseThatBeginWithIt() {
        put("P10", "Ten");
        put("P1", "One");
        put("Q1.6.2", "Answer", "See P1 for more");

        assertThat(find("p1")).containsExactly("P1", "P10", "Q1.6.2");
        assertThat(find("Q1.6")).containsExactly("Q1.6.2");
    }

    @Test
    void findsAPhraseOnlyInARow() {
        put("P1", "Social workers leave");
        put("P2", "Workers in social care");
        put("P3", "Care is social", "workers");

        assertThat(find("\"social workers\"")).containsExactly("P1");
        assertThat(find("“social workers”")).containsExactly("P1");
        assertThat(find("\"social workers")).as("an open quotation mark").containsExactly("P1");
    }

    @Test
    void aPhraseDoesNotSpanTwoTexts() {
        put("P1", "One", "ends with social", "workers begin");

        assertThat(find("\"social workers\"")).isEmpty();
    }

    @Test
    void takesSimilarWordsWhereNothingHasTheWord() {
        put("P1", "Governance of the partnership");
        put("P2", "Governors");
        index.publish();
        try (TextIndex.Held held = index.hold();
                TextSearch search = new TextSearch(TypedWords.of("govenance"), List.of(held))) {
            assertThat(keys(search.every())).containsExactly("P1");
            assertThat(search.similar()).containsExactly("govenance");
        }
        assertThat(find("tep")).as("a short word stands for itself").isEmpty();
    }

    @Test
    void findsBeginningsOfWordsAndWordsWithoutTheirAccents() {
        put("P1", "Safeguarding in cafés");

        assertThat(find("safeguard")).containsExactly("P1");
        assertThat(find("cafe")).containsExactly("P1");
        assertThat(find("ards")).isEmpty();
    }

    @Test
    void findsPeopleByWhatTheyAreCalledNow() {
        index.put(TextFields.of("P1").ref("P1").title("One").people(List.of("u17")));
        Person before = Person.named("u17", "Sarah Ellis");
        try (PeopleNames.Span ignored = new PeopleNames(1, List.of(before), List.of()).show()) {
            assertThat(find("ellis")).containsExactly("P1");
            assertThat(find("\"sarah ellis\"")).containsExactly("P1");
            assertThat(find("elli sar")).containsExactly("P1");
        }
        try (PeopleNames.Span ignored = new PeopleNames(2, List.of(), List.of()).show()) {
            assertThat(find("ellis")).as("of whom nothing is known any more").isEmpty();
            assertThat(find("u17")).containsExactly("P1");
        }
    }

    @Test
    void whatTakesThePlaceOfAnotherIsFoundInItsPlace() {
        put("P1", "Flood");
        assertThat(find("flood")).containsExactly("P1");
        put("P1", "Fire");
        assertThat(find("flood")).isEmpty();
        index.remove("P1");
        assertThat(find("fire")).isEmpty();
    }

    @Test
    void whoeverSearchesHoldsOnToWhatWasPublished() {
        put("P1", "Flood");
        index.publish();
        try (TextIndex.Held held = index.hold()) {
            put("P1", "Fire");
            put("P2", "Flood");
            index.publish();
            try (TextSearch search = new TextSearch(TypedWords.of("flood"), List.of(held))) {
                assertThat(keys(search.every())).containsExactly("P1");
            }
        }
    }

    /** Two nodes whose indexes went through different things. */
    @Test
    void ranksByTheDocumentAlone() {
        Random random = new Random(17);
        List<TextFields> documents = IntStream.range(0, 200)
                .mapToObj(i -> TextFields.of("P" + i)
                        .ref("P" + i)
                        .title(words(random, 1 + i % 3))
                        .texts(List.of(words(random, 40))))
                .toList();
        documents.forEach(index::put);
        index.publish();
        TextIndex other = new TextIndex();
        for (int round = 0; round < 3; round++) {
            IntStream.range(0, 300)
                    .forEach(i -> other.put(TextFields.of("P" + i).title(words(random, 5))));
            other.publish();
        }
        IntStream.range(0, 300).forEach(i -> other.remove("P" + i));
        documents.reversed().forEach(other::put);
        other.publish();

        for (String typed : List.of("alpha", "alpha beta", "\"beta gamma\"", "delt", "alpho")) {
            assertThat(ranked(other, typed))
                    .as(typed)
                    .isEqualTo(ranked(index, typed))
                    .isNotEmpty();
        }
    }

    private static List<TextSearch.Hit> ranked(TextIndex index, String typed) {
        try (TextIndex.Held held = index.hold();
                TextSearch search = new TextSearch(TypedWords.of(typed), List.of(held))) {
            return search.every().stream()
                    .sorted(Comparator.comparing(TextSearch.Hit::key))
                    .toList();
        }
    }

    private static String words(Random random, int count) {
        List<String> words = List.of("alpha", "beta", "gamma", "delta", "epsilon");
        return Stream.generate(() -> words.get(random.nextInt(words.size())))
                .limit(count)
                .reduce((first, second) -> first + " " + second)
                .orElse("");
    }

    @Test
    void marksWhatWasLookedForInABestPieceOfText() {
        put("P1", "A caseload", "A flood");
        String text = "It was a quiet year. Reviews of caseloads were late, so the caseload grew. "
                + "Nothing more. ".repeat(40);
        index.publish();
        try (TextIndex.Held held = index.hold();
                TextSearch search = new TextSearch(TypedWords.of("caseload"), List.of(held))) {
            Snippet snippet = search.snippet(text).orElseThrow();
            assertThat(snippet.parts())
                    .filteredOn(Snippet.Part::found)
                    .extracting(Snippet.Part::text)
                    .containsExactly("caseloads", "caseload");
            assertThat(snippet.words().length()).isLessThan(330);
            assertThat(snippet.words()).contains("Reviews of caseloads were late");
            assertThat(search.snippet("Nothing of the kind")).isEmpty();
            assertThat(search.whole("The caseload. And more").orElseThrow().words())
                    .isEqualTo("The caseload. And more");
        }
    }

    @Test
    void cutsATextWithoutSentencesBehindWhatIsMarked() {
        put("P1", "A caseload", "A flood");
        index.publish();
        try (TextIndex.Held held = index.hold();
                TextSearch search = new TextSearch(TypedWords.of("flood"), List.of(held))) {
            Snippet snippet = search.snippet("flood " + "🌊".repeat(2_000)).orElseThrow();
            assertThat(snippet.marks()).isOne();
            assertThat(snippet.words().length()).isLessThan(330);
        }
    }

    @Test
    void hasNothingToLookForInSignsAlone() {
        assertThat(TypedWords.of("  ?! \"\" – ").isEmpty()).isTrue();
        assertThat(TypedWords.of("the").isEmpty()).as("a common word alone").isFalse();
        put("P1", "One");
        assertThat(find("a* OR title:x^9 ~ [b TO c]")).as("no query language").isEmpty();
    }
}
