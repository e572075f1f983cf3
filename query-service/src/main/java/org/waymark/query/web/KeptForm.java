package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/**
 * A form that was sent when the session had ended, for the person who typed it. After they have signed in it waits in their
 * session until its page is opened. No password is ever in it.
 *
 * @param person whose it is
 * @param path   of the page that shows it
 * @param typed  what was typed, by the names of the fields
 */
record KeptForm(String person, String path, Map<String, List<String>> typed) implements Serializable {

    /** The field in which each form carries whose it is. */
    static final String PERSON = "for";

    /** The field in which the page of the sign-in carries a closed form. */
    static final String SEALED = "kept";

    private static final String IN_SESSION = KeptForm.class.getName();

    KeptForm {
        Map<String, List<String>> own = new LinkedHashMap<>();
        typed.forEach((name, values) -> own.put(name, List.copyOf(values)));
        typed = own;
    }

    /**
     * The form that a request sends.
     *
     * @param path of the page that shows it
     */
    static KeptForm of(HttpServletRequest request, String path) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (mayBeKept(name)) {
                typed.put(name, List.of(values));
            }
        });
        String person = request.getParameter(PERSON);
        return new KeptForm(person == null ? "" : person, path, typed);
    }

    private static boolean mayBeKept(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return !name.contains("password") && !name.equals("current") && !name.equals("_csrf") && !name.equals(PERSON);
    }

    /** Lets it wait for its page. */
    void waitIn(HttpSession session) {
        session.setAttribute(IN_SESSION, this);
    }

    /** The one that waits for the page of this request; it is given once. */
    static Optional<KeptForm> takenFor(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null
                || !request.getMethod().equals("GET")
                || !(session.getAttribute(IN_SESSION) instanceof KeptForm form)
                || !form.path.equals(request.getRequestURI())) {
            return Optional.empty();
        }
        session.removeAttribute(IN_SESSION);
        return Optional.of(form);
    }

    /** As a page gets it. */
    FormInput input() {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        typed.forEach(fields::put);
        return new FormInput(fields).kept();
    }
}
