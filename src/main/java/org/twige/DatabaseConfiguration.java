package org.twige;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Connects to the database of {@code twige.db.url}, or starts the embedded one in the data folder. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(Environment settings, Screen screen) {
        var url = settings.getProperty("twige.db.url");
        if (url != null && !url.isBlank()) {
            return PostgresServer.external(settings, url);
        }
        var data = Path.of(settings.getProperty("twige.data", "data"));
        if (Postmaster.runningIn(data.resolve("postgres")).isEmpty()) {
            screen.say("Preparing PostgreSQL …");
        }
        return EmbeddedPostgresServer.startOrAdopt(data);
    }

    @Bean
    DataSource dataSource(PostgresServer server, Environment settings) {
        var roles = server.roles();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(roles.url());
        pool.setUsername(roles.application().user());
        pool.setPassword(roles.application().password());
        pool.setMaximumPoolSize(settings.getProperty("twige.db.connections", Integer.class, 12));
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "2");
        pool.addDataSourceProperty("connectTimeout", "2");
        // what PostgreSQL adds to an error may quote a row: names and numbers of people do not belong into the log
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("options", "-c statement_timeout=5s -c lock_timeout=2s -c TimeZone=UTC");
        return pool;
    }

    @Bean
    FlywayConfigurationCustomizer migrationsRunAsTheOwner(PostgresServer server) {
        var roles = server.roles();
        return flyway -> flyway.dataSource(
                roles.url(), roles.owner().user(), roles.owner().password());
    }
}
