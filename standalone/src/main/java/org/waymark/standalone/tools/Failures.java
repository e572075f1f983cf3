package org.waymark.standalone.tools;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What went wrong, with a file in most cases, for people: Java's own message is often just the name of the file. */
final class Failures {

    private Failures() {}

    static String inWords(Exception failure) {
        return switch (failure) {
            case FileAlreadyExistsException e -> e.getFile() + " already exists; choose another name";
            case NoSuchFileException e -> "there is no file " + e.getFile();
            case AccessDeniedException e -> "no permission to read or write " + e.getFile();
            case UncheckedIOException e -> inWords(Objects.requireNonNull(e.getCause(), "it has one"));
            default -> String.valueOf(failure.getMessage());
        };
    }
}
