package org.waymark.standalone.tools;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, for people: Java's own message is often just the name of the file. */
final class Failures {

    private Failures() {}

    static String inWords(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException e -> e.getFile() + " already exists; choose another name";
            case NoSuchFileException e -> "there is no file " + e.getFile();
            case AccessDeniedException e -> "no permission to read or write " + e.getFile();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
