package org.waymark.standalone.tools;

/** Why a command cannot be carried out, where the person who gave it can correct that; the message says how. */
final class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
