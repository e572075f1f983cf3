package org.waymark.command.indicator;

/** What the fields mean that say what an indicator was in a period: the same where it is recorded and where it is corrected. */
final class FigureFields {

    static final String VALUE =
            "The value; left out where it is suppressed, or is to be computed from the numerator and denominator (times 100 where the unit is “%”)";

    static final String SUPPRESSED =
            "True where there is a figure that may not be shown, such as that of a small group of people";

    static final String NUMERATOR = "Numerator of the value";

    static final String DENOMINATOR = "Denominator of the value, more than 0";

    static final String SOURCE = "Where it comes from; left out, the source of the indicator";

    static final String PROVISIONAL = "True where a final figure will follow, as where the period has not ended";

    private FigureFields() {}
}
