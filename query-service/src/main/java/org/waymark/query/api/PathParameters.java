package org.waymark.query.api;

import java.util.List;

/** Tells which parameters are taken at addresses whose handlers do not name them, or do not say which words they take. */
public interface PathParameters {

    /**
     * A parameter.
     *
     * @param meaning what it does, for people
     * @param example a value that can be given
     * @param words   all that can be given; empty where anything can
     */
    record Taken(String name, String meaning, String example, List<String> words) {}

    /**
     * Those of an address; empty where its handler says all there is to say.
     *
     * @param pattern of the address, such as {@code /api/strategies/{code}/risk-register.csv}
     */
    List<Taken> of(String pattern);
}
