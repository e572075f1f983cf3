package org.waymark.standalone.doctor;

/** What is looked at, in the order in which it is shown. */
public enum HealthCheck {
    DISK("disk", "Disk"),
    FILE_SYSTEM("file-system", "File system"),
    MEMORY("memory", "Memory"),
    CLOCK("clock", "Clock"),
    PORTS("ports", "Ports"),
    DATABASE("database", "Database"),
    LEDGER("ledger", "Ledger"),
    BACKUP("backup", "Last backup"),
    CERTIFICATE("certificate", "Certificate"),
    MAIL("mail", "Mail");

    private final String id;
    private final String title;

    HealthCheck(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** {@return its name for programs} */
    public String id() {
        return id;
    }

    /** {@return its name for people} */
    public String title() {
        return title;
    }
}
