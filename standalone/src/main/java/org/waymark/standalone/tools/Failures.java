package org.waymark.standalone.tools;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, for people: Java's own message is often but its name. */
final class Failures {

    private Failures() {}

    static String inWords(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException e -> "there is a file " + e.getFile() + " already; choose another name";
            case NoSuchFileException e -> "there is no " + e.getFile();
            case AccessDeniedException e -> e.getFile() + " may not be read or written";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
