package org.waymark.standalone.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.function.Consumer;

/** Where somebody is signed in to the pages: one browser. It is in the session itself, and goes with it. */
public final class SignedInSession implements HttpSessionBindingListener {

    static final String ATTRIBUTE = SignedInSession.class.getName();

    private final String handle = Secrets.random().substring(0, 12).replace('_', '-');
    private final String account;
    private final Instant since;
    private final String browser;
    private final HttpSession session;
    private final Consumer<SignedInSession> gone;
    private volatile Instant lastUsed;
    private volatile String address;

    SignedInSession(String account, HttpServletRequest request, Instant now, Consumer<SignedInSession> gone) {
        this.account = account;
        this.since = now;
        this.lastUsed = now;
        this.address = request.getRemoteAddr();
        this.browser = BrowserWords.of(request.getHeader("User-Agent"));
        this.session = request.getSession();
        this.gone = gone;
    }

    void used(HttpServletRequest request, Instant now) {
        lastUsed = now;
        address = request.getRemoteAddr();
    }

    /** Signs out; what has ended already stays so. */
    void end() {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            gone.accept(this);
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        gone.accept(this);
    }

    /** By which it is named in an address; opens nothing. */
    public String handle() {
        return handle;
    }

    String account() {
        return account;
    }

    /** When they signed in. */
    public Instant since() {
        return since;
    }

    /** When they last asked for something. */
    public Instant lastUsed() {
        return lastUsed;
    }

    /** From where they last did. */
    public String address() {
        return address;
    }

    /** With what, in words. */
    public String browser() {
        return browser;
    }
}
