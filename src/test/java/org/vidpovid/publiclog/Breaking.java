package org.vidpovid.publiclog;

import module java.base;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.*;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection that breaks at one statement or commit, counted from 1: before it is done, so that it failed and was not written, or after,
 * so that it failed but was written. From then on it is dead, and what was not committed by then never will be.
 */
final class Breaking implements AutoCloseable {

    private final SingleConnectionDataSource real;
    private final int at;
    private final boolean isWritten;
    private int done;
    private boolean hasBroken;

    Breaking(SingleConnectionDataSource real, int at, boolean isWritten) {
        this.real = real;
        this.at = at;
        this.isWritten = isWritten;
    }

    boolean hasBroken() {
        return hasBroken;
    }

    DataSource source() {
        return proxy(DataSource.class, real);
    }

    /** The server undoes what was not committed. */
    @Override
    public void close() {
        real.destroy();
    }

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler = (_, method, arguments) -> {
            var name = method.getName();
            var breaks = name.startsWith("execute") || name.equals("commit");
            if (breaks && ++done == at) {
                if (isWritten) call(target, method, arguments);
                hasBroken = true;
                throw new SQLException("the connection broke", "08006");
            }
            // whoever ends a transaction sets this, and the driver would commit by it
            if (hasBroken && (breaks || name.equals("setAutoCommit"))) throw new SQLException("the connection is broken", "08006");
            var result = call(target, method, arguments);
            return switch (result) {
                case Connection connection -> proxy(Connection.class, connection);
                case PreparedStatement statement -> proxy(PreparedStatement.class, statement);
                case Statement statement when name.equals("createStatement") -> proxy(Statement.class, statement);
                case null, default -> result;
            };
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
