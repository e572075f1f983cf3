package org.waymark.command.cases;

import java.util.List;
import org.waymark.command.dispatch.Feature;

/** The entity with which commands of any feature open a case. */
public final class CaseFeature {

    private CaseFeature() {}

    /** For the registry. */
    public static Feature feature() {
        return new Feature(List.of(NewCase.TYPE), List.of());
    }
}
