package org.waymark.ledger.testing;

import com.mongodb.ConnectionString;

/** Connection strings of one server for many databases. */
final class DatabaseUri {

    private DatabaseUri() {}

    /** {@return a connection string with another database in it} What authenticates stays what it was. */
    static String naming(String uri, String database) {
        ConnectionString given = new ConnectionString(uri);
        int hosts = uri.indexOf("://") + "://".length();
        int path = uri.indexOf('/', hosts);
        int options = uri.indexOf('?', hosts);
        int end = path >= 0 ? path : options >= 0 ? options : uri.length();
        String query = options < 0 ? "" : uri.substring(options);
        if (given.getCredential() != null && !query.contains("authSource=")) {
            query += (query.isEmpty() ? "?" : "&") + "authSource="
                    + given.getCredential().getSource();
        }
        return uri.substring(0, end) + "/" + database + query;
    }
}
