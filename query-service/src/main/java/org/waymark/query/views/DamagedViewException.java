package org.waymark.query.views;

import com.mongodb.MongoException;
import java.util.function.Supplier;

/** What is stored of a view is not what was written: a text in it may be another, or it cannot be read at all. */
public final class DamagedViewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** MongoDB's code for a part of its files that is damaged. */
    private static final int DATA_CORRUPTION_DETECTED = 301;

    private final String view;

    /** @param view the name of the view; {@link DamagedViews#ALL} where it may be any */
    DamagedViewException(String view, RuntimeException cause) {
        super("What is stored of the view " + view + " is damaged: " + cause.getMessage(), cause);
        this.view = view;
    }

    String view() {
        return view;
    }

    /** Asks the database for what is stored of a view, where its files may be damaged. */
    static <T> T reading(String view, Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw isDamage(e) ? new DamagedViewException(view, e) : e;
        }
    }

    /** Whether the database says that its files are damaged. */
    public static boolean isDamage(MongoException failure) {
        return failure.getCode() == DATA_CORRUPTION_DETECTED;
    }
}
