package org.waymark.standalone.tls;

/** Why files cannot be used for TLS; the message says which, and what they must hold, without a full stop. */
public final class UnusableCertificateException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableCertificateException(String message) {
        super(message);
    }
}
