package org.waymark.benchmarks.setup;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.waymark.events.Role;

/** The account that reads pages, and signing in with it as a browser does. */
public final class SignIn {

    private static final String NAME = "coordinator";
    private static final String PASSWORD = "waymark";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private SignIn() {}

    /** Only the look-up: the manager itself would put a slow hash in place of the plain password. */
    static UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(User.withUsername(NAME)
                .password("{noop}" + PASSWORD)
                .authorities(Role.COORDINATOR.authority(), Role.AUDITOR.authority())
                .build())::loadUserByUsername;
    }

    /**
     * Signs in by the form.
     *
     * @return a caller with the cookies of the session
     * @throws IOException if there is no form, or it does not let the account in
     */
    public static Http browser(Http service) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        try (HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            URI form = URI.create(service.address() + "/sign-in");
            String page = client.send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString())
                    .body();
            Matcher csrf = CSRF.matcher(page);
            if (!csrf.find()) {
                throw new IOException("There is no form on " + form);
            }
            String fields = "username=" + NAME + "&password=" + PASSWORD + "&_csrf="
                    + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
            HttpRequest filled = HttpRequest.newBuilder(form)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(fields))
                    .build();
            String next = client.send(filled, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElse("");
            if (next.isEmpty() || next.contains("sign-in")) {
                throw new IOException("The account was not let in at " + form);
            }
        }
        String session = cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return service.with("Cookie", session);
    }
}
