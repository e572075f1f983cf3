package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.waymark.people.Organisation;
import org.waymark.people.PeopleNames;
import org.waymark.query.moment.StrategySnapshot;

/**
 * What a page about a strategy depends on, as the value of an ETag: what is recorded, the day, the directory of people, the organisation, who reads it and in which roles,
 * their session (whose token the forms hold), the address, and this start of this program, which the templates came with.
 */
final class PageTag {

    private static final int LENGTH = 24;

    private final String start = UUID.randomUUID().toString();

    String of(StrategySnapshot snapshot, Reader reader, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String all = String.join(
                "\n",
                start,
                snapshot.edition().toString(),
                snapshot.present().edition().toString(),
                snapshot.day().toString(),
                snapshot.present().day().toString(),
                Long.toString(PeopleNames.current().version()),
                Organisation.current().toString(),
                reader.id(),
                reader.roles().stream().sorted().toList().toString(),
                session == null ? "" : session.getId(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""));
        byte[] hash = sha256().digest(all.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().encodeToString(hash).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
