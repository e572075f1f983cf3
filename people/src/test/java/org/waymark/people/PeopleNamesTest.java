package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleNamesTest {

    private static final Person SARAH =
            new Person("s.ellis", "Sarah Ellis", "City Council", "Local", "Head of HR", null);
    private static final Person TOM = Person.named("tom", "Tom Barrett");
    private static final Person OTHER_TOM = new Person("t.barrett2", "tom  barrett", "University", null, null, null);
    private static final Former GONE = new Former("j.doe", 3, Instant.EPOCH, "admin", "UK GDPR art. 17");

    private static final PeopleNames NAMES = new PeopleNames(7, List.of(SARAH, TOM, OTHER_TOM), List.of(GONE));

    @Test
    void showsTheNameForAnId() {
        assertThat(NAMES.of("s.ellis")).isEqualTo("Sarah Ellis");
        assertThat(NAMES.of(" S.Ellis ")).isEqualTo("Sarah Ellis");
    }

    @Test
    void showsThePostWhereThereIsRoom() {
        assertThat(NAMES.inFull("s.ellis")).isEqualTo("Sarah Ellis (Head of HR)");
        assertThat(NAMES.inFull("t.barrett2")).isEqualTo("tom  barrett (t.barrett2) (University)");
        assertThat(NAMES.inFull("Head of Service")).isEqualTo("Head of Service");
    }

    @Test
    void leavesPostsAndStrangersAsTheyAre() {
        assertThat(NAMES.of(List.of("Head of Service", "nobody.known")))
                .containsExactly("Head of Service", "nobody.known");
    }

    @Test
    void tellsPeopleOfOneNameApart() {
        assertThat(NAMES.of("tom")).isEqualTo("Tom Barrett (tom)");
        assertThat(NAMES.of("t.barrett2")).isEqualTo("tom  barrett (t.barrett2)");
    }

    @Test
    void tellsWhoWasErasedApartFromOthers() {
        assertThat(NAMES.of("j.doe")).isEqualTo("former member 3");
        assertThat(NAMES.search("Former member 3")).isEqualTo(new NameSearch.One("j.doe"));
    }

    @Test
    void everythingThatIsShownNamesThePersonAgain() {
        for (String id : List.of("s.ellis", "tom", "t.barrett2", "j.doe")) {
            assertThat(NAMES.search(NAMES.of(id))).isEqualTo(new NameSearch.One(id));
            assertThat(NAMES.search(NAMES.inFull(id))).isEqualTo(new NameSearch.One(id));
            assertThat(NAMES.search(id)).isEqualTo(new NameSearch.One(id));
        }
    }

    @Test
    void aNameThatSeveralHaveNamesNoneOfThem() {
        assertThat(NAMES.search("TOM BARRETT"))
                .isInstanceOfSatisfying(
                        NameSearch.Several.class,
                        several -> assertThat(several.inWords("TOM BARRETT"))
                                .isEqualTo("“TOM BARRETT” is the name of 2 people: t.barrett2, tom."
                                        + " Enter the one of these ids that is meant."));
    }

    @Test
    void aNameThatWasChangedLatelyStillMeansThePerson() {
        PeopleNames renamed = NAMES.followedBy(
                new PeopleNames(8, List.of(Person.named("s.ellis", "Sarah Jones"), TOM, OTHER_TOM), List.of(GONE)),
                Instant.EPOCH);

        for (String shown : List.of("Sarah Ellis", "Sarah Ellis (Head of HR)", "Sarah Jones")) {
            assertThat(renamed.search(shown)).isEqualTo(new NameSearch.One("s.ellis"));
        }
        assertThat(renamed.of("s.ellis")).isEqualTo("Sarah Jones");
        PeopleNames nextDay = renamed.followedBy(
                new PeopleNames(9, List.of(Person.named("s.ellis", "Sarah Jones")), List.of()),
                Instant.EPOCH.plus(Duration.ofHours(25)));
        assertThat(nextDay.search("Sarah Ellis")).isEqualTo(new NameSearch.Nobody());
    }

    @Test
    void aNameThatSomebodyElseTookLatelyIsAskedAbout() {
        PeopleNames taken = NAMES.followedBy(
                new PeopleNames(
                        8,
                        List.of(Person.named("s.ellis", "Sarah Jones"), Person.named("new", "Sarah Ellis")),
                        List.of()),
                Instant.EPOCH);

        assertThat(taken.search("Sarah Ellis")).isEqualTo(new NameSearch.Several(List.of("new", "s.ellis")));
    }

    @Test
    void theNameOfSomebodyWhoWasErasedIsNotKept() {
        PeopleNames erased = NAMES.followedBy(new PeopleNames(8, List.of(TOM), List.of(GONE)), Instant.EPOCH);

        assertThat(erased.search("Sarah Ellis")).isEqualTo(new NameSearch.Nobody());
        assertThat(erased.search("Tom Barrett (tom)")).as("as it was shown").isEqualTo(new NameSearch.One("tom"));
    }

    @Test
    void aPostIsNobodysName() {
        assertThat(NAMES.search("Head of HR")).isEqualTo(new NameSearch.Nobody());
    }

    @Test
    void isFoundByWhatIsKnownOfThem() {
        assertThat(NAMES.mentioning("head of")).containsExactly(SARAH);
        assertThat(NAMES.mentioning("BARRETT")).containsExactly(OTHER_TOM, TOM);
        assertThat(NAMES.mentioning("")).hasSize(3);
    }

    @Test
    void aThreadShowsThemUntilTheSpanEnds() {
        try (PeopleNames.Span ignored = NAMES.show()) {
            assertThat(PeopleNames.current()).isSameAs(NAMES);
        }
        assertThat(PeopleNames.current()).isSameAs(PeopleNames.NONE);
    }
}
