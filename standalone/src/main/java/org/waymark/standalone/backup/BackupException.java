package org.waymark.standalone.backup;

import java.io.IOException;

/** Why a backup or a restore cannot be done; the message says what to do, in sentences. */
public final class BackupException extends IOException {

    private static final long serialVersionUID = 1L;

    public BackupException(String message) {
        super(message);
    }
}
