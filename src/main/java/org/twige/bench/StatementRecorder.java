package org.twige.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.twige.bench.PageStatements.Setting;
import org.twige.bench.PageStatements.Statement;

/** Stands between an application and its database and notes which statements a request asks, with their values. */
public final class StatementRecorder implements BeanPostProcessor {

    /** The threads of requests; jobs ask from others. */
    private static final String REQUESTS = "tomcat-handler";

    private final Queue<Statement> statements = new ConcurrentLinkedQueue<>();

    /** Takes what was noted since the last time. */
    PageStatements take() {
        var taken = new ArrayList<Statement>();
        for (var statement = statements.poll(); statement != null; statement = statements.poll()) {
            taken.add(statement);
        }
        return new PageStatements(List.copyOf(taken));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? watched(DataSource.class, source, (method, arguments, answer) -> watchedConnection(answer))
                : bean;
    }

    private @Nullable Object watchedConnection(@Nullable Object answer) {
        return answer instanceof Connection connection
                ? watched(Connection.class, connection, this::watchedStatement)
                : answer;
    }

    private @Nullable Object watchedStatement(
            Method method, @Nullable Object @Nullable [] arguments, @Nullable Object answer) {
        if (!(answer instanceof PreparedStatement prepared)
                || arguments == null
                || !(arguments[0] instanceof String sql)
                || !Thread.currentThread().getName().startsWith(REQUESTS)) {
            return answer;
        }
        var statement = Statement.of(sql);
        statements.add(statement);
        return watched(PreparedStatement.class, prepared, (setter, values, result) -> {
            if (values != null && values.length > 1 && setter.getName().startsWith("set")) {
                statement.settings().add(new Setting(setter, Arrays.asList(values)));
            }
            return result;
        });
    }

    @FunctionalInterface
    private interface Watch {
        @Nullable
        Object answered(Method method, @Nullable Object @Nullable [] arguments, @Nullable Object answer);
    }

    private static <T> T watched(Class<T> type, T real, Watch watch) {
        InvocationHandler handler = (_, method, arguments) -> {
            try {
                return watch.answered(method, arguments, method.invoke(real, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
