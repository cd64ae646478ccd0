package org.twige;

/** The layout of a backup: one ZIP with a manifest, the rows of every table and the stored files. */
final class BackupFile {

    /** First entry: the schema's version, then one line per table in the order of restoring. */
    static final String MANIFEST = "manifest.txt";

    static final String ROWS = "tables/";
    static final String FILES = "files/";

    private BackupFile() {}
}
