package org.twige;

/** The two database users: the owner runs migrations, the application owns nothing and cannot rewrite a ledger. */
record DatabaseRoles(String url, Login owner, Login application) {

    /** A database user and its password; never printed. */
    record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
