package org.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A handler that does not return, and what becomes of those who come meanwhile. */
@Timeout(60)
class AdmissionFilterTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CountDownLatch finish = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();

    private AdmissionFilter filter(int working, int waiting, Duration patience) {
        return new AdmissionFilter(
                AdmissionFilterTest::kind,
                new Admission("quick", working, waiting, patience, meters),
                new Admission("lengthy", 1, 0, patience, meters));
    }

    private static RequestKind kind(HttpServletRequest request) {
        return switch (request.getRequestURI()) {
            case "/actuator/health" -> RequestKind.UNBOUNDED;
            case "/api/ledger/export" -> RequestKind.LENGTHY;
            default -> RequestKind.READING;
        };
    }

    private final FilterChain blocked = (request, response) -> {
        inside.incrementAndGet();
        try {
            finish.await();
        } catch (InterruptedException e) {
            throw new ServletException(e);
        }
    };

    private CompletableFuture<MockHttpServletResponse> ask(AdmissionFilter filter, String path, FilterChain chain) {
        CompletableFuture<MockHttpServletResponse> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(asked(filter, path, chain));
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static MockHttpServletResponse asked(AdmissionFilter filter, String path, FilterChain chain)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return response;
    }

    private double gauge(String name) {
        return meters.get("waymark.admission." + name)
                .tag("work", "quick")
                .gauge()
                .value();
    }

    private double refused() {
        return meters.get("waymark.admission.refused")
                .tag("work", "quick")
                .counter()
                .count();
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void worksOnNoMoreThanItsBoundAndLetsAFewWait() throws Exception {
        AdmissionFilter filter = filter(2, 3, LONG);
        List<CompletableFuture<MockHttpServletResponse>> taken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            taken.add(ask(filter, "/strategies", blocked));
        }
        until(() -> gauge("working") == 2 && gauge("waiting") == 3);

        MockHttpServletResponse beyond = asked(filter, "/strategies", blocked);

        assertThat(beyond.getStatus()).isEqualTo(503);
        assertThat(inside).hasValue(2);
        assertThat(refused()).isEqualTo(1);
        finish.countDown();
        for (CompletableFuture<MockHttpServletResponse> answer : taken) {
            assertThat(answer.get().getStatus()).isEqualTo(200);
        }
        assertThat(inside).hasValue(5);
        assertThat(gauge("working")).isZero();
    }

    @Test
    void turnsAwayWhoeverHasWaitedLongEnough() throws Exception {
        AdmissionFilter filter = filter(1, 3, Duration.ofMillis(1));
        CompletableFuture<MockHttpServletResponse> first = ask(filter, "/strategies", blocked);
        until(() -> gauge("working") == 1);

        assertThat(asked(filter, "/strategies", blocked).getStatus()).isEqualTo(503);

        finish.countDown();
        assertThat(first.get().getStatus()).isEqualTo(200);
        assertThat(gauge("waiting")).isZero();
    }

    @Test
    void answersHealthAndAssetsWhileItIsFull() throws Exception {
        AdmissionFilter filter = filter(1, 0, LONG);
        CompletableFuture<MockHttpServletResponse> first = ask(filter, "/strategies", blocked);
        until(() -> gauge("working") == 1);

        MockFilterChain health = new MockFilterChain();
        assertThat(asked(filter, "/actuator/health", health).getStatus()).isEqualTo(200);

        assertThat(health.getRequest()).isNotNull();
        finish.countDown();
        assertThat(first.get().getStatus()).isEqualTo(200);
    }

    @Test
    void lengthyWorkTakesNoRoomFromTheRest() throws Exception {
        AdmissionFilter filter = filter(1, 0, LONG);
        CompletableFuture<MockHttpServletResponse> export = ask(filter, "/api/ledger/export", blocked);
        until(() -> inside.get() == 1);

        assertThat(asked(filter, "/strategies", new MockFilterChain()).getStatus())
                .isEqualTo(200);
        assertThat(asked(filter, "/api/ledger/export", blocked).getStatus()).isEqualTo(503);

        finish.countDown();
        assertThat(export.get().getStatus()).isEqualTo(200);
    }

    @Test
    void tellsProgramsByAProblemAndPeopleByAPage() throws Exception {
        AdmissionFilter filter = filter(1, 0, Duration.ofSeconds(2));
        CompletableFuture<MockHttpServletResponse> first = ask(filter, "/strategies", blocked);
        until(() -> gauge("working") == 1);

        MockHttpServletResponse problem = asked(filter, "/api/strategies", blocked);
        MockHttpServletResponse page = asked(filter, "/strategies", blocked);

        assertThat(problem.getContentType()).isEqualTo("application/problem+json");
        assertThat(problem.getContentAsString())
                .contains(
                        "\"code\":\"request.busy\"",
                        "\"status\":503",
                        "\"requestId\":\"" + problem.getHeader("X-Request-Id"));
        assertThat(page.getContentType()).startsWith("text/html");
        assertThat(page.getContentAsString()).contains("<h1>Waymark is busy</h1>");
        assertThat(List.of(problem, page)).allSatisfy(answer -> {
            assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        });
        finish.countDown();
        assertThat(first.get().getStatus()).isEqualTo(200);
    }

    @Test
    void aFailureMakesRoomForTheNext() throws Exception {
        AdmissionFilter filter = filter(1, 0, LONG);
        FilterChain failing = (request, response) -> {
            throw new ServletException("broken");
        };

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> asked(filter, "/strategies", failing)).hasMessage("broken");
        }

        assertThat(asked(filter, "/strategies", new MockFilterChain()).getStatus())
                .isEqualTo(200);
        assertThat(gauge("working")).isZero();
    }

    @Test
    void anAnswerThatIsWrittenLaterKeepsItsPlaceUntilItIs() throws Exception {
        AdmissionFilter filter = filter(1, 0, LONG);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/strategies");
        request.setAsyncSupported(true);

        filter.doFilter(request, new MockHttpServletResponse(), (asked, response) -> asked.startAsync());

        assertThat(gauge("working")).isEqualTo(1);
        assertThat(asked(filter, "/strategies", blocked).getStatus()).isEqualTo(503);
        Objects.requireNonNull(request.getAsyncContext()).complete();
        assertThat(gauge("working")).isZero();
    }
}
