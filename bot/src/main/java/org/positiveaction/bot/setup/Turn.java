package org.positiveaction.bot.setup;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one connection: taken by the first statement of a transaction and given back when that has ended. A change
 * outside of transactions takes one for itself.
 */
class Turn {
    private static final int PATIENCE_SECONDS = 10;

    private final Connection connection;
    private final ReentrantLock lock;
    private boolean taken;

    private Turn(Connection connection, ReentrantLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    static Connection on(Connection connection, ReentrantLock lock) {
        return proxy(Connection.class, new Turn(connection, lock)::call);
    }

    private @Nullable Object call(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Object result = invoke(connection, method, arguments);
            return result instanceof Statement statement ? watched(statement, method.getReturnType()) : result;
        } finally {
            if (ends(method, arguments)) {
                giveBack();
            }
        }
    }

    /** Whether no transaction goes on after this call; one goes on after it is rolled back to a savepoint. */
    private static boolean ends(Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "commit", "close", "abort" -> true;
            case "rollback" -> arguments == null;
            case "setAutoCommit" -> arguments != null && Boolean.TRUE.equals(arguments[0]);
            default -> false;
        };
    }

    private Object watched(Statement statement, Class<?> type) {
        return proxy(type, (proxy, method, arguments) -> execute(statement, method, arguments));
    }

    private @Nullable Object execute(Statement statement, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (!method.getName().startsWith("execute")) {
            return invoke(statement, method, arguments);
        }
        if (!connection.getAutoCommit()) {
            take();
            return invoke(statement, method, arguments);
        }
        if (method.getName().equals("executeQuery")) {
            return invoke(statement, method, arguments);
        }
        take();
        try {
            return invoke(statement, method, arguments);
        } finally {
            giveBack();
        }
    }

    private void take() throws SQLException {
        try {
            if (!taken && !lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException(
                        "Another transaction has not ended within " + PATIENCE_SECONDS + " seconds");
            }
            taken = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while another transaction went on", e);
        }
    }

    private void giveBack() {
        if (taken) {
            taken = false;
            lock.unlock();
        }
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
