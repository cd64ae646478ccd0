package org.twige;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What these tests write is thrown away: none of them waits until it has reached the disk. */
public final class HastyDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeanPostProcessor {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(this);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof PostgresServer server) {
            hurry(server.roles());
        }
        return bean;
    }

    private static void hurry(DatabaseRoles roles) {
        var owner = roles.owner();
        try (var connection = DriverManager.getConnection(roles.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("alter database twige set synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
