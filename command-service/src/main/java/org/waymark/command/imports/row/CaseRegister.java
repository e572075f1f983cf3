package org.waymark.command.imports.row;

import java.util.Map;
import org.waymark.command.cases.CaseDefinition;

/** The cases of one kind: all kinds share one set of refs. */
record CaseRegister(ImportContext context, CaseDefinition cases) implements Register {

    @Override
    public String noun() {
        return cases.noun();
    }

    @Override
    public Map<String, ExistingCase> all() {
        return context.cases(cases);
    }

    @Override
    public boolean isTakenByAnother(String ref) {
        return context.isTakenByAnother(cases, ref);
    }

    @Override
    public String nounOf(String ref) {
        return context.nounOf(ref);
    }

    @Override
    public String numbered(int number) {
        return cases.numbered(number);
    }
}
