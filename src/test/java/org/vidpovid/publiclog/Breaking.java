package org.vidpovid.publiclog;

import module java.base;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database that breaks at one statement or commit, counted from 1: before it is done, so that it failed and was not written, or after, so
 * that it failed but was written. From then on the connection is dead.
 */
final class Breaking {

    private final DataSource real;
    private final int at;
    private final boolean isWritten;
    private int done;
    private boolean hasBroken;

    Breaking(DataSource real, int at, boolean isWritten) {
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

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler = (_, method, arguments) -> {
            var breaks = method.getName().startsWith("execute") || method.getName().equals("commit");
            if (breaks && ++done == at) {
                if (isWritten) call(target, method, arguments);
                hasBroken = true;
                throw new SQLException("the connection broke", "08006");
            }
            if (breaks && hasBroken) throw new SQLException("the connection is broken", "08006");
            var result = call(target, method, arguments);
            if (result instanceof Connection connection) return proxy(Connection.class, connection);
            if (method.getReturnType() == java.sql.PreparedStatement.class) {
                return proxy(java.sql.PreparedStatement.class, (java.sql.PreparedStatement) Objects.requireNonNull(result));
            }
            if (method.getReturnType() == java.sql.Statement.class && method.getName().equals("createStatement")) {
                return proxy(java.sql.Statement.class, (java.sql.Statement) Objects.requireNonNull(result));
            }
            return result;
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
