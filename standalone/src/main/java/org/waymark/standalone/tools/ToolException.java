package org.waymark.standalone.tools;

/** What keeps a command from being carried out and can be mended at the prompt; the message says how. */
final class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
