package org.waymark.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Asks the service on this machine whether it can take requests; for container platforms, where there is no shell and no
 * {@code curl} to ask with. Exit status 0 says yes, 1 no.
 */
public final class HealthCheck {

    private static final int MILLISECONDS = 3_000;

    private HealthCheck() {}

    /**
     * Asks once.
     *
     * @param arguments the environment's variable with the port, and the port where that is not set
     */
    public static void main(String[] arguments) {
        String port = System.getenv(arguments[0]);
        String scheme = System.getenv("WAYMARK_TLS_CERTIFICATE") == null ? "http" : "https";
        String address = scheme + "://localhost:" + (port == null || port.isBlank() ? arguments[1] : port)
                + "/actuator/health/readiness";
        try {
            int status = status(address);
            System.out.println(address + " answers " + status);
            System.exit(status == HttpURLConnection.HTTP_OK ? 0 : 1);
        } catch (IOException | GeneralSecurityException e) {
            System.out.println(address + " does not answer: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Asks at an address, which may have any certificate.
     *
     * @return the status of the answer
     * @throws IOException if nobody answers within some seconds
     */
    public static int status(String address) throws IOException, GeneralSecurityException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        if (connection instanceof HttpsURLConnection tls) {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new AnyCertificate()}, null);
            tls.setSSLSocketFactory(context.getSocketFactory());
            tls.setHostnameVerifier((host, session) -> true);
        }
        connection.setConnectTimeout(MILLISECONDS);
        connection.setReadTimeout(MILLISECONDS);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    /** The certificate is for the name that people use, and nothing leaves the machine. */
    private static final class AnyCertificate implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
