package org.waymark.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.events.StrategyEvents.SG23;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.waymark.events.AgendaEvent.AgendaPlanned;
import org.waymark.events.AgendaEvents;
import org.waymark.events.CaseEvents;
import org.waymark.events.EventMetadata;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.Role;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.events.WaymarkEvent;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.people.PersonErasure;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;
import org.waymark.query.views.ViewPositions;
import org.waymark.query.web.MovableClock;

/**
 * Two nodes on one database and a mail server that is not always there: nothing is sent twice, nothing is lost, and nothing of
 * a strategy that one may not see. One story, told in order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemindersIT {

    /** A Thursday, before seven. */
    private static final Instant START = Instant.parse("2023-10-12T05:30:00Z");

    private static final StrategyBuilder OTHER = StrategyBuilder.strategy("OTHER");
    private static final String UNSUBSCRIBE = "https://waymark.example/unsubscribe?token=";
    private static final Pattern KIND = Pattern.compile("No more of “Help”: (\\S+)");

    private final MovableClock clock = new MovableClock(START);
    private final TestLedger ledger = new TestLedger(clock);
    private final Map<String, String> accounts = new ConcurrentHashMap<>();
    private final List<TestService> nodes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private GreenMail mail = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    private int port;

    @BeforeAll
    void start() {
        mail.start();
        port = mail.getSmtp().getPort();
        List.of("lead", "sponsor", "member", "otto", "boss").forEach(id -> accounts.put(id, TestService.PASSWORD));
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(
                StrategyEvents.themeAdded(),
                StrategyEvents.roleGranted("lead", Role.LEAD),
                StrategyEvents.roleGranted("sponsor", Role.SPONSOR),
                StrategyEvents.roleGranted("member", Role.MEMBER),
                StrategyEvents.roleGranted("gone", Role.SPONSOR),
                CaseEvents.projectRegistered(),
                StrategyBuilder.strategy(SG23)
                        .action("1A")
                        .ledBy("lead")
                        .by(Timescale.on(LocalDate.of(2023, 10, 20)))
                        .planned());
        ledger.append(by("lead"), CaseEvents.reported(1, RatingLevel.RED));
        ledger.append(OTHER.created().toArray(WaymarkEvent[]::new));
        ledger.append(
                new RoleGranted(OTHER.code(), "otto", Role.LEAD),
                OTHER.theme("1", "Theirs"),
                OTHER.action("1A")
                        .doing("Only Otto knows")
                        .ledBy("otto")
                        .by(Timescale.on(LocalDate.of(2023, 10, 1)))
                        .planned());
        for (int node = 0; node < 2; node++) {
            nodes.add(TestService.start(
                    ledger,
                    clock,
                    Map.of("accounts", accounts()),
                    "waymark.mail.host=127.0.0.1",
                    "waymark.mail.port=" + port,
                    "waymark.mail.security=none",
                    "waymark.mail.from=Waymark <waymark@example.org>",
                    "waymark.public-url=https://waymark.example/",
                    "waymark.reminders.look=50ms"));
        }
        people().saveAll(List.of(
                person("lead"),
                person("sponsor"),
                person("member"),
                person("otto"),
                person("gone"),
                Person.named("nobody", "No Address")));
        await().until(() -> nodes.stream()
                .allMatch(node -> node.bean(People.class).names().all().size() == 6));
        await().until(() ->
                ledger.database().getCollection("reminder-recipients").countDocuments() == 5);
    }

    private UserDetailsService accounts() {
        return name -> {
            String password = accounts.get(name);
            if (password == null) {
                throw new UsernameNotFoundException(name);
            }
            return User.withUsername(name)
                    .password("{noop}" + password)
                    .authorities(name.equals("boss") ? new String[] {"ROLE_ADMINISTRATOR"} : new String[0])
                    .build();
        };
    }

    private static Person person(String id) {
        return new Person(id, id, null, null, null, id + "@example.org");
    }

    private People people() {
        return nodes.getFirst().bean(People.class);
    }

    private static Map<String, String> by(String person) {
        return Map.of(EventMetadata.ACTOR, person, EventMetadata.ROLE, "LEAD");
    }

    @AfterAll
    void stop() {
        nodes.forEach(TestService::close);
        ledger.close();
        mail.stop();
    }

    @Test
    @Order(1)
    void everybodyGetsOneDigestOfWhatTheyMaySeeWhenItIsDue() throws Exception {
        twoRounds();
        assertThat(mail.getReceivedMessages()).isEmpty();

        at("2023-10-12T06:00:10Z");

        assertThat(receivers()).containsExactly("lead", "otto", "sponsor");
        assertThat(textTo("lead")).contains("Due 20 October 2023", "SG23").doesNotContain("Help\n");
        assertThat(textTo("sponsor"))
                .contains("P1", "lead asked on", "https://waymark.example/strategies/SG23/cases/P1#report-1")
                .doesNotContain("Only Otto knows", "OTHER");
        assertThat(textTo("otto")).contains("Only Otto knows (OTHER)").doesNotContain("SG23");
        assertThat(state("gone", "2023-10-12")).isEqualTo(DigestState.NOTHING);
        assertThat(state("member", "2023-10-12")).isEqualTo(DigestState.NOTHING);
    }

    @Test
    @Order(2)
    void onTheNextDayOnlyWhatIsNewAndWhatIsDueIsTold() throws Exception {
        ledger.append(by("sponsor"), CaseEvents.helpRequestAnswered(1));
        ledger.append(
                ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 11, 20)),
                new AgendaPlanned(SG23, "M1", List.of(), List.of(AgendaEvents.WELCOME)));
        ledger.append(HighlightReportEvents.drafted("H1"), HighlightReportEvents.issued("H1", 1));

        at("2023-10-13T06:00:10Z");

        assertThat(textTo("lead")).contains("Help\n====", "sponsor answered on 12 October 2023", "Packs of meetings");
        assertThat(textTo("member")).contains("Highlight reports\n====", "Packs of meetings", "/reviews/M1");
        assertThat(textTo("sponsor")).doesNotContain("asked on").contains("Highlight reports");
        assertThat(receivers()).containsExactly("lead", "member", "otto", "sponsor");
    }

    @Test
    @Order(3)
    void whatCouldNotBeSentIsSentOnceTheMailServerIsBack() throws Exception {
        mail.stop();
        ledger.append(by("lead"), CaseEvents.reported(2, RatingLevel.RED));
        clockTo("2023-10-16T06:00:10Z");
        await().until(() -> !nodes.getFirst().bean(DigestRecords.class).latest(100).stream()
                .filter(digest -> digest.state() == DigestState.WAITING)
                .toList()
                .isEmpty());
        twoRounds();
        mail = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        mail.start();
        for (int minutes = 0; minutes < 120; minutes += 40) {
            clock.putForward(Duration.ofMinutes(40));
            twoRounds();
        }

        assertThat(receivers()).containsExactly("lead", "otto", "sponsor");
        assertThat(textTo("sponsor")).contains("lead asked on 13 October 2023");
    }

    @Test
    @Order(4)
    void aMissedDayIsMadeUpForByTheNextDigestAlone() throws Exception {
        mail.stop();
        ledger.append(by("sponsor"), CaseEvents.helpRequestAnswered(2));
        clockTo("2023-10-17T06:00:10Z");
        await().until(() -> nodes.getFirst().bean(DigestRecords.class).latest(100).stream()
                .anyMatch(digest -> digest.state() == DigestState.WAITING));
        mail = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        mail.start();

        clockTo("2023-10-18T06:00:10Z");
        twoRounds();
        clock.putForward(Duration.ofMinutes(40));
        twoRounds();

        assertThat(receivers()).containsExactly("lead", "otto");
        assertThat(textTo("lead")).contains("Help\n====", "sponsor answered on 16 October 2023");
        assertThat(nodes.getFirst().bean(DigestRecords.class).latest(100))
                .filteredOn(digest -> digest.day().equals(LocalDate.of(2023, 10, 17)))
                .isNotEmpty()
                .allMatch(digest -> digest.state() == DigestState.FAILED || digest.state() == DigestState.NOTHING)
                .extracting(DigestRecord::reason)
                .contains("Not sent until the next was due, which has it all");
    }

    @Test
    @Order(5)
    void aDigestThatMayHaveBeenSentIsNotSentAgainAndItsNewsIsInTheNext() throws Exception {
        ledger.append(by("lead"), CaseEvents.reported(3, RatingLevel.RED));
        clockTo("2023-10-19T05:59:40Z");
        DigestRecords records = nodes.getFirst().bean(DigestRecords.class);
        LocalDate thursday = LocalDate.of(2023, 10, 19);
        DigestRecords.Claim claim = records.claim("sponsor", thursday).orElseThrow();
        assertThat(records.sending(claim)).isTrue();

        at("2023-10-19T06:00:10Z");
        assertThat(receivers()).containsExactly("lead", "otto");
        clock.putForward(DigestRecords.SEND);
        twoRounds();
        assertThat(receivers()).containsExactly("lead", "otto");
        assertThat(state("sponsor", "2023-10-19")).isEqualTo(DigestState.UNKNOWN);

        at("2023-10-20T06:00:10Z");
        assertThat(textTo("sponsor")).contains("lead asked on 18 October 2023");
    }

    @Test
    @Order(6)
    void aLinkEndsAKindWithoutSigningInOnceItIsSent() throws Exception {
        String link = link(textTo("sponsor"));
        assertThat(link).startsWith(UNSUBSCRIBE);
        String path = link.substring("https://waymark.example".length());

        HttpResponse<String> page = send(1, HttpRequest.newBuilder().GET(), path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Unsubscribe</button>", "You will get no more reminders of the kind “Help” by e-mail.");
        assertThat(preferences("sponsor").kinds()).contains(ReminderKind.HELP);

        HttpResponse<String> done = send(
                1,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")),
                path);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("You are unsubscribed");
        assertThat(preferences("sponsor").inOrder())
                .containsExactly(ReminderKind.DUE, ReminderKind.PACK, ReminderKind.REPORT);
        assertThat(send(0, HttpRequest.newBuilder().POST(BodyPublishers.noBody()), path.replace("HELP", "ALL"))
                        .statusCode())
                .isEqualTo(404);

        ledger.append(by("lead"), CaseEvents.reported(4, RatingLevel.RED));
        at("2023-10-23T06:00:10Z");
        assertThat(receivers()).containsExactly("lead", "otto");
    }

    @Test
    @Order(7)
    void whoseAccountIsGoneGetsNothingAndWhoIsErasedIsForgotten() throws Exception {
        accounts.remove("otto");
        at("2023-10-24T06:00:10Z");
        assertThat(receivers()).containsExactly("lead");

        nodes.getLast().beans(PersonErasure.class).forEach(erasure -> erasure.erase("lead", "boss", "asked for it"));
        people().erase("lead", "boss", "asked for it");
        // as a node does that does not know it yet
        nodes.getFirst().bean(Recipients.class).known("lead");
        await().untilAsserted(() -> assertThat(List.of("reminder-recipients", "reminder-digests"))
                .allSatisfy(collection -> assertThat(
                                ledger.database().getCollection(collection).find())
                        .noneMatch(document -> document.toJson().contains("lead"))));
    }

    @Test
    @Order(8)
    void programsReadAndChangeTheSameAndSeeWhatWasSent() throws Exception {
        String path = "/api/reminders/preferences";
        HttpResponse<String> saved = send(
                0,
                as("member")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(
                                "{\"reminders\":[\"PACK\",\"DUE\"],\"onDays\":\"MONDAY\",\"atTime\":\"09:30\"}")),
                path);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(send(1, as("member").GET(), path).body())
                .isEqualTo("{\"reminders\":[\"DUE\",\"PACK\"],\"onDays\":\"MONDAY\",\"atTime\":\"09:30\","
                        + "\"hasAddress\":true,\"mailSetUp\":true}");
        for (String wrong : List.of(
                "{",
                "[]",
                "{\"reminders\":[],\"onDays\":\"MONDAY\"}",
                "{\"reminders\":[null],\"onDays\":\"MONDAY\",\"atTime\":\"09:30\"}",
                "{\"reminders\":[],\"onDays\":\"SOMEDAY\",\"atTime\":\"09:30\"}",
                "{\"reminders\":[],\"onDays\":3,\"atTime\":\"09:30\"}",
                "{\"reminders\":[],\"onDays\":\"MONDAY\",\"atTime\":\"09:30\",\"more\":1}",
                "{\"reminders\":[],\"onDays\":\"MONDAY\",\"atTime\":\"09:31\"}")) {
            HttpResponse<String> refused = send(
                    0,
                    as("member").header("Content-Type", "application/json").PUT(BodyPublishers.ofString(wrong)),
                    path);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("\"code\"");
        }
        assertThat(send(0, as("member").GET(), "/api/reminders/sent").body())
                .contains("\"person\":\"member\"", "\"outcome\":\"SENT\"", "\"PACK\":1")
                .doesNotContain("sponsor");
        assertThat(send(0, as("boss").GET(), "/api/reminders/digests?limit=1000")
                        .body())
                .contains("\"person\":\"member\"", "\"person\":\"sponsor\"", "\"UNKNOWN\"");
        assertThat(send(0, as("member").GET(), "/api/reminders/digests").statusCode())
                .isEqualTo(403);
    }

    /** Whoever got a message since this was last asked, once for each. */
    private List<String> receivers() throws MessagingException {
        List<String> receivers = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            receivers.add(message.getAllRecipients()[0].toString().replaceFirst(".*?([a-z]+)@.*", "$1"));
        }
        return receivers.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** The text of the message that somebody got. */
    private String textTo(String person) throws MessagingException, IOException {
        List<MimeMessage> theirs = Arrays.stream(mail.getReceivedMessagesForDomain(person + "@example.org"))
                .toList();
        assertThat(theirs).as("to %s", person).hasSize(1);
        return Mails.text(theirs.getFirst());
    }

    private static String link(String text) {
        Matcher found = KIND.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /** Puts the clock to a moment at which digests are due, and waits until both nodes have looked. */
    private void at(String moment) throws Exception {
        mail.purgeEmailFromAllMailboxes();
        clockTo(moment);
        twoRounds();
    }

    /** Once both nodes know all that is recorded: what is due then is worked out from it. */
    private void clockTo(String moment) {
        long head = ledger.reader().head().position();
        await().until(() -> nodes.stream()
                .allMatch(node -> node.bean(LedgerFeed.class).position() >= head
                        && node.bean(ViewPositions.class).ofAll() >= head));
        clock.putForward(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    /** Until each node has looked twice: what was due by now is sent, and would be again if anything were. */
    private void twoRounds() {
        List<Long> before = rounds();
        await().until(() ->
                IntStream.range(0, before.size()).allMatch(node -> rounds().get(node) >= before.get(node) + 3));
    }

    private List<Long> rounds() {
        return nodes.stream()
                .map(node -> node.bean(ReminderSchedule.class).rounds())
                .toList();
    }

    private DigestState state(String person, String day) {
        return DigestState.valueOf(String.valueOf(ledger.database()
                .getCollection("reminder-digests")
                .find(new org.bson.Document("_id", person + " " + day))
                .map(document -> document.getString("state"))
                .first()));
    }

    private Preferences preferences(String person) {
        return nodes.getFirst().bean(Recipients.class).preferences(person);
    }

    private static HttpRequest.Builder as(String account) {
        byte[] credentials = (account + ":" + TestService.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private HttpResponse<String> send(int node, HttpRequest.Builder request, String path) throws Exception {
        return http.send(
                request.uri(URI.create(nodes.get(node).address() + path)).build(), BodyHandlers.ofString());
    }
}
