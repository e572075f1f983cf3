package org.waymark.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Why a request cannot be read.
 *
 * @param status  of the answer: 400, 413 or 415
 * @param part    of the request, in words for people
 * @param message what is wrong with it and what to do, as a sentence
 */
public record RequestFault(int status, String part, String message) {

    /** What browsers send as it is, and RFC 3986 does not allow. */
    static final String MUST_BE_ENCODED = "\"<>[\\]^`{|}";

    private static final String ADDRESS = "address";
    private static final String PARAMETERS = "parameters";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String BODY = "request body";
    private static final String NO_NAME = "There is a parameter with a character that is not text. Remove it.";

    private static final RequestFault TOO_LARGE =
            new RequestFault(413, BODY, "The request is too large, or has too many parts. Send less at once.");

    private static final RequestFault FILE_NAME =
            new RequestFault(400, "file", "The name of the file has a character that is not text. Rename the file.");

    private static final RequestFault UNREADABLE = new RequestFault(
            400, BODY, "The request body is not what its headers say. Check its parts and its length.");

    /** What is wrong with a request; null where nothing is. */
    static @Nullable RequestFault in(HttpServletRequest request) {
        RequestFault fault = ofPath(request.getRequestURI());
        if (fault == null && request.getQueryString() != null) {
            fault = ofQuery(request.getQueryString());
        }
        if (fault == null && request.getContentType() != null) {
            fault = ofBody(request, request.getContentType());
        }
        return fault;
    }

    /** What is wrong with a request that somebody failed to read; null where the failure is another. */
    public static @Nullable RequestFault behind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case MaxUploadSizeExceededException _ -> {
                    return TOO_LARGE;
                }
                case InvalidParameterException unread -> {
                    return unread.getErrorCode() == TOO_LARGE.status ? TOO_LARGE : UNREADABLE;
                }
                case InvalidFileNameException _ -> {
                    return FILE_NAME;
                }
                case MultipartException _, BadRequestException _ -> {
                    return UNREADABLE;
                }
                default -> {}
            }
        }
        return null;
    }

    static @Nullable RequestFault ofPath(String path) {
        String decoded = decoded(path, false);
        if (decoded == null) {
            return bad(
                    ADDRESS,
                    "The address is not encoded as it must be. Write special characters as UTF-8 bytes in %XX.");
        }
        if (path.chars().anyMatch(character -> MUST_BE_ENCODED.indexOf(character) >= 0)) {
            return bad(ADDRESS, "The address has a character that must be written as %XX, such as | or {.");
        }
        if (hasControls(decoded) || decoded.indexOf(';') >= 0) {
            return bad(ADDRESS, "The address has a semicolon or a control character. Remove it.");
        }
        return null;
    }

    static @Nullable RequestFault ofQuery(String query) {
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
            String value = decoded(pair.substring(equals + 1), true);
            if (name == null || value == null) {
                return bad(
                        PARAMETERS,
                        "The parameters are not encoded as they must be. Write special characters as UTF-8 bytes in %XX.");
            }
            if (name.isEmpty() && equals >= 0) {
                return bad(PARAMETERS, "There is a parameter without a name. Name it, or remove it.");
            }
            if (isNoName(name) || value.indexOf('\0') >= 0) {
                return bad(PARAMETERS, NO_NAME);
            }
        }
        return null;
    }

    private static @Nullable RequestFault ofBody(HttpServletRequest request, String contentType) {
        MediaType type;
        try {
            type = MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException e) {
            return new RequestFault(415, CONTENT_TYPE, "The Content-Type is none. Send one such as application/json.");
        }
        if (type.getType().equals(MediaType.MULTIPART_FORM_DATA.getType())
                && Objects.requireNonNullElse(type.getParameter("boundary"), "").isEmpty()) {
            return bad(
                    CONTENT_TYPE, "The Content-Type is one of several parts and does not say their boundary. Add it.");
        }
        return MediaType.APPLICATION_FORM_URLENCODED.includes(type) ? ofForm(request) : null;
    }

    /** The server reads a form when it is first asked for a parameter, and throws where it cannot. */
    private static @Nullable RequestFault ofForm(HttpServletRequest request) {
        try {
            boolean nameless = request.getParameterMap().keySet().stream().anyMatch(RequestFault::isNoName);
            return nameless ? bad(PARAMETERS, NO_NAME) : null;
        } catch (IllegalStateException e) {
            return bad(
                    "form",
                    "The form is not encoded as it must be, or too large. Load the page again and send it anew.");
        }
    }

    private static RequestFault bad(String part, String message) {
        return new RequestFault(400, part, message);
    }

    /** What the firewall would refuse when somebody asks for a parameter, be it to tell what is wrong with another. */
    private static boolean isNoName(String name) {
        return name.codePoints()
                .anyMatch(character ->
                        Character.isISOControl(character) || Character.getType(character) == Character.UNASSIGNED);
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** The text without its percent-encoding; null where that is not UTF-8. */
    private static @Nullable String decoded(String text, boolean plusIsBlank) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '%') {
                int high = digit(text, index + 1);
                int low = digit(text, index + 2);
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.put((byte) (16 * high + low));
                index += 2;
            } else if (character == '+' && plusIsBlank) {
                bytes.put((byte) ' ');
            } else {
                bytes.put(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int digit(String text, int index) {
        return index < text.length() ? Character.digit(text.charAt(index), 16) : -1;
    }
}
