package org.waymark.query.security.provider;

/** Names and addresses of the pages as a client. */
public final class PageClient {

    /** By which the pages know their provider. */
    public static final String REGISTRATION = "waymark";

    /** Sends a browser to the provider. */
    public static final String AUTHORIZATION = "/oauth2/authorization/" + REGISTRATION;

    /** Where the provider sends a browser back to. */
    public static final String CALLBACK = "/login/oauth2/code/" + REGISTRATION;

    private PageClient() {}

    /** What addresses begin with; a template that is filled from the request where no address is set. */
    public static String baseUrl(String publicUrl) {
        return publicUrl.isBlank() ? "{baseUrl}" : publicUrl.strip().replaceFirst("/+$", "");
    }
}
