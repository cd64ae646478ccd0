package org.twige.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements with which the application answered one request, to be run again without it. */
public record PageStatements(List<Statement> statements) {

    /** One way in which a value was set. */
    record Setting(Method method, List<@Nullable Object> arguments) {}

    /** One statement with its values. */
    record Statement(String sql, List<Setting> settings) {

        static Statement of(String sql) {
            return new Statement(sql, new ArrayList<>());
        }
    }

    /** Runs them one after the other and reads every row. */
    void replay(Connection connection) throws SQLException {
        for (var statement : statements) {
            try (var prepared = connection.prepareStatement(statement.sql())) {
                for (var setting : statement.settings()) {
                    set(prepared, setting);
                }
                try (var rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    private static void set(Object prepared, Setting setting) throws SQLException {
        try {
            setting.method().invoke(prepared, setting.arguments().toArray());
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new SQLException(e);
        }
    }
}
