package org.waymark.http.identity;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The identity provider cannot be asked now. */
public final class ProviderUnavailableException extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    public ProviderUnavailableException(String message) {
        super(message);
    }

    public ProviderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
