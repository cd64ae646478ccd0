package org.twige;

import org.springframework.core.env.Environment;
import org.twige.DatabaseRoles.Login;

/** The PostgreSQL that this process works with, its own or somebody else's. */
interface PostgresServer extends AutoCloseable {

    DatabaseRoles roles();

    /** True when no other process serves pages or runs jobs from this database. */
    boolean isOursAlone();

    /** Runs something if the server ends by itself before it is closed. */
    void onLoss(Runnable action);

    @Override
    void close();

    /** An external server, named by {@code twige.db.*}; the owner defaults to the application's user. */
    static PostgresServer external(Environment settings, String url) {
        var user = settings.getRequiredProperty("twige.db.user");
        var password = settings.getProperty("twige.db.password", "");
        var owner = new Login(
                settings.getProperty("twige.db.owner-user", user),
                settings.getProperty("twige.db.owner-password", password));
        return new External(new DatabaseRoles(url, owner, new Login(user, password)));
    }

    record External(DatabaseRoles roles) implements PostgresServer {

        @Override
        public boolean isOursAlone() {
            return false;
        }

        @Override
        public void onLoss(Runnable action) {} // its operator watches it

        @Override
        public void close() {}
    }
}
