package org.waymark.query.web;

import java.io.IOException;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.multipart.MultipartFile;

/** A file somebody uploaded, in memory, so that a session can keep it until they confirm what is done with it. */
public final class UploadedFile implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final byte[] bytes;

    private UploadedFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * Takes a file out of a form.
     *
     * @throws IOException if it cannot be read to its end
     */
    public static UploadedFile of(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return new UploadedFile(name == null || name.isBlank() ? "file" : name, file.getBytes());
    }

    /** As it is called on the computer of whoever sent it. */
    public String name() {
        return name;
    }

    /** SHA-256 of its bytes, in lower-case hex. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    Resource asResource() {
        return new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
