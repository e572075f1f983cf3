package org.waymark.standalone.doctor;

/** The Waymark of this process. */
public interface RunningWaymark {

    /** {@return how it was set up} */
    DoctorSettings settings();

    /** {@return its database} */
    Examination.Found database();
}
