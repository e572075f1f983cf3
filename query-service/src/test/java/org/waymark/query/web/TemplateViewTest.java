package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.waymark.events.Role;

class TemplateViewTest {

    private static final Reader READER = new Reader("<anna>", Set.of(Role.VIEWER));

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Assets assets = assets();
    private final Templates templates = new Templates(List.of(new TemplateConfiguration().queryTemplates()));

    @Test
    void sendsAWholePageWithItsLength() throws Exception {
        view("error/404").render(Map.of(), request, response);

        String page = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<h1 class=\"govuk-heading-l\">Page not found</h1>");
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getContentLength()).isEqualTo(page.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void sendsNothingOfAPageThatFailsInTheMiddle() {
        assertThatThrownBy(() -> view("members/members").render(Map.of(), request, response))
                .isInstanceOf(RuntimeException.class);

        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void escapesWhatPeopleWroteAndSendsTheTokenOfEachForm() throws Exception {
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret"));

        view("error/404").render(Map.of("success", "<b>Saved</b>"), request, response);

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("&lt;anna&gt;", "&lt;b&gt;Saved&lt;/b&gt;")
                .contains("<input type=\"hidden\" name=\"_csrf\" value=\"secret\">")
                .doesNotContain("<anna>", "<b>Saved");
    }

    @Test
    void saysSinceWhenAPageMayBeOld() throws Exception {
        view("error/404").render(Map.of("staleSince", Instant.parse("2026-03-01T14:05:00Z")), request, response);

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("Not up to date", "until 2:05pm (UTC) on 1 March 2026");
    }

    @Test
    void saysThatAPageDoesNotShowYetWhatWasJustRecorded() throws Exception {
        view("error/404").render(Map.of("late", true), request, response);

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("Not shown yet", "What you recorded is saved, but this page does not show it yet");
    }

    private static Assets assets() {
        try {
            return new Assets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplateView view(String template) {
        return new TemplateView(
                template,
                templates,
                (model, from) -> new PageFrame(
                        READER,
                        false,
                        "",
                        null,
                        (String) model.get("success"),
                        false,
                        (Instant) model.get("staleSince"),
                        null,
                        model.containsKey("late"),
                        false,
                        null,
                        0,
                        "",
                        new Printed("", "", ""),
                        null,
                        (CsrfToken) from.getAttribute(CsrfToken.class.getName()),
                        assets,
                        templates));
    }
}
