package gradedsanctions.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Tells the database on each connection that is handed out who asks and which divisions are within reach, for its
 * row-level policies.
 */
@Component
class ReachOfConnections implements BeanPostProcessor {

    private static final String TELL =
            "select set_config('sanctions.actor', ?, false), set_config('sanctions.reach', ?, false)";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Telling(source) : bean;
    }

    private static final class Telling extends DelegatingDataSource {

        private final Access access = new Access();

        Telling(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try (PreparedStatement tell = connection.prepareStatement(TELL)) {
                Actor actor = access.current();
                tell.setString(1, actor.name());
                tell.setString(
                        2,
                        actor.division() == null ? "" : "/" + actor.division().prefix());
                tell.execute();
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        }
    }
}
