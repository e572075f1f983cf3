package org.waymark.query.forms;

import java.util.Set;

/**
 * The patterns of the addresses of forms. Most are the usual two, which end with the name of a form; a new form needs none
 * of its own. The others were there before these two, and people and documents have kept them.
 */
public final class Addresses {

    /** A form about a strategy. */
    static final String OF_STRATEGY = "/strategies/{code}/do/{act}";

    /** A form about a case. */
    static final String OF_CASE = "/strategies/{code}/cases/{ref}/do/{act}";

    public static final String CREATE_STRATEGY = "/strategies/create";
    public static final String REVISE_CHARTER = "/strategies/{code}/charter/revise";
    public static final String ADOPT_STRATEGY = "/strategies/{code}/adopt";
    public static final String ADD_THEME = "/strategies/{code}/themes/add";
    public static final String REVISE_THEME = "/strategies/{code}/themes/{theme}/revise";
    public static final String ADD_WORKSTREAM = "/strategies/{code}/workstreams/add";
    public static final String DEFINE_STAGES = "/strategies/{code}/stages/define";
    public static final String DEFINE_RATINGS = "/strategies/{code}/ratings/define";
    public static final String DEFINE_RISK_MATRIX = "/strategies/{code}/risk-matrix/define";
    public static final String DEFINE_FRAMEWORK = "/strategies/{code}/frameworks/define";
    public static final String REGISTER_PROJECT = "/strategies/{code}/projects/register";
    public static final String REPORT_PROGRESS = "/strategies/{code}/projects/{ref}/report-progress";
    public static final String CORRECT_REPORT = "/strategies/{code}/projects/{ref}/reports/{number}/correct";
    public static final String ANSWER_HELP_REQUEST = "/strategies/{code}/projects/{ref}/reports/{number}/answer";
    public static final String PLAN_ACTION = "/strategies/{code}/action-plan/add";
    public static final String CORRECT_ACTION_REPORT = "/strategies/{code}/actions/{ref}/reports/{number}/correct";
    public static final String CORRECT_NOTE = "/strategies/{code}/notes/{ref}/{number}/correct";
    public static final String REMOVE_FILE = "/strategies/{code}/files/{ref}/{number}/remove";
    public static final String ADD_NOTE = "/strategies/{code}/cases/{ref}/notes";
    public static final String ASK_FOR_REDACTION = "/strategies/{code}/redactions/ask";
    public static final String DECIDE_ON_REDACTION = "/strategies/{code}/redactions/{ref}/decide";

    /** All that a form may declare. */
    static final Set<String> DECLARABLE = Set.of(
            CREATE_STRATEGY,
            REVISE_CHARTER,
            ADOPT_STRATEGY,
            ADD_THEME,
            REVISE_THEME,
            ADD_WORKSTREAM,
            DEFINE_STAGES,
            DEFINE_RATINGS,
            DEFINE_RISK_MATRIX,
            DEFINE_FRAMEWORK,
            REGISTER_PROJECT,
            REPORT_PROGRESS,
            CORRECT_REPORT,
            ANSWER_HELP_REQUEST,
            PLAN_ACTION,
            CORRECT_ACTION_REPORT,
            CORRECT_NOTE,
            REMOVE_FILE,
            ADD_NOTE,
            ASK_FOR_REDACTION,
            DECIDE_ON_REDACTION);

    private Addresses() {}
}
