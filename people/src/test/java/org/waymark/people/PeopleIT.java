package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.testing.TestDatabase;

/** The directory as it is kept: who enters whom, what others see of it, and what is left of somebody who is erased. */
class PeopleIT {

    private static final Person SARAH =
            new Person("s.ellis", "Sarah Ellis", "City Council", "Health", "Head of HR", "sarah@example.org");

    private final TestDatabase database = TestDatabase.fresh();
    private People people = directory();

    private People directory() {
        return new People(database.database(), Clock.systemUTC());
    }

    @BeforeEach
    void enter() {
        people.save(SARAH);
    }

    @AfterEach
    void close() {
        people.close();
        database.close();
    }

    @Test
    void signingInEntersAPersonAndKeepsTheirNameUpToDate() {
        people.noteSignIn("Tom", "Tom  Barrett", null);
        long version = people.names().version();
        people.noteSignIn("tom", "Tom Barrett", null);
        assertThat(people.names().version()).as("nothing was new").isEqualTo(version);
        people.noteSignIn("tom", "Tom Barrett-Lee", "tom@example.org");
        assertThat(people.names().find("tom"))
                .isEqualTo(Optional.of(new Person("tom", "Tom Barrett-Lee", null, null, null, "tom@example.org")));
    }

    @Test
    void whatSomebodyEnteredStaysWhenThePersonSignsIn() {
        people.noteSignIn("s.ellis", "ELLIS Sarah", "other@example.org");
        assertThat(people.names().find("s.ellis")).contains(SARAH);
    }

    @Test
    void anotherProcessSeesAChangeSoon() {
        try (People other = directory()) {
            assertThat(other.names().of("s.ellis")).isEqualTo("Sarah Ellis");
            people.save(Person.named("s.ellis", "Sarah Jones"));
            await().untilAsserted(() -> assertThat(other.names().of("s.ellis")).isEqualTo("Sarah Jones"));
        }
    }

    @Test
    void aFormThatWasOpenDuringAChangeOfNameNamesThePersonStill() {
        people.save(Person.named("s.ellis", "Sarah Jones"));
        assertThat(people.names().search("Sarah Ellis (Head of HR)")).isEqualTo(new NameSearch.One("s.ellis"));
        people.erase("s.ellis", "admin", "UK GDPR art. 17");
        assertThat(people.names().search("Sarah Ellis (Head of HR)")).isEqualTo(new NameSearch.Nobody());
    }

    @Test
    void whoIsErasedHasANumberForGoodAndNothingElse() {
        people.save(Person.named("tom", "Tom Barrett"));
        assertThat(people.erase("s.ellis", "admin", "UK GDPR art. 17").number()).isEqualTo(1);
        assertThat(people.erase("tom", "admin", "UK GDPR art. 17").number()).isEqualTo(2);
        assertThat(people.erase("s.ellis", "admin", "once more").number()).isEqualTo(1);
        people.noteSignIn("s.ellis", "Sarah Ellis", "sarah@example.org");
        assertThat(people.names().of("s.ellis")).isEqualTo("former member 1");
        assertThat(everything()).contains("s.ellis").doesNotContain("Sarah", "sarah", "City Council", "Head of HR");
    }

    @Test
    void isAsItWasAfterARestart() {
        people.erase("s.ellis", "admin", "UK GDPR art. 17");
        people.close();
        people = directory();
        assertThat(people.names().of("s.ellis")).isEqualTo("former member 1");
        people.save(Person.named("tom", "Tom Barrett"));
        assertThat(people.erase("tom", "admin", "asked for").title()).isEqualTo("former member 2");
    }

    /** As another program would find it: Waymark itself never lists collections. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        try (MongoClient client = MongoClients.create(database.uri())) {
            MongoDatabase same = client.getDatabase(database.database().getName());
            same.listCollectionNames()
                    .forEach(name -> same.getCollection(name)
                            .find()
                            .forEach(document -> all.append(document.toJson()).append('\n')));
        }
        return all.toString();
    }
}
