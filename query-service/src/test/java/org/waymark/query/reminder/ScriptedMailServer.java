package org.waymark.query.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A mail server for one e-mail, which answers each command as it is told: with a reply, or by closing the connection. */
final class ScriptedMailServer implements AutoCloseable {

    /** In place of a reply: the connection is closed. */
    static final String CLOSE = "";

    private static final Map<String, String> USUAL = Map.of(
            "EHLO", "250 here",
            "MAIL", "250 sender ok",
            "RCPT", "250 recipient ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "QUIT", "221 bye");

    private final ServerSocket server;
    private final Map<String, String> replies;
    private final StringBuffer data = new StringBuffer();

    /** @param replies by command, where they are not the usual ones; that to a text by its end, a dot */
    ScriptedMailServer(Map<String, String> replies) {
        this.replies = replies;
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What was sent as the text of an e-mail, with its headers. */
    String data() {
        return data.toString();
    }

    private void serve() {
        try (Socket socket = server.accept();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            boolean on = reply(socket, "220 scripted");
            for (String line = lines.readLine(); on && line != null; line = on ? lines.readLine() : null) {
                String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                on = reply(socket, replies.getOrDefault(command, USUAL.getOrDefault(command, "502 what")));
                if (on && command.equals("DATA") && !replies.containsKey("DATA")) {
                    for (String text = lines.readLine(); !".".equals(text); text = lines.readLine()) {
                        data.append(text).append('\n');
                    }
                    on = reply(socket, replies.getOrDefault(".", USUAL.getOrDefault(".", CLOSE)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean reply(Socket socket, String reply) throws IOException {
        if (reply.equals(CLOSE)) {
            return false;
        }
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
