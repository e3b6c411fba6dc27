package gradedsanctions;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One real PostgreSQL for all tests, and in it a freshly migrated database for each that asks. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    /** A database of its own. */
    public static DataSource fresh() {
        return server().getDatabase("postgres", create());
    }

    /** Asks the database of a service as one whom no policy binds. */
    public static JdbcClient unbound(Environment environment) {
        return JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"), "postgres", "postgres"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String database = create();
        String url = "jdbc:postgresql://localhost:" + server().getPort() + "/" + database;
        Path folder = folder();
        context.getBeanFactory().addBeanPostProcessor(new Cuts());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "sanctions.tokens-per-minute",
                                context.getEnvironment().getProperty("sanctions.tokens-per-minute", "10000"),
                                "sanctions.demo",
                                context.getEnvironment().getProperty("sanctions.demo", "true"),
                                "sanctions.publication",
                                context.getEnvironment().getProperty("sanctions.publication", "folder"),
                                "spring.datasource.url",
                                url,
                                "spring.datasource.username",
                                "sanctions_service",
                                "spring.datasource.hikari.maximum-pool-size",
                                "8",
                                "spring.flyway.user",
                                "postgres",
                                "sanctions.trial.enabled",
                                context.getEnvironment().getProperty("sanctions.trial.enabled", "false"),
                                "sanctions.data",
                                folder.toString(),
                                "sanctions.keys",
                                keys(folder).toString())));
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server =
                        EmbeddedPostgres.builder().setRegisterShutdownHook(true).start();
                execute("create role sanctions_service login");
                execute("create database " + TEMPLATE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", TEMPLATE))
                    .load()
                    .migrate();
            accounts(server.getDatabase("postgres", TEMPLATE));
        }
        return server;
    }

    private static String create() {
        server();
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return name;
    }

    private static void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("sanctions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path keys(Path folder) {
        String key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        return write(folder.resolve("keys.properties"), "digest=" + key + "\ncurrent=k1\nkey.k1=" + key + "\n");
    }

    /** Everybody's password is {@code password}. */
    private static void accounts(DataSource database) {
        String hash = "{bcrypt}$2a$04$" + TestAccounts.HASH;
        JdbcClient jdbc = JdbcClient.create(database);
        TestAccounts.ROLES.forEach((name, rolesAndDivision) -> {
            String[] parts = rolesAndDivision.split("@");
            jdbc.sql("""
                            insert into staff (name, hash, set_hash, roles, division, created_at)
                            values (?, ?, ?, ?, ?, now())
                            """)
                    .params(name, hash, hash, parts[0].split(","), parts.length == 1 ? "000000" : parts[1])
                    .update();
        });
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
