package org.waymark.query.worksheet.finding;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is worked out from the rows of a worksheet. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "show")
public sealed interface Finding
        permits MatrixFinding,
                ForcesFinding,
                TotalsFinding,
                GroupsFinding,
                SumsFinding,
                DueFinding,
                GapsFinding,
                DuplicatesFinding,
                UnansweredFinding {

    /** As it is headed. */
    String title();
}
