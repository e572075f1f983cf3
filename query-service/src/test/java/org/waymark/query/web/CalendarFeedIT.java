package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.query.calendar.ReadCalendar;

/** Calendars behind secret addresses show what their owner may see now, to whoever has the address. */
@ExtendWith({PagesUnderTest.Extension.class, OutputCaptureExtension.class})
class CalendarFeedIT {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^<\\s]+calendar\\.ics\\?token=[^<\\s]+");
    private static final String OWN = "/api/calendar.ics";
    private static final String SG23 = "/api/strategies/SG23/calendar.ics";

    @Test
    void aProgramReadsACalendarWithoutSigningIn(PagesUnderTest pages) {
        Visit viewer = pages.by("viewer");
        Visit program = pages.by("");
        String address = address(renewed(viewer), SG23);

        HttpResponse<String> feed = program.get(address);

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(feed.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ReadCalendar.of(feed.body().getBytes(StandardCharsets.UTF_8)).days())
                .isNotEmpty();
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(program.getUnless(tag, address).statusCode()).isEqualTo(304);
        assertThat(program.get(address(renewed(viewer), OWN)).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressLeadsNowhereOnceItIsRenewedOrRemoved(PagesUnderTest pages) {
        Visit member = pages.by("member");
        Visit program = pages.by("");
        String first = address(renewed(member), SG23);
        String second = address(renewed(member), SG23);

        assertThat(second).isNotEqualTo(first);
        assertThat(program.get(second).statusCode()).isEqualTo(200);
        assertThat(member.post("/calendar", "/calendar/remove", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(member.get("/calendar").body()).doesNotContain("token=");
        List<String> nowhere = List.of(
                first,
                second,
                SG23,
                SG23 + "?token=",
                SG23 + "?token=abc.def",
                OWN + second.substring(second.indexOf('?')),
                second.replace("SG23", "NONE1"),
                second.replace("SG23", "!"));
        String answer = withoutId(program.get(first));
        assertThat(nowhere).allSatisfy(address -> {
            HttpResponse<String> refused = program.get(address);
            assertThat(refused.statusCode()).as(address).isEqualTo(404);
            assertThat(withoutId(refused)).as(address).isEqualTo(answer);
        });
    }

    @Test
    void anAddressOpensWhatItsOwnerMaySeeNow(PagesUnderTest pages) {
        StrategyCode here = new StrategyCode("CAL24");
        long head = pages.ledger()
                .append(
                        new StrategyCreated(here, StrategyEvents.charter()),
                        new ThemeAdded(here, "1", "Recruitment", null, List.of()),
                        new ProjectRegistered(here, "P1", "1", "Fair", List.of("administrator"), List.of()),
                        new ReviewScheduled(
                                here,
                                "M1",
                                ReviewKind.QUARTERLY,
                                java.time.LocalDate.of(2027, 1, 20),
                                "Winter, and spring",
                                null),
                        new RoleGranted(here, "administrator", Role.VIEWER));
        Visit administrator = pages.by("administrator");
        Visit program = pages.by("");
        assertThat(administrator.get("/calendar?min=" + head).statusCode()).isEqualTo(200);
        List<String> addresses = renewed(administrator);
        String strategy = address(addresses, "/api/strategies/CAL24/calendar.ics");
        String own = address(addresses, OWN);

        assertThat(addresses).noneMatch(address -> address.contains("SG23"));
        assertThat(program.get(strategy).body()).contains("SUMMARY:Meeting: Winter\\, and spring (M1)");
        assertThat(program.get(own).body()).contains("Winter").doesNotContain("SG23-");

        long revoked = pages.ledger().append(new RoleRevoked(here, "administrator", Role.VIEWER));
        assertThat(administrator.get("/calendar?min=" + revoked).body()).doesNotContain("CAL24");
        assertThat(program.get(strategy).statusCode()).isEqualTo(404);
        assertThat(program.get(own).statusCode()).isEqualTo(404);
    }

    @Test
    void noAddressIsLogged(PagesUnderTest pages, CapturedOutput log) {
        String address = address(renewed(pages.by("lead")), SG23);

        assertThat(pages.by("").get(address).statusCode()).isEqualTo(200);
        assertThat(pages.by("").get(address.replace("SG23", "GR99")).statusCode())
                .isEqualTo(404);

        String token = address.substring(address.indexOf("token=") + "token=".length());
        assertThat(log.getAll()).contains("lead has new calendar addresses").doesNotContain(token);
    }

    /** All of somebody's addresses, as their page shows them, without the host. */
    private static List<String> renewed(Visit visit) {
        assertThat(visit.post("/calendar", "/calendar/renew", Map.of()).statusCode())
                .isEqualTo(303);
        return ADDRESS.matcher(visit.get("/calendar").body())
                .results()
                .map(found -> URI.create(found.group()))
                .map(address -> address.getPath() + "?" + address.getQuery())
                .toList();
    }

    private static String address(List<String> addresses, String path) {
        return addresses.stream()
                .filter(address -> address.startsWith(path + "?"))
                .findFirst()
                .orElseThrow();
    }

    private static String withoutId(HttpResponse<String> refused) {
        return refused.body().replaceAll("\"(requestId|instance)\":\"[^\"]*\"", "");
    }
}
