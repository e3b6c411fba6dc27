package gradedsanctions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Cuts the connection to the database at a given moment of a request: before or after one of its statements or commits.
 * Does nothing until it is told to.
 */
public final class Cuts implements BeanPostProcessor {

    private static final AtomicInteger MOMENTS = new AtomicInteger();
    private static volatile int at;
    private static volatile JdbcClient unbound;

    /**
     * Does something with a cut at a moment.
     *
     * @param moment the first is 1; two for each statement and commit
     * @return whether it came so far
     */
    public static boolean during(int moment, JdbcClient superuser, Runnable deed) {
        MOMENTS.set(0);
        unbound = superuser;
        at = moment;
        try {
            deed.run();
            return MOMENTS.get() >= moment;
        } finally {
            at = 0;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Source(source) : bean;
    }

    private static final class Source extends DelegatingDataSource {

        Source(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return at == 0 || !isRequest() ? real : watched(real);
        }
    }

    /** Work that the service does by itself is left alone. */
    private static boolean isRequest() {
        return Thread.currentThread().getName().contains("-exec-");
    }

    private static Connection watched(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                return watched(real, (PreparedStatement) call(real, method, arguments));
            }
            return method.getName().equals("commit")
                    ? cutAround(real, real, method, arguments)
                    : call(real, method, arguments);
        });
    }

    private static PreparedStatement watched(Connection connection, PreparedStatement real) {
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> method.getName().startsWith("execute")
                        ? cutAround(connection, real, method, arguments)
                        : call(real, method, arguments));
    }

    private static Object cutAround(Connection connection, Object real, Method method, Object[] arguments)
            throws Throwable {
        moment(connection);
        Object answer = call(real, method, arguments);
        if (moment(connection) && method.getName().equals("commit")) {
            throw new SQLException("the answer to the commit was lost", "08006");
        }
        return answer;
    }

    private static boolean moment(Connection connection) throws SQLException {
        if (at == 0 || MOMENTS.incrementAndGet() != at) {
            return false;
        }
        int backend = connection.unwrap(PGConnection.class).getBackendPID();
        unbound.sql("select pg_terminate_backend(?, 5000)")
                .param(backend)
                .query(Boolean.class)
                .single();
        return true;
    }

    private interface Handler {
        Object handle(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.handle(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
